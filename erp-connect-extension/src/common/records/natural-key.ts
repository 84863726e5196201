import { InvoicedObject } from '../invoiced/property';
import { Fields } from './mapped-row';

/**
 * The natural key of a record from the values of its row: the first alternative of the object that is complete.
 * Folded as the server compares: trimmed, whatever the letter case. The best alternative stands alone, any other
 * carries its property, so that a customer numbered `acme` and one named `Acme` stay two.
 */
export function naturalKeyOf(object: InvoicedObject, values: Fields): string | undefined {
    for (const [rank, properties] of object.naturalKeys.entries()) {
        const parts = properties.map(id => keyText(values[id]));
        if (parts.every(part => part !== '')) {
            const key = parts.join('\u001f');
            return rank === 0 ? key : `${properties.join('+')}=${key}`;
        }
    }
    return undefined;
}

/** The form in which Invoiced compares numbers and names. */
export function keyText(value: unknown): string {
    return value === undefined || value === null ? '' : String(value).trim().toLowerCase();
}
