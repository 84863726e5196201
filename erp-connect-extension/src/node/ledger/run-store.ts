import { Insertable, Selectable, Transaction, sql } from 'kysely';
import { RunInfo } from '../../common/engine-protocol';
import { LedgerSchema, RunTable } from './ledger-schema';
import { resolveProblems } from './problem-store';

export type RunRow = Selectable<RunTable>;
type Db = Transaction<LedgerSchema>;

/** Writes down that a file is taken. From here on a crash resumes. */
export async function insertRun(db: Db, run: Insertable<RunTable>): Promise<number> {
    const { id } = await db.insertInto('run').values(run).returning('id').executeTakeFirstOrThrow();
    return id;
}

export async function findRun(db: Db, id: number): Promise<RunRow> {
    return db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Uploads that were begun and not ended, oldest first. */
export function unfinishedRuns(db: Db, mappingId: string): Promise<RunRow[]> {
    return unfinished(db, mappingId, 'is');
}

/** Downloads that were planned and not ended, oldest first. */
export function unfinishedDownloads(db: Db, mappingId: string): Promise<RunRow[]> {
    return unfinished(db, mappingId, 'is not');
}

async function unfinished(db: Db, mappingId: string, planned: 'is' | 'is not'): Promise<RunRow[]> {
    return db
        .selectFrom('run')
        .selectAll()
        .where('mapping_id', '=', mappingId)
        .where('state', 'in', ['taken', 'planned', 'finishing'])
        .where('planned_at', planned, null)
        .orderBy('id')
        .execute();
}

/**
 * The finished run of the same content under the same mapping, if nothing of it was refused. With refusals the
 * content is worth another run: what was delivered is unchanged and costs nothing, and the refused get their chance.
 */
export async function findDoneRun(db: Db, mappingId: string, mappingHash: string, contentHash: string): Promise<RunRow | undefined> {
    return db
        .selectFrom('run')
        .selectAll()
        .where('mapping_id', '=', mappingId)
        .where('content_hash', '=', contentHash)
        .where('mapping_hash', '=', mappingHash)
        .where('state', '=', 'finished')
        .where('refused_count', '=', 0)
        .executeTakeFirst();
}

/** The last run that wrote its refused rows to this file. */
export async function runOfRefusedFile(db: Db, file: string): Promise<number | undefined> {
    const row = await db.selectFrom('run').select('id').where('refused_file', '=', file).orderBy('id', 'desc').executeTakeFirst();
    return row?.id;
}

/** The last run, other than `exceptId`, that wrote its refused rows to a file of this name. */
export async function runBehindRefusedFile(db: Db, mappingId: string, name: string, exceptId: number): Promise<RunRow | undefined> {
    const pattern = `%failed_${name.replace(/[\\%_]/g, '\\$&')}`; // `_`: either kind of path separator
    return db
        .selectFrom('run')
        .selectAll()
        .where('mapping_id', '=', mappingId)
        .where('id', '!=', exceptId)
        .where(sql<boolean>`refused_file like ${pattern} escape '\\'`)
        .orderBy('id', 'desc')
        .executeTakeFirst();
}

/** What stopped earlier tries at the very file of this run is settled by it. */
export async function settleFailuresBefore(db: Db, run: RunRow): Promise<void> {
    for (const id of await failedRunsOfFile(db, run.mapping_id, run.file_path)) {
        if (id !== run.id) {
            await resolveProblems(db, { runId: id });
        }
    }
}

/** Runs of a file that could not be read or planned. */
export async function failedRunsOfFile(db: Db, mappingId: string, file: string): Promise<readonly number[]> {
    const runs = await db
        .selectFrom('run')
        .select('id')
        .where('mapping_id', '=', mappingId)
        .where('file_path', '=', file)
        .where('state', '=', 'failed')
        .execute();
    return runs.map(({ id }) => id);
}

/** For a file that is one record: that it was refused before, under the same name, is settled by this run. */
export async function settleRefusalsBefore(db: Db, run: RunRow): Promise<void> {
    const refused = await db
        .selectFrom('run')
        .select('id')
        .where('mapping_id', '=', run.mapping_id)
        .where('file_path', '=', run.file_path)
        .where('refused_count', '>', 0)
        .where('id', '<', run.id)
        .execute();
    for (const { id } of refused) {
        await resolveProblems(db, { runId: id });
    }
}

export async function latestRuns(db: Db, mappingId: string | undefined, limit: number): Promise<RunRow[]> {
    let query = db.selectFrom('run').selectAll().orderBy('id', 'desc').limit(limit);
    if (mappingId !== undefined) {
        query = query.where('mapping_id', '=', mappingId);
    }
    return query.execute();
}

export async function updateRun(db: Db, id: number, changes: Partial<Omit<RunRow, 'id'>>): Promise<void> {
    await db.updateTable('run').set(changes).where('id', '=', id).execute();
}

/**
 * Counts the records of a run from its deliveries, so that the figures cannot differ from what happened. Customers
 * that documents needed (phase 0) are not records of the file.
 */
export async function countRecords(db: Db, runId: number): Promise<void> {
    const rows = await db
        .selectFrom('delivery')
        .select(['state', 'outcome', sql<number>`count(*)`.as('records')])
        .where('run_id', '=', runId)
        .where('phase', '=', 1)
        .groupBy(['state', 'outcome'])
        .execute();
    const count = (matches: (row: (typeof rows)[number]) => boolean): number =>
        rows.filter(matches).reduce((sum, row) => sum + Number(row.records), 0);
    await updateRun(db, runId, {
        read_count: count(() => true),
        created_count: count(row => row.outcome === 'created'),
        // What is voided or deleted was changed, as Invoiced's own import counts.
        updated_count: count(row => ['updated', 'voided', 'deleted'].includes(row.outcome ?? '')),
        unchanged_count: count(row => row.state === 'unchanged'),
        refused_count: count(row => row.state === 'refused'),
        skipped_count: count(row => row.state === 'skipped')
    });
}

export function toRunInfo(row: RunRow): RunInfo {
    return {
        id: row.id,
        mappingId: row.mapping_id,
        file: row.location,
        state: row.state,
        counts: {
            rows: row.row_count,
            read: row.read_count,
            created: row.created_count,
            updated: row.updated_count,
            unchanged: row.unchanged_count,
            refused: row.refused_count,
            skipped: row.skipped_count
        },
        startedAt: row.started_at,
        finishedAt: row.finished_at ?? undefined,
        refusedFile: row.refused_count > 0 ? (row.refused_file ?? undefined) : undefined,
        plannedAt: row.planned_at ?? undefined,
        isByHand: row.is_by_hand === 1 || undefined
    };
}
