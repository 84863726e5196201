import { Transaction, sql } from 'kysely';
import { LedgerSchema } from './ledger-schema';
import { clearMarks, findMarks, setMark } from './mark-store';

type Db = Transaction<LedgerSchema>;

// How long the end of a process that was killed is looked at, in milliseconds: by then its files have gone again.
const GAP_LIFE = 24 * 60 * 60 * 1000;

/**
 * What the ledger may have forgotten; milliseconds since 1970. What came to be at Invoiced between `since` and `until`
 * may have been our own doing. After a loss (it was restored or begun anew), what it remembers from before `loss` may
 * not be the last word either, until it was looked up once.
 */
export interface Doubt {
    readonly since: number;
    readonly until: number;
    readonly loss?: number;
}

export async function findDoubt(db: Db, now = Date.now()): Promise<Doubt | undefined> {
    const marks = await findMarks(db);
    const loss = marks.get('loss-until');
    const gap = marks.get('gap-until');
    const parts = [
        ...(loss === undefined ? [] : [{ since: marks.get('loss-since') ?? 0, until: loss }]),
        ...(gap === undefined || gap < now - GAP_LIFE ? [] : [{ since: marks.get('gap-since') ?? 0, until: gap }])
    ];
    return parts.length === 0
        ? undefined
        : { since: Math.min(...parts.map(({ since }) => since)), until: Math.max(...parts.map(({ until }) => until)), loss };
}

/** Whether what is remembered of a record must be proven before it counts. */
export function isDoubted(doubt: Doubt | undefined, record: { readonly delivered_at: number }): boolean {
    return doubt?.loss !== undefined && record.delivered_at < doubt.loss;
}

// Seconds. Clocks differ between here and Invoiced.
export const CLOCK_SLACK = 120;

/** Whether something that Invoiced made at this time (seconds since 1970) may be of our making, and forgotten. */
export function mayBeForgotten(doubt: Doubt | undefined, createdAt: unknown): boolean {
    return (
        doubt !== undefined
        && typeof createdAt === 'number'
        && createdAt >= doubt.since / 1000 - CLOCK_SLACK
        && createdAt <= doubt.until / 1000 + CLOCK_SLACK
    );
}

/**
 * Notes that this ledger, a copy or a new one, takes the place of one that was lost. A copy knows everything up to its
 * last entry. Gives from when on it knows nothing.
 *
 * @param begun when the lost ledger was begun: nothing of ours is older than that.
 */
export async function noteLoss(db: Db, begun: number, now = Date.now()): Promise<number> {
    const last = await lastEntry(db);
    // What was not proven after an earlier loss is still not.
    const since = Math.min((await findMarks(db)).get('loss-since') ?? Infinity, last ?? begun);
    await setMark(db, 'loss-since', since);
    // The clock may have been ahead when the copy was made.
    await setMark(db, 'loss-until', Math.max(now, last ?? 0) + 1);
    await clearMarks(db, 'is-copy', 'in-use');
    return since;
}

/**
 * Notes that the process before was killed. The disk has what was committed, if it keeps its word; where it does not,
 * the last entries are gone, and nobody sees it. They are not older than the last run.
 */
export async function noteGap(db: Db, now = Date.now()): Promise<void> {
    const marks = await findMarks(db);
    const run = await db.selectFrom('run').select('started_at').orderBy('id', 'desc').limit(1).executeTakeFirst();
    const before = (marks.get('gap-until') ?? 0) < now - GAP_LIFE ? undefined : marks.get('gap-since');
    await setMark(db, 'gap-since', Math.min(before ?? Infinity, run?.started_at ?? 0));
    await setMark(db, 'gap-until', now);
}

/** When anything was written down last; `undefined` when nothing was. Looks at every record. */
async function lastEntry(db: Db): Promise<number | undefined> {
    const { rows } = await sql<{ last: number | null }>`select max(at) as last from (
        select max(started_at) as at from run union all select max(finished_at) from run
        union all select max(sent_at) from delivery union all select max(delivered_at) from record
        union all select max(raised_at) from problem)`.execute(db);
    return rows[0]?.last ?? undefined;
}
