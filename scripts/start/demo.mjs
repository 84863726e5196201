import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../lib/children.mjs';
import { inRoot, SCRATCH } from '../lib/paths.mjs';
import { freePort, isFree } from '../lib/ports.mjs';
import { explainMachine, StopError } from '../lib/stop-error.mjs';
import { startLogged } from './logged-child.mjs';

const COMMAND_LINE = inRoot('erp-connect-extension', 'bin', 'erp-connect.js');

/**
 * The sample workspace, copied the first time; afterwards it belongs to the person who plays with it.
 * @returns {string} its folder
 */
export function prepareDemoWorkspace() {
    const workspace = path.join(SCRATCH, 'workspace');
    if (!existsSync(workspace)) {
        // In one step, so that a full disk or Ctrl+C never leaves half of it behind for good.
        const half = `${workspace}.copying`;
        rmSync(half, { recursive: true, force: true });
        cpSync(inRoot('samples', 'workspace'), half, { recursive: true });
        renameSync(half, workspace);
    }
    return workspace;
}

/**
 * Starts the simulated Invoiced account and makes it known as the connection `demo`. Port and key stay what they were
 * at the last start when they can, so that running mappings need no new connection.
 * @param {string} home state folder of the engine
 * @param {string} workspace whose mappings are to run, also while no window is open
 * @returns {Promise<{ ended: Promise<unknown> }>}
 */
export async function startDemoAccount(home, workspace) {
    // Inside of the state folder: whoever deletes that has deleted the connection, too.
    const record = path.join(home, 'demo.json');
    const before = readRecord(record);
    const port = before.port && (await isFree(before.port)) ? before.port : await freePort();
    const simulator = inRoot('test', 'invoiced-simulator', 'bin', 'invoiced-simulator.js');
    const { value: account, ended } = await startLogged(
        'demo account',
        [simulator, '--port', String(port), '--json', '--state', path.join(SCRATCH, 'demo-account.json')],
        { env: {}, ready: readAnnouncement }
    );
    if (account.url !== before.url || account.key !== before.key) {
        await registerConnection(home, account);
    }
    if (workspace !== before.workspace) {
        await introduceWorkspace(home, workspace);
    }
    writeFileSync(record, JSON.stringify({ port, url: account.url, key: account.key, workspace }), { mode: 0o600 });
    return { ended };
}

async function registerConnection(home, { url, key }) {
    const { code, output } = await runChild(process.execPath, [COMMAND_LINE, 'connection', 'add', 'demo', '--url', url], {
        env: { ERP_CONNECT_HOME: home, ERP_CONNECT_API_KEY: key }
    });
    if (code !== 0) {
        throw new StopError(
            explainMachine(output, home) ?? `The connection "demo" could not be set up: ${output.trim().split('\n').at(-1)}`,
            1
        );
    }
}

/** An engine remembers the workspaces it has seen; a short life of one is enough for all later ones. */
async function introduceWorkspace(home, workspace) {
    const engine = await startLogged('engine', [COMMAND_LINE, 'start', '--workspace', workspace, '--json'], {
        env: { ERP_CONNECT_HOME: home },
        ready: output => (output.includes('"started"') ? true : undefined)
    });
    await engine.stop();
}

function readAnnouncement(output) {
    const line = output.split('\n').find(text => text.startsWith('{') && text.endsWith('}'));
    return line ? JSON.parse(line) : undefined;
}

function readRecord(file) {
    try {
        return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
        // Not there yet, or cut short by a full disk: everything is set up again.
        return {};
    }
}
