import { ROOT } from './lib/paths.mjs';
import { runHarness } from './lib/run-harness.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run bench: the same files through ERP Connect and its peers, as ratios.
await runMain(() => runHarness(import.meta.url, { file: 'test/lib/bench/bench.js', builds: ['all', 'browser'], chromium: true }), ROOT);
