import { Selectable, Transaction } from 'kysely';
import { LedgerSchema, ScheduleTable } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/** Up to when it is decided which runs of a mapping's schedule there are; `undefined` when it was never seen. */
export async function findDecided(db: Db, mappingId: string): Promise<Selectable<ScheduleTable> | undefined> {
    return db.selectFrom('schedule').selectAll().where('mapping_id', '=', mappingId).executeTakeFirst();
}

export async function setDecided(db: Db, row: Selectable<ScheduleTable>): Promise<void> {
    const { mapping_id: _mapping, ...values } = row;
    await db
        .insertInto('schedule')
        .values(row)
        .onConflict(conflict => conflict.column('mapping_id').doUpdateSet(values))
        .execute();
}
