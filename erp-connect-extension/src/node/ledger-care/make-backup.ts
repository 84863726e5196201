import { mkdirSync } from 'node:fs';
import { holdExclusively } from '../ledger/exclusive-file';
import { HomeFolder } from '../runtime/home-folder';
import { backupAt, pruneBackups, removeDrafts } from './backup-folder';
import { copyLedger } from './copy-ledger';

const KEPT = 7;

/** What of a state folder a backup has to do with. */
export type BackupPlaces = Pick<HomeFolder, 'ledger' | 'backups' | 'backupLock'>;

/**
 * Makes a backup in the folder of backups and removes the oldest beyond seven. Gives the file; `undefined` when another
 * process is making one. Takes as long as the ledger is large: see `backup-worker.ts`.
 */
export function makeBackup(home: BackupPlaces, at = Date.now()): string | undefined {
    mkdirSync(home.backups, { recursive: true, mode: 0o700 });
    const lock = holdExclusively(home.backupLock);
    if (!lock) {
        return undefined;
    }
    try {
        removeDrafts(home.backups);
        const file = backupAt(home.backups, at);
        copyLedger(home.ledger, file);
        pruneBackups(home.backups, KEPT);
        return file;
    } finally {
        lock.close();
    }
}
