import { Transaction } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/**
 * Facts about the ledger as a whole. `is-copy`: this file is a backup, and knows nothing of what came after it.
 * `in-use`: somebody writes to it, or was killed while doing so. The others: see `Doubt`.
 */
export type MarkName = 'is-copy' | 'in-use' | 'loss-since' | 'loss-until' | 'gap-since' | 'gap-until';

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

export async function clearMarks(db: Db, ...names: readonly MarkName[]): Promise<void> {
    await db.deleteFrom('mark').where('name', 'in', names).execute();
}
