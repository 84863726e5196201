import { CompiledQuery, Insertable, Selectable, Transaction, sql } from 'kysely';
import { DeliveryTable, LedgerSchema, RunTable } from './ledger-schema';

export type DeliveryRow = Selectable<DeliveryTable>;
type Db = Transaction<LedgerSchema>;

// SQLite takes 32,766 parameters a statement.
const CHUNK = 100;

/** Statements that insert a whole chunk, by their columns: making one costs more than executing it. */
const wholeChunks = new Map<string, string>();

/** @param deliveries all with the same members. */
export async function insertDeliveries(db: Db, deliveries: readonly Insertable<DeliveryTable>[]): Promise<void> {
    for (let from = 0; from < deliveries.length; from += CHUNK) {
        const chunk = deliveries.slice(from, from + CHUNK);
        if (chunk.length < CHUNK) {
            await db.insertInto('delivery').values(chunk).execute();
            continue;
        }
        const columns = Object.keys(chunk[0]) as (keyof Insertable<DeliveryTable>)[];
        const statement = wholeChunks.get(columns.join()) ?? db.insertInto('delivery').values(chunk).compile().sql;
        wholeChunks.set(columns.join(), statement);
        const parameters = chunk.flatMap(delivery => columns.map(column => delivery[column]));
        await db.executeQuery(CompiledQuery.raw(statement, parameters));
    }
}

/** Forgets what was planned for a run: it died before the plan was whole, and nothing of it was sent. */
export async function clearDeliveries(db: Db, runId: number): Promise<void> {
    await db.deleteFrom('delivery').where('run_id', '=', runId).execute();
}

/** The next deliveries of a state behind `after`, in the order they are to go out. */
export async function pageOfDeliveries(
    db: Db,
    runId: number,
    states: readonly DeliveryRow['state'][],
    phase: number,
    afterId: number,
    limit: number
): Promise<DeliveryRow[]> {
    return (
        db
            .selectFrom('delivery')
            .selectAll()
            .where('run_id', '=', runId)
            .where('phase', '=', phase)
            // The sign keeps SQLite from finding them by state, where it would have to sort all of them for every page.
            .where(sql<boolean>`+state in (${sql.join(states)})`)
            .where('id', '>', afterId)
            .orderBy('id')
            .limit(limit)
            .execute()
    );
}

export async function countDeliveries(db: Db, runId: number, states: readonly DeliveryRow['state'][]): Promise<number> {
    const { n } = await db
        .selectFrom('delivery')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('run_id', '=', runId)
        .where('state', 'in', states)
        .executeTakeFirstOrThrow();
    return Number(n);
}

export async function findDelivery(db: Db, runId: number, phase: number, object: string, key: string): Promise<DeliveryRow | undefined> {
    return db
        .selectFrom('delivery')
        .selectAll()
        .where('run_id', '=', runId)
        .where('phase', '=', phase)
        .where('object', '=', object)
        .where('key', '=', key)
        .executeTakeFirst();
}

export async function updateDelivery(db: Db, id: number, changes: Partial<Omit<DeliveryRow, 'id'>>): Promise<void> {
    await db.updateTable('delivery').set(changes).where('id', '=', id).execute();
}

export async function findDeliveryById(db: Db, id: number): Promise<DeliveryRow> {
    return db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/**
 * Whether the plan of a run must be carried out as it is: anything of it may have reached Invoiced, or its file was put
 * away before.
 */
export async function isPlanFixed(db: Db, { id: runId, retries }: Pick<Selectable<RunTable>, 'id' | 'retries'>): Promise<boolean> {
    if (retries > 0) {
        return true;
    }
    const row = await db
        .selectFrom('delivery')
        .select('id')
        .where('run_id', '=', runId)
        .where('state', 'in', ['sent', 'accepted', 'refused', 'skipped'])
        .where('attempts', '>', 0)
        .executeTakeFirst();
    return row !== undefined;
}
