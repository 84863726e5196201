import { ROOT } from './lib/paths.mjs';
import { runHarness } from './lib/run-harness.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run screenshots: pictures of the workbench for the documentation.
await runMain(() => runHarness(import.meta.url, { file: 'test/lib/ui/screenshots.js', builds: ['all', 'browser'], chromium: true }), ROOT);
