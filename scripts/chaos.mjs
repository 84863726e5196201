import { ROOT } from './lib/paths.mjs';
import { runHarness } from './lib/run-harness.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run test:chaos: kills the engine at random moments and compares account, ledger and folders.
await runMain(() => runHarness(import.meta.url, { file: 'test/lib/chaos/chaos.js', builds: ['all'] }), ROOT);
