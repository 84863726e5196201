import { InvoicedObject, PropertyTarget } from '../invoiced/property';
import { Fields } from './mapped-row';

// Stands in no cell.
const PART_END = '\u001f';

/** Reads natural keys out of the parts of mapped rows. */
export type KeyReader = (parts: Readonly<Partial<Record<PropertyTarget, Fields>>>) => string | undefined;

/**
 * The natural key of a record from the values of its row: the first alternative of the object that is complete.
 * Folded as the server compares: trimmed, whatever the letter case. The best alternative stands alone, any other
 * carries its property, so that a customer numbered `acme` and one named `Acme` stay two.
 */
export function naturalKeyOf(object: InvoicedObject, values: Fields): string | undefined {
    return firstKey(object.naturalKeys, id => values[id]);
}

/** The same for rows of one object, where each property lies in its part. */
export function keyReader(object: InvoicedObject): KeyReader {
    const places = new Map(object.properties.map(({ id, target, field }) => [id, { target, field }]));
    const [best] = object.naturalKeys;
    const only = best?.length === 1 ? places.get(best[0]) : undefined;
    return parts => {
        // Nearly every object has one property as its best key.
        const quick = only && keyText(parts[only.target]?.[only.field]);
        return (
            quick
            || firstKey(object.naturalKeys, id => {
                const place = places.get(id);
                return place && parts[place.target]?.[place.field];
            })
        );
    };
}

/** A natural key as people can read it: `c-1 / chk-7` for the payment of a customer. */
export function keyLabel(key: string): string {
    return key.replaceAll(PART_END, ' / ');
}

/** The form in which Invoiced compares numbers and names. */
export function keyText(value: unknown): string {
    return value === undefined || value === null ? '' : String(value).trim().toLowerCase();
}

function firstKey(alternatives: InvoicedObject['naturalKeys'], valueOf: (id: string) => unknown): string | undefined {
    for (const [rank, properties] of alternatives.entries()) {
        const parts = properties.map(id => keyText(valueOf(id)));
        if (parts.every(part => part !== '')) {
            const key = parts.join(PART_END);
            return rank === 0 ? key : `${properties.join('+')}=${key}`;
        }
    }
    return undefined;
}
