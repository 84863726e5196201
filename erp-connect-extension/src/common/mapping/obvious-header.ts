import { Property } from '../invoiced/property';

/**
 * The header that is the property's own id, label or alias, apart from blanks, signs and case. Only what nobody would
 * doubt: matching headers of other systems and languages is a task of its own.
 */
export function obviousHeader(property: Property | undefined, headers: readonly string[] = []): string | undefined {
    const words = new Set(property ? [property.id, property.label, ...(property.aliases ?? [])].map(plain) : []);
    return headers.find(header => words.has(plain(header)));
}

function plain(word: string): string {
    return word
        .toLowerCase()
        .replaceAll('#', 'number')
        .replace(/[^a-z0-9]/g, '');
}
