import { EngineLock } from '../ledger/engine-lock';
import { Ledger } from '../ledger/ledger';
import { insertRun } from '../ledger/run-store';
import { HomeFolder } from '../runtime/home-folder';

/** Every workspace of a ledger: the smallest table to try things out with. */
export function workspaces(ledger: Ledger): Promise<string[]> {
    return ledger.transact(async db =>
        (await db.selectFrom('workspace').select('folder').orderBy('folder').execute()).map(row => row.folder)
    );
}

/** Writes down a run that has just been taken and gives its id. */
export function someRun(ledger: Ledger, mapping = '/m.mapping.json', file = '/inbox/A.csv'): Promise<number> {
    return ledger.transact(db =>
        insertRun(db, {
            mapping_id: mapping,
            mapping_hash: 'h',
            connection: 'main',
            object: 'invoice',
            operation: 'upsert',
            file_path: file,
            location: file,
            content_hash: 'c',
            size: 1,
            state: 'taken',
            watched: 1,
            started_at: 1
        })
    );
}

// Started as a process of its own: holds the lock until it is killed.
if (process.env.HOLD_LOCK_OF && process.send) {
    EngineLock.acquire(HomeFolder.open(process.env.HOLD_LOCK_OF), 'a child');
    process.send('held');
    setInterval(() => undefined, 1000);
}
