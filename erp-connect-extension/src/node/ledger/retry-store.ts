import { Transaction, sql } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

// Below SQLite's limit of parameters a statement.
const CHUNK = 1000;

/** Which open problems; all of them where nothing is given. */
export interface ProblemChoice {
    readonly problemIds?: readonly number[];
    readonly runIds?: readonly number[];
    readonly mappingId?: string;
}

/** An open problem, with what decides whether its record can be sent again. */
export interface RetryCandidate {
    readonly id: number;
    readonly code: string;
    readonly run_id: number | null;
    readonly delivery_id: number | null;
    readonly run_state: string | null;
    /** Of a download. */
    readonly planned_at: number | null;
    readonly refused_file: string | null;
    /** State of the delivery that was refused; `null` where there is none any more. */
    readonly delivery_state: string | null;
    /** 1 when there is something to send. */
    readonly has_content: number;
}

/** Open problems behind `afterId`, in the order of their ids. */
export async function pageOfCandidates(db: Db, choice: ProblemChoice, afterId: number): Promise<RetryCandidate[]> {
    let query = db
        .selectFrom('problem')
        .leftJoin('run', 'run.id', 'problem.run_id')
        .leftJoin('delivery', 'delivery.id', 'problem.delivery_id')
        .where('problem.state', '=', 'open')
        .where('problem.severity', '=', 'error')
        .where('problem.id', '>', afterId);
    if (choice.mappingId !== undefined) {
        query = query.where('problem.mapping_id', '=', choice.mappingId);
    }
    if (choice.problemIds !== undefined || choice.runIds !== undefined) {
        // As JSON, because a person may choose more than a statement takes parameters.
        query = query.where(({ or }) => or([isOneOf('problem.id', choice.problemIds), isOneOf('problem.run_id', choice.runIds)]));
    }
    return query
        .select(['problem.id', 'problem.code', 'problem.run_id', 'problem.delivery_id'])
        .select(['run.state as run_state', 'run.planned_at', 'run.refused_file', 'delivery.state as delivery_state'])
        .select(sql<number>`delivery.payload is not null`.as('has_content'))
        .orderBy('problem.id')
        .limit(CHUNK)
        .execute();
}

export interface ReopenedDelivery {
    readonly id: number;
    readonly payload: string;
    readonly seq: number;
}

/**
 * Lets refused deliveries go again, with another idempotency key: the server keeps its refusal for the old one. Those
 * on which the server failed may have been executed, so that they go on as calls whose outcome is not known. Gives
 * those that were refused indeed.
 */
export async function reopenDeliveries(db: Db, runId: number, ids: readonly number[]): Promise<ReopenedDelivery[]> {
    const reopened: ReopenedDelivery[] = [];
    for (let from = 0; from < ids.length; from += CHUNK) {
        const rows = await db
            .selectFrom('delivery')
            .select(['id', 'payload', 'seq', 'step'])
            .select(({ exists, selectFrom }) =>
                exists(
                    selectFrom('problem')
                        .select('problem.id')
                        .whereRef('problem.delivery_id', '=', 'delivery.id')
                        .where('problem.state', '=', 'open')
                        .where('problem.code', '=', 'invoiced.fault')
                ).as('is_fault')
            )
            .where('run_id', '=', runId)
            .where('state', '=', 'refused')
            .where('payload', 'is not', null)
            .where('id', 'in', ids.slice(from, from + CHUNK))
            .execute();
        const isUnknown = (row: (typeof rows)[number]): boolean => Number(row.is_fault) === 1 && row.step !== null;
        const unknown = rows.filter(isUnknown).map(({ id }) => id);
        const refused = rows.filter(row => !isUnknown(row)).map(({ id }) => id);
        await db.updateTable('delivery').set({ state: 'sent', idempotency_key: null, attempts: 1 }).where('id', 'in', unknown).execute();
        await db
            .updateTable('delivery')
            .set({ state: 'planned', idempotency_key: null, step: null, sent_at: null, remote_id: null, attempts: 0 })
            .where('id', 'in', refused)
            .execute();
        rows.forEach(({ id, payload, seq }) => reopened.push({ id, payload: payload!, seq }));
    }
    return reopened;
}

/** The customers that records need are looked up or created anew. Gives the keys of those that the run had planned. */
export async function reopenCustomers(db: Db, runId: number, keys: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < keys.length; from += CHUNK) {
        const rows = await db
            .updateTable('delivery')
            .set({ state: 'planned', idempotency_key: null, step: null, sent_at: null, outcome: null, attempts: 0 })
            .where('run_id', '=', runId)
            .where('phase', '=', 0)
            .where('key', 'in', keys.slice(from, from + CHUNK))
            .returning('key')
            .execute();
        rows.forEach(({ key }) => found.add(key!));
    }
    return found;
}

/** What was to go again and cannot any more is refused as before; its problem was open all the time. */
export async function refuseAgain(db: Db, runId: number): Promise<void> {
    await db
        .updateTable('delivery')
        .set({ state: 'refused' })
        .where('run_id', '=', runId)
        .where('state', 'in', ['planned', 'sent'])
        .execute();
}

function isOneOf(column: 'problem.id' | 'problem.run_id', ids: readonly number[] = []): ReturnType<typeof sql<boolean>> {
    return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`;
}
