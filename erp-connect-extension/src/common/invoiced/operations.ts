import { InvoicedObject, Operation } from './property';

/** Whether records that are not there are created. */
export function mayCreate(operation: Operation): boolean {
    return operation === 'create' || operation === 'upsert';
}

/** Whether records are taken back instead of written: all that counts of them then is what they are found by. */
export function takesBack(operation: Operation): boolean {
    return operation === 'void' || operation === 'delete';
}

/** Whether records take the id of their customer: an update needs it only where it is part of what they are found by. */
export function needsCustomer({ customer }: InvoicedObject, operation: Operation): boolean {
    return customer === 'to-find' || (customer === 'to-create' && mayCreate(operation));
}

/** Whether a record can be of several rows that each add to it, so that the first gives what is not repeated. */
export function isOfSeveralRows({ hasLines, hasApplications }: InvoicedObject): boolean {
    return hasLines || hasApplications === true;
}
