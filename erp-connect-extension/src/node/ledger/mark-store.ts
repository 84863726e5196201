import { Transaction } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/**
 * Facts about the ledger as a whole. `is-copy`: this file is a backup, and knows nothing of what came after it.
 * `doubt-since` and `doubt-until`: see `Doubt`.
 */
export type MarkName = 'is-copy' | 'doubt-since' | 'doubt-until';

export async function findMarks(db: Db): Promise<ReadonlyMap<MarkName, number>> {
    const rows = await db.selectFrom('mark').selectAll().execute();
    return new Map(rows.map(({ name, value }) => [name as MarkName, value]));
}

export async function setMark(db: Db, name: MarkName, value: number): Promise<void> {
    await db
        .insertInto('mark')
        .values({ name, value })
        .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
        .execute();
}

export async function clearMark(db: Db, name: MarkName): Promise<void> {
    await db.deleteFrom('mark').where('name', '=', name).execute();
}
