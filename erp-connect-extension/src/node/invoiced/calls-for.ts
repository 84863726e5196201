import { InvoicedObject } from '../../common/invoiced/property';
import { ContactCalls } from './contact-calls';
import { Caller } from './invoiced-client';
import { ItemCalls } from './item-calls';
import { NumberedCalls } from './numbered-calls';
import { PaymentCalls } from './payment-calls';
import { RecordCalls } from './record-calls';

type MakeCalls = (client: Caller, object: InvoicedObject, customerId: number | undefined) => RecordCalls;

const KINDS: Readonly<Record<string, MakeCalls>> = {
    contact: (client, _, customerId) => new ContactCalls(client, customerId!),
    item: (client, { path }) => new ItemCalls(client, path),
    payment: (client, { path }) => new PaymentCalls(client, path)
};

/**
 * The calls for an object, the one place that tells kinds of objects apart.
 *
 * @param customerId of the customer that the record belongs to, for objects that are found within one.
 */
export function callsFor(client: Caller, object: InvoicedObject, customerId?: number): RecordCalls {
    return KINDS[object.id]?.(client, object, customerId) ?? new NumberedCalls(client, object.path);
}
