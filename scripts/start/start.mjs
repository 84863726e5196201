import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildOrStop } from '../lib/build-steps.mjs';
import { endWithChildren } from '../lib/children.mjs';
import { inRoot, SCRATCH } from '../lib/paths.mjs';
import { freePortNear, isFree } from '../lib/ports.mjs';
import { StopError } from '../lib/stop-error.mjs';
import { startBackend } from './backend.mjs';
import { prepareDemoWorkspace, startDemoAccount } from './demo.mjs';
import { takeFolder } from './running.mjs';

const USUAL_PORT = 3000;
const say = line => process.stdout.write(`${line}\n`);

/**
 * Builds what changed, starts the demo account and the workbench, and waits until a signal ends both.
 * @param {{ port?: number, demo: boolean, workspace?: string }} options
 */
export async function start(options) {
    const asked = options.workspace && demandFolder(options.workspace);
    const port = await choosePort(options.port);
    const giveFolderBack = takeFolder(`http://127.0.0.1:${port}`);
    process.on('exit', giveFolderBack);
    const end = endWithChildren();
    await buildOrStop(['code', 'browser'], say);

    const home = path.join(SCRATCH, 'home');
    mkdirSync(home, { recursive: true });
    const workspace = asked ?? (options.demo ? prepareDemoWorkspace() : emptyWorkspace());
    const account = options.demo ? await startDemoAccount(home, workspace) : undefined;
    const backend = await startBackend({ workspace, port, home });

    say('');
    say(`ERP Connect runs at ${backend.url}`);
    if (options.demo && !asked) {
        say(`Try it: copy ${inRoot('samples', 'files', 'INV-sage100.csv')}`);
        say(`    into ${path.join(workspace, 'inbox-sage100')} and watch it arrive.`);
    }
    say('Ctrl+C ends it.');

    const first = await Promise.race([backend.ended.then(() => 'workbench'), account?.ended.then(() => 'demo account')].filter(Boolean));
    if (!end.begun()) {
        process.stderr.write(`The ${first} ended by itself. Its messages are in ${path.join(SCRATCH, 'logs')}.\n`);
    }
    await end(1);
}

async function choosePort(wished) {
    if (wished === undefined) {
        return freePortNear(USUAL_PORT);
    }
    if (!(await isFree(wished))) {
        throw new StopError(
            `Port ${wished} is in use by another program. End it, or choose another one: npm start -- --port ${wished + 1}`
        );
    }
    return wished;
}

function demandFolder(folder) {
    const absolute = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
    if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
        throw new StopError(`The workspace ${absolute} is not a folder. Create it, or name another one.`);
    }
    return absolute;
}

function emptyWorkspace() {
    const folder = path.join(SCRATCH, 'empty-workspace');
    mkdirSync(folder, { recursive: true });
    return folder;
}
