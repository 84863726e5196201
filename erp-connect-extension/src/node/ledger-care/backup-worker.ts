import { parentPort, workerData } from 'node:worker_threads';
import { DamagedLedger } from '../ledger/ledger-damage';
import { BackupPlaces, makeBackup } from './make-backup';

/** What a thread is started for. */
export interface BackupOrder {
    readonly home: BackupPlaces;
    /** Milliseconds since 1970: the backup is named after it. */
    readonly at: number;
}

/** What became of a backup, as it comes from the thread that made it. */
export type BackupAnswer = { readonly file: string | undefined } | { readonly message: string; readonly code?: string };

// Makes one backup, in a thread and over a connection of its own: deliveries go on meanwhile.
let answer: BackupAnswer;
try {
    const { home, at } = workerData as BackupOrder;
    answer = { file: makeBackup(home, at) };
} catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    answer = { message, code: error instanceof DamagedLedger ? 'SQLITE_CORRUPT' : code };
}
parentPort?.postMessage(answer);
