import { bootstrap } from './lib/bootstrap.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm test: everything, from an empty folder, ending with a line "N passed, N failed".
// npm test -- STEP ... runs only the steps whose names begin so.
await runMain(async () => {
    try {
        await bootstrap(import.meta.url);
        const { runSteps } = await import('./test/run-steps.mjs');
        return await runSteps(process.argv.slice(2));
    } catch (error) {
        process.stderr.write(`${error.message}\n`);
        process.stdout.write('\n0 passed, 1 failed\n');
        return error.exitCode ?? 1;
    }
}, ROOT);
