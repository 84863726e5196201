import { Insertable } from 'kysely';
import { findObject } from '../../common/invoiced/object-catalogue';
import { mayCreate } from '../../common/invoiced/operations';
import { Operation } from '../../common/invoiced/property';
import { Upload } from '../../common/mapping/mapping';
import { DeliveryTable } from '../ledger/ledger-schema';

export const CUSTOMER = findObject('customer')!;

/** A record that is sent, with the customer that it names: its natural key, and the JSON of what is said of it. */
export interface NeededRecord {
    readonly row: number;
    readonly customer: { readonly key: string; readonly payload: string };
}

/**
 * Customers that records name, by natural key, as the first of them does. They are created where the records are and the
 * mapping lets them; else they are only looked up.
 */
export function plannedCustomers(
    upload: Upload,
    operation: Operation,
    runId: number,
    records: readonly NeededRecord[]
): ReadonlyMap<string, Insertable<DeliveryTable>> {
    const rows = new Map<string, Insertable<DeliveryTable>>();
    const isCreated = mayCreate(operation) && upload.missingCustomers !== 'refuse';
    for (const { row, customer } of records) {
        if (!rows.has(customer.key)) {
            rows.set(customer.key, {
                run_id: runId,
                seq: row,
                phase: 0,
                object: CUSTOMER.id,
                key: customer.key,
                operation: isCreated ? 'ensure' : 'find',
                state: 'planned',
                payload: customer.payload
            });
        }
    }
    return rows;
}
