import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { SCRATCH } from '../lib/paths.mjs';
import { StopError } from '../lib/stop-error.mjs';

/** Says which process runs from this folder, while it runs. */
export const RUNNING_FILE = path.join(SCRATCH, 'running.json');

/**
 * Two starts from one folder would write the same demo account and the same ledger.
 * @throws {StopError} when another start is alive
 */
export async function demandAlone() {
    if (!existsSync(RUNNING_FILE)) {
        return;
    }
    const { pid, url } = readRecord();
    if (pid && isAlive(pid) && await answers(url)) {
        throw new StopError(`ERP Connect already runs from this folder at ${url} (process ${pid}). End it with Ctrl+C there first.`);
    }
}

function readRecord() {
    try {
        return JSON.parse(readFileSync(RUNNING_FILE, 'utf8'));
    } catch {
        // Written half when the disk was full or the power went: nobody is behind it.
        return {};
    }
}

function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error.code === 'EPERM';
    }
}

/** A process number alone proves nothing: the system hands them out again. */
function answers(url) {
    return new Promise(resolve => {
        const request = http.get(url, response => {
            response.resume();
            resolve(true);
        });
        request.setTimeout(2000, () => request.destroy());
        request.on('error', () => resolve(false));
    });
}
