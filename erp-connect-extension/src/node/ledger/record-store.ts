import { Selectable, Transaction } from 'kysely';
import { LedgerSchema, RecordTable } from './ledger-schema';

export type RecordRow = Selectable<RecordTable>;
type Db = Transaction<LedgerSchema>;

// Below SQLite's limit of parameters a statement.
const CHUNK = 1000;

/** What is remembered of records, by natural key; keys that nothing is known of are missing. */
export async function findRecords(db: Db, connection: string, object: string, keys: readonly string[]): Promise<Map<string, RecordRow>> {
    const found = new Map<string, RecordRow>();
    for (let from = 0; from < keys.length; from += CHUNK) {
        const rows = await db
            .selectFrom('record')
            .selectAll()
            .where('connection', '=', connection)
            .where('object', '=', object)
            .where('key', 'in', keys.slice(from, from + CHUNK))
            .execute();
        rows.forEach(row => found.set(row.key, row));
    }
    return found;
}

export async function findRecord(db: Db, connection: string, object: string, key: string): Promise<RecordRow | undefined> {
    return (await findRecords(db, connection, object, [key])).get(key);
}

/** Remembers a record. A look-up (no payload hash) never wipes out what was delivered. */
export async function rememberRecord(db: Db, record: RecordRow): Promise<void> {
    await db
        .insertInto('record')
        .values(record)
        .onConflict(conflict =>
            conflict
                .columns(['connection', 'object', 'key'])
                .doUpdateSet(
                    record.payload_hash === null
                        ? { remote_id: record.remote_id }
                        : { remote_id: record.remote_id, payload_hash: record.payload_hash, delivered_at: record.delivered_at }
                )
        )
        .execute();
}

/** Forgets a record that turned out to be gone at Invoiced. */
export async function forgetRecord(db: Db, connection: string, object: string, key: string): Promise<void> {
    await db.deleteFrom('record').where('connection', '=', connection).where('object', '=', object).where('key', '=', key).execute();
}
