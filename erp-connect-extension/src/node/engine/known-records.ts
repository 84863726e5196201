import { Transaction } from 'kysely';
import { KnownRecord } from '../../common/records/record-plan';
import { LedgerSchema } from '../ledger/ledger-schema';
import { findRecords } from '../ledger/record-store';
import { RunnableTable } from './loaded-mapping';

/** What the ledger remembers of records of a mapping's object, by natural key. */
export async function knownRecords(
    db: Transaction<LedgerSchema>,
    { mapping, object }: RunnableTable,
    keys: readonly string[]
): Promise<ReadonlyMap<string, KnownRecord>> {
    const rows = await findRecords(db, mapping.connection, object.id, keys);
    return new Map([...rows].map(([key, row]) => [key, { remoteId: row.remote_id, payloadHash: row.payload_hash ?? undefined }]));
}
