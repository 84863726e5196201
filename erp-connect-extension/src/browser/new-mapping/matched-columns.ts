import { InvoicedObject } from '../../common/invoiced/property';
import { obviousHeader } from '../../common/mapping/obvious-header';

/**
 * The columns that nobody would doubt: a header that is a property's own id, label or alias. Each header is used
 * once, for the first property of the catalogue that it fits.
 * @returns headers by property id
 */
export function matchedColumns(object: InvoicedObject, headers: readonly string[]): Readonly<Record<string, string>> {
    const free = headers.map(header => header.trim()).filter(header => header !== '');
    const columns: Record<string, string> = {};
    for (const property of object.properties.filter(candidate => !candidate.notUploaded)) {
        const header = obviousHeader(property, free);
        if (header !== undefined) {
            columns[property.id] = header;
            free.splice(free.indexOf(header), 1);
        }
    }
    return columns;
}
