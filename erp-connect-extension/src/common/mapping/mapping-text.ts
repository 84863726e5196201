import { findObject, findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Operation } from '../invoiced/property';
import { inlineJson } from './json-edits';
import { ColumnValue } from './mapping';
import { usableProperties } from './property-card';

/** What a new mapping is made of. */
export interface NewMapping {
    readonly name: string;
    readonly connection: string;
    /** Import id, e.g. `invoice`. */
    readonly object: string;
    /** Default `upsert`. */
    readonly operation?: Operation;
    readonly folder: string;
    readonly files: string;
    /** By property id; those that ERP Connect cannot upload yet become comments. */
    readonly columns: Readonly<Record<string, ColumnValue>>;
}

/** The text of a new upload mapping, laid out and commented for people. */
export function newMappingText(mapping: NewMapping): string {
    const { operation = 'upsert' } = mapping;
    const object = findObject(mapping.object);
    return [
        `// ERP Connect turns the rows of files into ${object?.label ?? 'records'} in Invoiced.`,
        '{',
        `  "name": ${inlineJson(mapping.name)},`,
        `  "connection": ${inlineJson(mapping.connection)},`,
        '  "upload": {',
        '    // Files that match the pattern are taken from this folder as soon as they are complete.',
        '    "source": {',
        '      "kind": "spreadsheet",',
        `      "folder": ${inlineJson(mapping.folder)},`,
        `      "files": ${inlineJson(mapping.files)}`,
        '    },',
        `    "object": ${inlineJson(mapping.object)},`,
        '    // create | update | upsert: update what is in Invoiced already, create the rest.',
        `    "operation": ${inlineJson(operation)},`,
        '    // Properties of Invoiced on the left, columns of the file on the right.',
        ...columnLines(mapping.columns, object, operation).map(line => `    ${line}`),
        '  }',
        '}',
        ''
    ].join('\n');
}

function columnLines(columns: NewMapping['columns'], object: InvoicedObject | undefined, operation: Operation): readonly string[] {
    const isLeftOut = (key: string): boolean => Boolean(object && findProperty(object, key)?.notUploaded);
    const keys = orderedKeys(Object.keys(columns), object, operation);
    const used = keys.filter(key => !isLeftOut(key));
    if (!keys.length) {
        return ['"columns": {}'];
    }
    return [
        '"columns": {',
        ...used.map((key, index) => `  ${inlineJson(key)}: ${inlineJson(columns[key])}${index < used.length - 1 ? ',' : ''}`),
        ...keys.filter(isLeftOut).map(key => `  // Not uploaded yet: ${inlineJson(key)}: ${inlineJson(columns[key])}`),
        '}'
    ];
}

/** In the order of the catalogue, what records need first; custom fields last. */
function orderedKeys(keys: readonly string[], object: InvoicedObject | undefined, operation: Operation): readonly string[] {
    const order = object ? usableProperties(object, operation).map(({ id }) => id) : [];
    const rank = (key: string): number => {
        const index = order.indexOf((object && findProperty(object, key)?.id) ?? key);
        return index < 0 ? order.length : index;
    };
    return [...keys].sort((a, b) => rank(a) - rank(b));
}
