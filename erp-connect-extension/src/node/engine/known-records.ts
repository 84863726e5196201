import { Transaction } from 'kysely';
import { KnownRecord } from '../../common/records/record-plan';
import { Doubt, isDoubted } from '../ledger/doubt-store';
import { LedgerSchema } from '../ledger/ledger-schema';
import { findRecords } from '../ledger/record-store';
import { RunnableTable } from './loaded-mapping';

/**
 * What the ledger remembers of records of a mapping's object, by natural key. What was delivered last does not count
 * where it is in doubt.
 */
export async function knownRecords(
    db: Transaction<LedgerSchema>,
    { mapping, object }: RunnableTable,
    keys: readonly string[],
    doubt?: Doubt
): Promise<ReadonlyMap<string, KnownRecord>> {
    const rows = await findRecords(db, mapping.connection, object.id, keys);
    return new Map(
        [...rows].map(([key, row]) => [
            key,
            { remoteId: row.remote_id, payloadHash: isDoubted(doubt, row) ? undefined : (row.payload_hash ?? undefined) }
        ])
    );
}
