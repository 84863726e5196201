import { Transaction, sql } from 'kysely';
import { LedgerSchema } from './ledger-schema';
import { clearMark, findMarks, setMark } from './mark-store';

type Db = Transaction<LedgerSchema>;

/**
 * A stretch of time that the ledger has no memory of, because it was restored or begun anew; milliseconds since 1970.
 * What happened at Invoiced between `since` and `until` may have been our own doing. What the ledger remembers from
 * before `until` may not be the last word, until it was looked up once.
 */
export interface Doubt {
    readonly since: number;
    readonly until: number;
}

export async function findDoubt(db: Db): Promise<Doubt | undefined> {
    const marks = await findMarks(db);
    const since = marks.get('doubt-since');
    const until = marks.get('doubt-until');
    return since === undefined || until === undefined ? undefined : { since, until };
}

/** Whether what is remembered of a record must be proven before it counts. */
export function isDoubted(doubt: Doubt | undefined, record: { readonly delivered_at: number }): boolean {
    return doubt !== undefined && record.delivered_at < doubt.until;
}

/**
 * Notes that this ledger, a copy or a new one, takes the place of one that was lost. A copy knows everything up to its
 * last entry.
 *
 * @param begun when the lost ledger was begun: nothing of ours is older than that.
 */
export async function noteLostTime(db: Db, begun: number, now = Date.now()): Promise<Doubt> {
    const last = await lastEntry(db);
    const before = await findDoubt(db);
    // What was not proven after an earlier loss is still not.
    const since = Math.min(before?.since ?? Infinity, last ?? begun);
    // The clock may have been ahead when the copy was made.
    const until = Math.max(now, last ?? 0) + 1;
    await setMark(db, 'doubt-since', since);
    await setMark(db, 'doubt-until', until);
    await clearMark(db, 'is-copy');
    return { since, until };
}

/** When anything was written down last; `undefined` when nothing was. Looks at every record. */
async function lastEntry(db: Db): Promise<number | undefined> {
    const { rows } = await sql<{ last: number | null }>`select max(at) as last from (
        select max(started_at) as at from run union all select max(finished_at) from run
        union all select max(sent_at) from delivery union all select max(delivered_at) from record
        union all select max(raised_at) from problem)`.execute(db);
    return rows[0]?.last ?? undefined;
}
