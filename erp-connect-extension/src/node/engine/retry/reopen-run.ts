import { findObject } from '../../../common/invoiced/object-catalogue';
import { needsCustomer } from '../../../common/invoiced/operations';
import { Operation } from '../../../common/invoiced/property';
import { Payload } from '../../../common/records/payload';
import { customerKeyOf } from '../../../common/records/settled-record';
import { insertDeliveries } from '../../ledger/delivery-store';
import { LedgerWork } from '../../ledger/ledger';
import { findRecords } from '../../ledger/record-store';
import { ReopenedDelivery, reopenCustomers, reopenDeliveries } from '../../ledger/retry-store';
import { RunRow, findRun, updateRun } from '../../ledger/run-store';
import { RunnableTable } from '../loaded-mapping';
import { CUSTOMER, NeededRecord, plannedCustomers } from '../planned-customers';

/**
 * Takes refused records of a run that has ended up again: its plan is carried on, nothing is read anew. Gives how many
 * go. Their problems stay open until there is an outcome.
 */
export function reopenRun(runId: number, deliveryIds: readonly number[], runnable: RunnableTable): LedgerWork<number> {
    return async db => {
        const run = await findRun(db, runId);
        if (run.state !== 'finished') {
            return 0; // somebody else was faster
        }
        const reopened = await reopenDeliveries(db, runId, deliveryIds);
        if (reopened.length === 0) {
            return 0;
        }
        const needed = neededBy(run, reopened);
        const keys = [...new Set(needed.map(({ customer }) => customer.key))];
        const known = await findRecords(db, run.connection, CUSTOMER.id, keys);
        const missing = keys.filter(key => !known.has(key));
        const planned = await reopenCustomers(db, runId, missing);
        const unplanned = needed.filter(({ customer: { key } }) => !known.has(key) && !planned.has(key));
        await insertDeliveries(db, [...plannedCustomers(runnable.mapping.upload, run.operation as Operation, runId, unplanned).values()]);
        await updateRun(db, runId, { state: 'planned', retries: run.retries + 1 });
        return reopened.length;
    };
}

/** The customers that the records name: one that was refused, or deleted meanwhile, has to be there before them. */
function neededBy(run: RunRow, reopened: readonly ReopenedDelivery[]): NeededRecord[] {
    if (!needsCustomer(findObject(run.object)!, run.operation as Operation)) {
        return [];
    }
    return reopened.flatMap(({ payload, seq }) => {
        const content = JSON.parse(payload) as Payload;
        const key = customerKeyOf(content, CUSTOMER);
        return key === undefined ? [] : [{ row: seq, customer: { key, payload: JSON.stringify(content.customer) } }];
    });
}
