import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Property } from '../invoiced/property';

/**
 * The property of another object that holds the very same thing: the `account_number` of an invoice is the `number` of
 * a customer. `undefined` where there is none: the date of an invoice is not the date of a payment.
 */
export function sameIdea(from: InvoicedObject, property: string, to: InvoicedObject): Property | undefined {
    const found = findProperty(from, property);
    const idea = found && ideaOf(from, found);
    return idea === undefined ? undefined : to.properties.find(each => each.notUploaded === undefined && ideaOf(to, each) === idea);
}

/** What a property holds, in words that mean the same for all objects. */
function ideaOf(object: InvoicedObject, { target, field }: Property): string | undefined {
    switch (target) {
        case 'record':
            return ideaOfRecord(object, field);
        case 'application':
            // A payment's `invoice` is the number of that invoice.
            return `${field}.number`;
        case 'metadata':
        case 'line-metadata':
            return undefined; // custom fields are defined for each object on its own
        default:
            return `${target}.${field}`;
    }
}

function ideaOfRecord({ id, hasLines }: InvoicedObject, field: string): string {
    if (id === 'item') {
        return `line.${field === 'id' ? 'catalog_item' : field}`;
    }
    // Invoices, credit notes and estimates have dates, terms, notes … in common, but each has numbers and names of its own.
    return hasLines && field !== 'number' && field !== 'name' ? `document.${field}` : `${id}.${field}`;
}
