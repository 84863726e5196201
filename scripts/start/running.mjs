import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCRATCH } from '../lib/paths.mjs';
import { StopError } from '../lib/stop-error.mjs';

const RECORD = path.join(SCRATCH, 'running.json');

/**
 * Two starts from one folder would write the same demo account and the same ledger: the first one takes the folder.
 * @param {string} url where this start will answer
 * @returns {() => void} gives the folder back
 * @throws {StopError} when another start is alive
 */
export function takeFolder(url) {
    mkdirSync(SCRATCH, { recursive: true });
    for (let attempt = 0; attempt < 2; attempt++) {
        try {
            writeFileSync(RECORD, JSON.stringify({ pid: process.pid, url }), { flag: 'wx' });
            return () => rmSync(RECORD, { force: true });
        } catch (error) {
            if (error.code !== 'EEXIST') {
                throw error;
            }
            const other = readRecord();
            if (isStart(other.pid)) {
                throw new StopError(
                    `ERP Connect already runs from this folder at ${other.url} (process ${other.pid}). End it with Ctrl+C there first.`
                );
            }
            rmSync(RECORD, { force: true });
        }
    }
    throw new StopError(`${RECORD} cannot be replaced. Delete it and try again.`);
}

function readRecord() {
    try {
        return JSON.parse(readFileSync(RECORD, 'utf8'));
    } catch {
        // Written half when the disk was full or the power went: nobody is behind it.
        return {};
    }
}

/** Process numbers are handed out again, so where the system tells, the command line decides. */
function isStart(pid) {
    if (!Number.isInteger(pid)) {
        return false;
    }
    const commandLine = `/proc/${pid}/cmdline`;
    if (existsSync(commandLine)) {
        return readFileSync(commandLine, 'utf8').includes('start.mjs');
    }
    try {
        process.kill(pid, 0);
        return process.platform !== 'linux';
    } catch (error) {
        return error.code === 'EPERM';
    }
}
