import { findObject, findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Operation } from '../invoiced/property';
import { inlineJson } from './json-edits';
import { ColumnValue, FileSource } from './mapping';
import { usableProperties } from './property-card';

/** What every new mapping is made of. */
interface NewMapping {
    readonly name: string;
    readonly connection: string;
    /** Import id, e.g. `invoice`. */
    readonly object: string;
    readonly folder: string;
    readonly files: string;
}

export interface NewTableMapping extends NewMapping {
    /** Default `upsert`. */
    readonly operation?: Operation;
    /** By property id; those that ERP Connect cannot upload yet become comments. */
    readonly columns: Readonly<Record<string, ColumnValue>>;
}

export interface NewFileMapping extends NewMapping, Pick<FileSource, 'kind' | 'fileName'> {}

const FILES_BECOME: Readonly<Record<FileSource['kind'], string>> = {
    'invoice-pdfs': 'makes each file the PDF of its invoice in Invoiced.',
    attachments: 'attaches each file to its record in Invoiced.'
};

/** The text of a new upload mapping for tables, laid out and commented for people. */
export function newTableMappingText(mapping: NewTableMapping): string {
    const { operation = 'upsert' } = mapping;
    const object = findObject(mapping.object);
    return textOf(
        mapping,
        `turns the rows of files into ${object?.label ?? 'records'} in Invoiced.`,
        'spreadsheet',
        [],
        [
            '// create | update | upsert: update what is in Invoiced already, create the rest.',
            `"operation": ${inlineJson(operation)},`,
            '// Properties of Invoiced on the left, columns of the file on the right.',
            ...columnLines(mapping.columns, object, operation)
        ]
    );
}

/** The text of a new upload mapping for PDFs or attachments. */
export function newFileMappingText(mapping: NewFileMapping): string {
    return textOf(mapping, FILES_BECOME[mapping.kind], mapping.kind, [
        `// Where the number of the ${objectName(mapping.object)} stands in the name of a file.`,
        `"fileName": ${inlineJson(mapping.fileName)}`
    ]);
}

function textOf(
    mapping: NewMapping,
    purpose: string,
    kind: string,
    sourceLines: readonly string[],
    uploadLines: readonly string[] = []
): string {
    const comma = (more: readonly string[]): string => (more.length > 0 ? ',' : '');
    return [
        `// ERP Connect ${purpose}`,
        '{',
        `  "name": ${inlineJson(mapping.name)},`,
        `  "connection": ${inlineJson(mapping.connection)},`,
        '  "upload": {',
        '    // Files that match the pattern are taken from this folder as soon as they are complete.',
        '    "source": {',
        `      "kind": ${inlineJson(kind)},`,
        `      "folder": ${inlineJson(mapping.folder)},`,
        `      "files": ${inlineJson(mapping.files)}${comma(sourceLines)}`,
        ...sourceLines.map(line => `      ${line}`),
        '    },',
        `    "object": ${inlineJson(mapping.object)}${comma(uploadLines)}`,
        ...uploadLines.map(line => `    ${line}`),
        '  }',
        '}',
        ''
    ].join('\n');
}

function columnLines(columns: NewTableMapping['columns'], object: InvoicedObject | undefined, operation: Operation): readonly string[] {
    const isLeftOut = (key: string): boolean => Boolean(object && findProperty(object, key)?.notUploaded);
    const keys = orderedKeys(Object.keys(columns), object, operation);
    const used = keys.filter(key => !isLeftOut(key));
    if (keys.length === 0) {
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

function objectName(object: string): string {
    return object.replaceAll('_', ' ');
}
