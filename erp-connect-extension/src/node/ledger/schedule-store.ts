import { Transaction } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/**
 * Gives the instant after which planned times of a mapping have not been decided yet, and notes that all until `now`
 * are. A schedule that is seen for the first time begins now: times before it existed were never planned. A clock that
 * was set back is followed, so that one that was wrong by years does not stop a schedule for years; times that ran
 * already are kept from running twice by the constraint on runs.
 */
export async function decideUntil(db: Db, mappingId: string, scheduleHash: string, now: number): Promise<number> {
    const known = await db.selectFrom('schedule').selectAll().where('mapping_id', '=', mappingId).executeTakeFirst();
    const values = { schedule_hash: scheduleHash, decided_until: now };
    await db
        .insertInto('schedule')
        .values({ mapping_id: mappingId, ...values })
        .onConflict(conflict => conflict.column('mapping_id').doUpdateSet(values))
        .execute();
    return known?.schedule_hash === scheduleHash ? Math.min(known.decided_until, now) : now;
}
