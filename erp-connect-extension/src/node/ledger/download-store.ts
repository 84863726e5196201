import { Insertable, Transaction } from 'kysely';
import { LedgerSchema, RunTable } from './ledger-schema';
import { RunRow, findRun } from './run-store';

type Db = Transaction<LedgerSchema>;

// Rows that one transaction takes out: other work waits for it some ten milliseconds.
const PORTION = 1000;

/** A download as it is planned. */
export type PlannedDownload = Insertable<RunTable> & { readonly planned_at: number; readonly mapping_id: string };

/** Writes down that a download is to be made; `undefined` when one with this planned time is known already. */
export async function planDownload(db: Db, run: PlannedDownload): Promise<RunRow | undefined> {
    const known = await plannedRun(db, run.mapping_id, run.planned_at);
    if (known) {
        return undefined;
    }
    const { id } = await db.insertInto('run').values(run).returning('id').executeTakeFirstOrThrow();
    return findRun(db, id);
}

/** The download of a planned time. */
export async function plannedRun(db: Db, mappingId: string, plannedAt: number): Promise<RunRow | undefined> {
    return db.selectFrom('run').selectAll().where('mapping_id', '=', mappingId).where('planned_at', '=', plannedAt).executeTakeFirst();
}

/** What is open about failed downloads of the same mapping is settled by a run. */
export async function settleFailedDownloads(db: Db, run: RunRow): Promise<void> {
    const failed = db
        .selectFrom('run')
        .select('id')
        .where('mapping_id', '=', run.mapping_id)
        .where('state', '=', 'failed')
        .where('planned_at', 'is not', null)
        .where('id', '!=', run.id);
    await db
        .updateTable('problem')
        .set({ state: 'resolved' })
        .where('mapping_id', '=', run.mapping_id)
        .where('state', 'in', ['open', 'ignored'])
        .where('run_id', 'in', failed)
        .execute();
}

/** The bookmark of a mapping, as it was written. */
export async function findBookmark(db: Db, mappingId: string): Promise<string | undefined> {
    const row = await db.selectFrom('bookmark').select('value').where('mapping_id', '=', mappingId).executeTakeFirst();
    return row?.value;
}

export async function setBookmark(db: Db, mappingId: string, value: string): Promise<void> {
    await db
        .insertInto('bookmark')
        .values({ mapping_id: mappingId, value })
        .onConflict(conflict => conflict.column('mapping_id').doUpdateSet({ value }))
        .execute();
}

/** What a run downloaded last of each of these records: the hash of its content by the id of the record. */
export async function downloadedBy(
    db: Db,
    mappingId: string,
    runId: number,
    recordIds: readonly string[]
): Promise<ReadonlyMap<string, string>> {
    const rows = await db
        .selectFrom('downloaded')
        .select(['record_id', 'content_hash'])
        .where('mapping_id', '=', mappingId)
        .where('run_id', '=', runId)
        .where('record_id', 'in', recordIds)
        .execute();
    return new Map(rows.map(({ record_id, content_hash }) => [record_id, content_hash]));
}

/** Remembers what a run downloads. Of a record that comes twice, the later content counts. */
export async function rememberDownloaded(db: Db, mappingId: string, runId: number, hashes: ReadonlyMap<string, string>): Promise<void> {
    const rows = [...hashes].map(([record_id, content_hash]) => ({ mapping_id: mappingId, run_id: runId, record_id, content_hash }));
    await db
        .insertInto('downloaded')
        .values(rows)
        .onConflict(conflict =>
            conflict
                .columns(['mapping_id', 'run_id', 'record_id'])
                .doUpdateSet(({ ref }) => ({ content_hash: ref('excluded.content_hash') }))
        )
        .execute();
}

/** Forgets a portion of what runs other than one have downloaded. Says whether there is more. */
export async function forgetDownloaded(db: Db, mappingId: string, exceptRunId: number | undefined): Promise<boolean> {
    const portion = await db
        .selectFrom('downloaded')
        .select(['run_id', 'record_id'])
        .where('mapping_id', '=', mappingId)
        .where('run_id', '!=', exceptRunId ?? -1)
        .limit(PORTION)
        .execute();
    for (const runId of new Set(portion.map(({ run_id }) => run_id))) {
        const ids = portion.filter(({ run_id }) => run_id === runId).map(({ record_id }) => record_id);
        await db
            .deleteFrom('downloaded')
            .where('mapping_id', '=', mappingId)
            .where('run_id', '=', runId)
            .where('record_id', 'in', ids)
            .execute();
    }
    return portion.length === PORTION;
}
