import { Insertable, Selectable, Transaction, sql } from 'kysely';
import { ProblemEntry, ProblemPage, ProblemQuery } from '../../common/engine-protocol';
import { Problem, ProblemKind, ProblemSeverity } from '../../common/problem';
import { LedgerSchema, ProblemTable } from './ledger-schema';

type Db = Transaction<LedgerSchema>;
const LIMIT = 1000;

/** What a problem belongs to beside what it says itself. */
export interface ProblemOwner {
    readonly runId?: number;
    readonly deliveryId?: number;
    readonly mappingId?: string;
}

/** Adds problems to the list of open ones, and remarks (severity `info`) to what a run has to say. */
export async function raiseProblems(db: Db, problems: readonly Problem[], owner: ProblemOwner, now = Date.now()): Promise<void> {
    for (let from = 0; from < problems.length; from += LIMIT) {
        await db
            .insertInto('problem')
            .values(problems.slice(from, from + LIMIT).map(problem => toRow(problem, owner, now)))
            .execute();
    }
}

/**
 * Raises a standing condition once: while it lasts nothing is added, also when a person has chosen to ignore it.
 * Says whether it was added.
 */
export async function raiseOnce(db: Db, problem: Problem, owner: ProblemOwner): Promise<boolean> {
    let query = db.selectFrom('problem').select('id').where('state', 'in', ['open', 'ignored']).where('code', '=', problem.code);
    query = owner.mappingId === undefined ? query : query.where('mapping_id', '=', owner.mappingId);
    query = problem.connection === undefined ? query : query.where('connection', '=', problem.connection);
    query = problem.file === undefined ? query : query.where('file', '=', problem.file);
    if (await query.executeTakeFirst()) {
        return false;
    }
    await raiseProblems(db, [problem], owner);
    return true;
}

/** Which open problems are no longer true. */
export interface ProblemMatch {
    readonly code?: string;
    readonly codePrefix?: string;
    readonly mappingId?: string;
    readonly connection?: string;
    readonly runId?: number;
    readonly file?: string;
}

/** Whether something like that stands, also where a person has chosen to ignore it. */
export async function isAnyOpen(
    db: Db,
    { codePrefix, connection }: Required<Pick<ProblemMatch, 'codePrefix' | 'connection'>>
): Promise<boolean> {
    const open = await db
        .selectFrom('problem')
        .select('id')
        .where('state', 'in', ['open', 'ignored'])
        .where('code', 'like', `${codePrefix}%`)
        .where('connection', '=', connection)
        .executeTakeFirst();
    return open !== undefined;
}

/** What keeps a run from going on, if anything does: a condition of its connection or its mapping. */
export async function findHindrance(
    db: Db,
    { mapping_id, connection }: { readonly mapping_id: string; readonly connection: string }
): Promise<Problem | undefined> {
    const row = await db
        .selectFrom('problem')
        .selectAll()
        .where('state', '=', 'open')
        .where('run_id', 'is', null)
        .where(({ eb, or, and }) =>
            or([eb('mapping_id', '=', mapping_id), and([eb('connection', '=', connection), eb('code', 'like', 'connection.%')])])
        )
        .executeTakeFirst();
    return row && toProblem(row, undefined);
}

/** Ends problems that mended themselves or were mended; says how many. */
export async function resolveProblems(db: Db, match: ProblemMatch): Promise<number> {
    let query = db.updateTable('problem').set({ state: 'resolved' }).where('state', 'in', ['open', 'ignored']);
    query = match.code === undefined ? query : query.where('code', '=', match.code);
    query = match.codePrefix === undefined ? query : query.where('code', 'like', `${match.codePrefix}%`);
    query = match.mappingId === undefined ? query : query.where('mapping_id', '=', match.mappingId);
    query = match.connection === undefined ? query : query.where('connection', '=', match.connection);
    query = match.runId === undefined ? query : query.where('run_id', '=', match.runId);
    query = match.file === undefined ? query : query.where('file', '=', match.file);
    const { numUpdatedRows } = await query.executeTakeFirst();
    return Number(numUpdatedRows);
}

/**
 * A record was delivered after all: what was open about it, in whatever file and row, is settled.
 */
export async function resolveProblemsOfRecord(db: Db, mappingId: string, key: string): Promise<void> {
    await db
        .updateTable('problem')
        .set({ state: 'resolved' })
        .where('state', '=', 'open')
        .where('mapping_id', '=', mappingId)
        .where('key', '=', key)
        .where('severity', '=', 'error')
        .execute();
}

/** Rows of a run came again, mended: whatever was open about them is now said of the new run, or settled. */
export async function resolveProblemsOfRows(db: Db, runId: number, rows: readonly number[]): Promise<void> {
    for (let from = 0; from < rows.length; from += LIMIT) {
        await db
            .updateTable('problem')
            .set({ state: 'resolved' })
            .where('run_id', '=', runId)
            .where('state', '=', 'open')
            .where('row', 'in', rows.slice(from, from + LIMIT))
            .execute();
    }
}

