import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain, StopError } from './lib/stop-error.mjs';

const USAGE = `npm start [-- OPTIONS]

  --port N     the port of the workbench (default 3000, or any free one)
  --no-demo    without the simulated Invoiced account and the sample workspace; opens WORKSPACE
  WORKSPACE    folder with mapping files (default: the sample workspace)
  --help`;

function readOptions() {
    try {
        const { values, positionals } = parseArgs({
            options: { port: { type: 'string' }, 'no-demo': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
            allowPositionals: true
        });
        const port = values.port === undefined ? undefined : Number(values.port);
        if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
            throw new Error(`--port needs a number from 1 to 65535, not "${values.port}".`);
        }
        return { port, demo: !values['no-demo'], workspace: positionals[0], help: values.help };
    } catch (error) {
        throw new StopError(`${error.message.split('. ')[0]} (see npm start -- --help)`);
    }
}

await runMain(async () => {
    const options = readOptions();
    if (options.help) {
        process.stdout.write(`${USAGE}\n`);
        return;
    }
    await bootstrap(import.meta.url);
    const { start } = await import('./start/start.mjs');
    const { stopChildren } = await import('./lib/children.mjs');
    try {
        await start(options);
    } finally {
        await stopChildren();
    }
}, ROOT);
