import { ColumnEntry } from './column-entry';
import { PropertyEntry } from './property-entry';

/** Which properties are looked at. `open` waits for a person: missing, proposed, or with a problem. */
export type PropertyFilter = 'all' | 'mapped' | 'open' | 'unused';

export const PROPERTY_FILTERS: readonly PropertyFilter[] = ['all', 'mapped', 'open', 'unused'];

export function passes(entry: PropertyEntry, filter: PropertyFilter): boolean {
    switch (filter) {
        case 'all':
            return true;
        case 'mapped':
            return entry.isMapped;
        case 'open':
            return isOpen(entry);
        case 'unused':
            return !entry.isMapped;
    }
}

/** Whether something is to be decided about it. */
export function isOpen({ need, isMapped, suggestion, problems }: PropertyEntry): boolean {
    return need === 'missing' || (!isMapped && suggestion !== undefined) || problems.length > 0;
}

/** Whether every word of the search is part of what is known of a property. */
export function isFound({ id, key, label, value, samples }: PropertyEntry, search: string): boolean {
    const { column, letter, expression, value: constant } = value;
    return hasWords([id, key, label, column, letter, expression, constant, ...samples], search);
}

export function isColumnFound({ letter, header, samples, uses }: ColumnEntry, search: string): boolean {
    return hasWords([letter, header, ...samples, ...uses], search);
}

function hasWords(texts: readonly unknown[], search: string): boolean {
    const all = texts.join('\n').toLowerCase();
    return search
        .toLowerCase()
        .split(/\s+/)
        .every(word => all.includes(word));
}
