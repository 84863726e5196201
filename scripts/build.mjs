import { bootstrap } from './lib/bootstrap.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run build: compiles everything and bundles both apps, as far as sources changed.
await runMain(async () => {
    await bootstrap(import.meta.url);
    const { buildOrStop } = await import('./lib/build-steps.mjs');
    const { endWithChildren } = await import('./lib/children.mjs');
    endWithChildren();
    await buildOrStop(['all', 'browser', 'electron'], line => process.stdout.write(`${line}\n`));
    process.stdout.write('Everything is built.\n');
}, ROOT);
