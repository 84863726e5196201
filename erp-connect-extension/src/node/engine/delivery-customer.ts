import { findObject } from '../../common/invoiced/object-catalogue';
import { mayCreate, needsCustomer } from '../../common/invoiced/operations';
import { Operation } from '../../common/invoiced/property';
import { Payload } from '../../common/records/payload';
import { customerKeyOf } from '../../common/records/settled-record';
import { WireContext } from '../../common/records/wire-body';
import { findDelivery } from '../ledger/delivery-store';
import { findRecord, forgetRecord } from '../ledger/record-store';
import { DeliveryResult } from './delivery-result';
import { DeliveryWork } from './delivery-work';

const CUSTOMER = findObject('customer')!;
const GONE = /^No such customer: |^Customer was not found: /;

/** What the body of a record needs beside its payload; or what comes of a record whose customer is not there. */
export async function contextOf(work: DeliveryWork): Promise<WireContext | DeliveryResult> {
    const { object, payload, target } = work;
    const { timeZone } = target.company;
    if (!needsCustomer(object, work.row.operation as Operation)) {
        return { timeZone };
    }
    const given = (payload.customer as Payload | undefined)?.id;
    const key = customerKeyOf(payload, CUSTOMER);
    if (given !== undefined || key === undefined) {
        return { timeZone, customerId: given === undefined ? undefined : Number(given) };
    }
    const customer = await target.ledger.transact(db => findRecord(db, target.connection, CUSTOMER.id, key));
    if (customer) {
        return { timeZone, customerId: Number(customer.remote_id) };
    }
    return mayCreate(work.row.operation as Operation)
        ? { kind: 'refused', message: await noCustomer(work, key), param: 'customer' }
        : { kind: 'skipped' }; // without its customer there is no such record
}

/** Forgets a customer that a refusal says is gone, so that the next file looks it up anew. */
export async function forgetGoneCustomer({ payload, target }: DeliveryWork, result: DeliveryResult): Promise<void> {
    const key = customerKeyOf(payload, CUSTOMER);
    if (result.kind === 'refused' && key !== undefined && GONE.test(result.message)) {
        await target.ledger.transact(db => forgetRecord(db, target.connection, CUSTOMER.id, key));
    }
}

async function noCustomer({ payload, row, target }: DeliveryWork, key: string): Promise<string> {
    const { number, name } = payload.customer as { number?: string; name?: string };
    const tried = await target.ledger.transact(db => findDelivery(db, row.run_id, 0, CUSTOMER.id, key));
    const reason = tried?.state === 'refused' ? tried.outcome : null;
    return `The customer ${[number, name].filter(Boolean).join(' ')} is not in Invoiced and was not created${reason ? `: ${reason}` : '.'}`;
}
