import { parentPort, workerData } from 'node:worker_threads';
import { DamagedLedger } from '../ledger/ledger-damage';
import { HomeFolder } from '../runtime/home-folder';
import { makeBackup } from './make-backup';

/** What became of a backup, as it comes from the thread that made it. */
export type BackupAnswer = { readonly file: string | undefined } | { readonly message: string; readonly code?: string };

// Makes one backup, in a thread and over a connection of its own: deliveries go on meanwhile.
let answer: BackupAnswer;
try {
    answer = { file: makeBackup(workerData as HomeFolder) };
} catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    answer = { message, code: error instanceof DamagedLedger ? 'SQLITE_CORRUPT' : code };
}
parentPort?.postMessage(answer);
