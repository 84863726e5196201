import { Transaction } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/**
 * Notes which account answers over a connection. When it is another one than before (a sandbox became production, or
 * the key of another company was entered), nothing that was delivered counts any more: records are forgotten, runs
 * that wait are planned anew, and the same content is worth another run. Says whether it was another one.
 */
export async function noteAccount(db: Db, connection: string, account: string): Promise<boolean> {
    const before = await db.selectFrom('account').select('account').where('connection', '=', connection).executeTakeFirst();
    if (before?.account === account) {
        return false;
    }
    await db
        .insertInto('account')
        .values({ connection, account })
        .onConflict(conflict => conflict.column('connection').doUpdateSet({ account }))
        .execute();
    if (!before) {
        return false;
    }
    await db.deleteFrom('record').where('connection', '=', connection).execute();
    await db
        .updateTable('run')
        .set({ state: 'taken' })
        .where('connection', '=', connection)
        .where('state', '=', 'planned')
        .where('retries', '=', 0) // the files of the others were put away: what is left of them goes to the present account
        .execute();
    // Runs that are done stay in the list, but their content counts as new from now on.
    await db
        .updateTable('run')
        .set({ mapping_hash: 'another account' })
        .where('connection', '=', connection)
        .where('state', '=', 'finished')
        .execute();
    await db
        .deleteFrom('file')
        .where('mapping_id', 'in', db.selectFrom('run').select('mapping_id').where('connection', '=', connection))
        .execute();
    return true;
}
