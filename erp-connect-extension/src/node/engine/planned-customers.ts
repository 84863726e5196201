import { Insertable } from 'kysely';
import { findObject } from '../../common/invoiced/object-catalogue';
import { mayCreate } from '../../common/invoiced/operations';
import { InvoicedObject, Operation } from '../../common/invoiced/property';
import { Upload } from '../../common/mapping/mapping';
import { SettledRecord, customerKeyOf } from '../../common/records/settled-record';
import { DeliveryTable } from '../ledger/ledger-schema';
import { needsCustomer } from './delivery-customer';

export const CUSTOMER = findObject('customer')!;

/**
 * Customers that records of this page name, by natural key: those that are not known yet go out before the records.
 * They are created where the records are and the mapping lets them; else they are only looked up.
 */
export function plannedCustomers(
    upload: Upload,
    object: InvoicedObject,
    operation: Operation,
    runId: number,
    settled: readonly SettledRecord[]
): ReadonlyMap<string, Insertable<DeliveryTable>> {
    const rows = new Map<string, Insertable<DeliveryTable>>();
    if (!needsCustomer(object, operation)) {
        return rows;
    }
    const isCreated = mayCreate(operation) && upload.missingCustomers !== 'refuse';
    for (const { payload, action, draft } of settled) {
        const key = payload && (action === 'new' || action === 'changed') ? customerKeyOf(payload, CUSTOMER) : undefined;
        if (payload && key !== undefined && !rows.has(key)) {
            rows.set(key, {
                run_id: runId,
                seq: draft.rows[0].row,
                phase: 0,
                object: CUSTOMER.id,
                key,
                operation: isCreated ? 'ensure' : 'find',
                state: 'planned',
                payload: JSON.stringify(payload.customer)
            });
        }
    }
    return rows;
}
