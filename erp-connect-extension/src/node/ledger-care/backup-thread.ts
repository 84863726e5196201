import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HomeFolder } from '../runtime/home-folder';
import { BackupAnswer, BackupOrder } from './backup-worker';

// Beside this file when compiled, and beside the bundle when bundled: see scripts/lib/app-bundle.mjs.
const SCRIPT = join(__dirname, 'backup-worker.js');

/** A backup under way in a thread of its own. */
export class BackupThread {
    private readonly worker: Worker;
    private leave: () => void = () => undefined;
    /** The file; `undefined` when another process makes one, or this one was ended. Rejects with what kept it from being made. */
    readonly done: Promise<string | undefined>;

    constructor({ ledger, backups, backupLock }: HomeFolder, at: number) {
        const workerData: BackupOrder = { home: { ledger, backups, backupLock }, at };
        this.worker = new Worker(SCRIPT, { workerData, execArgv: [] });
        this.done = new Promise((resolve, reject) => {
            this.leave = () => resolve(undefined);
            this.worker.once('message', (answer: BackupAnswer) => {
                if ('message' in answer) {
                    reject(Object.assign(new Error(answer.message), { code: answer.code }));
                } else {
                    resolve(answer.file);
                }
            });
            this.worker.once('error', reject).once('exit', this.leave);
        });
    }

    /** Leaves it unfinished, without waiting for SQLite; the next one clears away what is left of it. */
    end(): void {
        this.leave();
        void this.worker.terminate();
    }
}