/** Takes back what a run said that begins anew. */
export async function forgetProblems(db: Db, runId: number): Promise<void> {
    await db.deleteFrom('problem').where('run_id', '=', runId).execute();
}

/** Whether something is still open about a run that a person has to mend. */
export async function hasOpenErrors(db: Db, runId: number): Promise<boolean> {
    const row = await db
        .selectFrom('problem')
        .select('id')
        .where('run_id', '=', runId)
        .where('state', '=', 'open')
        .where('severity', '=', 'error')
        .executeTakeFirst();
    return row !== undefined;
}

export async function ignoreProblems(db: Db, ids: readonly number[]): Promise<void> {
    for (let from = 0; from < ids.length; from += LIMIT) {
        await db
            .updateTable('problem')
            .set({ state: 'ignored' })
            .where('id', 'in', ids.slice(from, from + LIMIT))
            .where('state', '=', 'open')
            .execute();
    }
}

/** Open problems that need a person: warnings and remarks are not counted. */
export async function countOpenProblems(db: Db): Promise<{ total: number; byMapping: Map<string, number> }> {
    const rows = await db
        .selectFrom('problem')
        .select(['mapping_id', sql<number>`count(*)`.as('n')])
        .where('state', '=', 'open')
        .where('severity', '=', 'error')
        .groupBy('mapping_id')
        .execute();
    const byMapping = new Map(rows.map(row => [row.mapping_id ?? '', Number(row.n)]));
    return { total: [...byMapping.values()].reduce((sum, n) => sum + n, 0), byMapping };
}

/**
 * A page of open problems, newest run first and in the order of the file within it. Remarks ask nothing of anybody:
 * they belong to what is told of one run, and do not stand in the list of what is open.
 */
export async function findProblems(db: Db, query: ProblemQuery): Promise<ProblemPage> {
    let select = db.selectFrom('problem').leftJoin('run', 'run.id', 'problem.run_id').where('problem.state', '=', 'open');
    if (query.mappingId !== undefined) {
        select = select.where('problem.mapping_id', '=', query.mappingId);
    }
    select =
        query.runId === undefined
            ? select.where('problem.severity', '!=', 'info' satisfies ProblemSeverity)
            : select.where('problem.run_id', '=', query.runId);
    if (query.search) {
        const pattern = `%${query.search.replace(/[\\%_]/g, '\\$&')}%`;
        const fields = ['text', 'hint', 'seen', 'key', 'property', 'column_name', 'connection', 'mapping_id'] as const;
        select = select.where(({ or }) =>
            or([
                ...fields.map(field => sql<boolean>`${sql.ref(`problem.${field}`)} like ${pattern} escape '\\'`),
                sql<boolean>`run.location like ${pattern} escape '\\'`,
                // People look for the name that the file had when they dropped it.
                sql<boolean>`run.file_path like ${pattern} escape '\\'`
            ])
        );
    }
    const { n } = await select.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const rows = await select
        .selectAll('problem')
        .select('run.location')
        .orderBy(sql`coalesce(problem.run_id, 0)`, 'desc')
        .orderBy('problem.row')
        .orderBy('problem.id')
        .offset(query.offset ?? 0)
        .limit(Math.min(query.limit ?? 200, LIMIT))
        .execute();
    return { total: Number(n), items: rows.map(row => toEntry(row, row.location ?? undefined)) };
}

function toRow(problem: Problem, owner: ProblemOwner, now: number): Insertable<ProblemTable> {
    return {
        run_id: owner.runId ?? null,
        delivery_id: owner.deliveryId ?? null,
        mapping_id: owner.mappingId ?? problem.mapping ?? null,
        state: 'open',
        code: problem.code,
        severity: problem.severity,
        kind: problem.kind,
        text: problem.text,
        hint: problem.hint ?? null,
        file: owner.runId === undefined ? (problem.file ?? null) : null,
        row: problem.row ?? null,
        column_name: problem.column ?? null,
        property: problem.property ?? null,
        seen: problem.seen ?? null,
        key: problem.key ?? null,
        connection: problem.connection ?? null,
        mapping_path: problem.mappingPath ? JSON.stringify(problem.mappingPath) : null,
        raised_at: now
    };
}

function toEntry(row: Selectable<ProblemTable>, location: string | undefined): ProblemEntry {
    return { id: row.id, runId: row.run_id ?? undefined, raisedAt: row.raised_at, ...toProblem(row, location) };
}

/** @param location where the file of its run lies now. */
export function toProblem(row: Selectable<ProblemTable>, location: string | undefined): Problem {
    return {
        code: row.code,
        severity: row.severity as ProblemSeverity,
        kind: row.kind as ProblemKind,
        text: row.text,
        hint: row.hint ?? undefined,
        mapping: row.mapping_id ?? undefined,
        mappingPath: row.mapping_path === null ? undefined : (JSON.parse(row.mapping_path) as (string | number)[]),
        file: row.file ?? location,
        row: row.row ?? undefined,
        column: row.column_name ?? undefined,
        property: row.property ?? undefined,
        seen: row.seen ?? undefined,
        key: row.key ?? undefined,
        connection: row.connection ?? undefined
    };
}
