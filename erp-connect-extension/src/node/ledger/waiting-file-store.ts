import { Selectable, Transaction } from 'kysely';
import { LedgerSchema, WaitingFileTable } from './ledger-schema';

export type WaitingFile = Selectable<WaitingFileTable>;
type Db = Transaction<LedgerSchema>;

/** The files of a mapping that wait, by path. */
export async function waitingFiles(db: Db, mappingId: string): Promise<Map<string, WaitingFile>> {
    const rows = await db.selectFrom('waiting_file').selectAll().where('mapping_id', '=', mappingId).execute();
    return new Map(rows.map(row => [row.path, row]));
}

export async function noteWaiting(db: Db, file: WaitingFile): Promise<void> {
    const { mapping_id: _mapping, path: _path, ...values } = file;
    await db
        .insertInto('waiting_file')
        .values(file)
        .onConflict(conflict => conflict.columns(['mapping_id', 'path']).doUpdateSet(values))
        .execute();
}

export async function forgetWaiting(db: Db, mappingId: string, path: string): Promise<void> {
    await db.deleteFrom('waiting_file').where('mapping_id', '=', mappingId).where('path', '=', path).execute();
}

/** Lets everything be looked for at once that waits. */
export async function checkWaitingNow(db: Db, mappingId: string): Promise<void> {
    await db.updateTable('waiting_file').set({ next_check_at: 0 }).where('mapping_id', '=', mappingId).execute();
}
