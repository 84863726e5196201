import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../lib/children.mjs';
import { inRoot, SCRATCH } from '../lib/paths.mjs';
import { freePort, isFree } from '../lib/ports.mjs';
import { explainMachine, StopError } from '../lib/stop-error.mjs';
import { startLogged } from './logged-child.mjs';

const RECORD = path.join(SCRATCH, 'demo.json');

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
 * @returns {Promise<{ ended: Promise<unknown> }>}
 */
export async function startDemoAccount(home) {
    const before = existsSync(RECORD) ? readRecord() : {};
    const port = before.port && (await isFree(before.port)) ? before.port : await freePort();
    const state = path.join(SCRATCH, 'demo-account');
    mkdirSync(SCRATCH, { recursive: true });
    const { value, ended } = await startLogged(
        'demo account',
        [
            inRoot('test', 'invoiced-simulator', 'bin', 'invoiced-simulator.js'),
            '--port',
            String(port),
            '--json',
            '--state',
            `${state}.json`
        ],
        { env: {}, ready: readAnnouncement }
    );
    if (value.url !== before.url || value.key !== before.key) {
        await registerConnection(home, value);
        writeFileSync(RECORD, JSON.stringify({ port, url: value.url, key: value.key }), { mode: 0o600 });
    }
    return { ended };
}

async function registerConnection(home, { url, key }) {
    const { code, output } = await runChild(
        process.execPath,
        [inRoot('erp-connect-extension', 'bin', 'erp-connect.js'), 'connection', 'add', 'demo', '--url', url],
        { env: { ERP_CONNECT_HOME: home, ERP_CONNECT_API_KEY: key } }
    );
    if (code !== 0) {
        throw new StopError(
            explainMachine(output, home) ?? `The connection "demo" could not be set up: ${output.trim().split('\n').at(-1)}`,
            1
        );
    }
}

function readAnnouncement(output) {
    const line = output.split('\n').find(text => text.startsWith('{') && text.endsWith('}'));
    return line ? JSON.parse(line) : undefined;
}

function readRecord() {
    try {
        return JSON.parse(readFileSync(RECORD, 'utf8'));
    } catch {
        return {};
    }
}
