import { bootstrap } from './lib/bootstrap.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run package: the desktop app as a folder and an archive in dist/.
await runMain(async () => {
    await bootstrap(import.meta.url);
    const { packageDesktopApp } = await import('./package/package-desktop-app.mjs');
    await packageDesktopApp(line => process.stdout.write(`${line}\n`));
}, ROOT);
