import jsonata from 'jsonata';
import { letterToIndex, columnOptions } from '../mapping/columns';
import { expressionColumns } from '../mapping/expression-columns';
import { ColumnOptions, Mapping, SpreadsheetSource, Upload, UploadMapping } from '../mapping/mapping';

/** A header and what a person made of it. */
export interface PastChoice {
    readonly header: string;
    /** Id of a property. */
    readonly property: string;
    /** Whether the mapping says itself how the cells are read: they need not look like the property then. */
    readonly converted: boolean;
}

/** What a mapping file tells about the columns of other files. */
export interface PastMapping {
    /** What a person knows the mapping by. */
    readonly label: string;
    /** Import id of the object. */
    readonly object: string;
    readonly choices: readonly PastChoice[];
    /** Headers that are used otherwise: expressions name them, but what becomes of a cell alone they do not tell. */
    readonly alsoRead: readonly string[];
    /** 0-based columns that are used by their letter, which tells nothing about a header. */
    readonly letters: readonly number[];
    /** Whether records are made from it, so that a column without a property was left out rather than not needed. */
    readonly isWhole: boolean;
}

/** What a mapping tells; `undefined` where its source has no columns. */
export function pastMapping(label: string, { upload }: Mapping): PastMapping | undefined {
    return upload && isTable(upload) ? pastOf(label, upload) : undefined;
}

function pastOf(label: string, { object, operation = 'upsert', columns }: Upload): PastMapping {
    const options = Object.entries(columns).map(([property, value]) => ({ property, ...columnOptions(value) }));
    return {
        label,
        object,
        choices: options.flatMap(({ property, column, ...rest }) =>
            column === undefined ? [] : [{ header: column, property, converted: isConverted(rest) }]
        ),
        alsoRead: options.flatMap(({ expression }) => (expression === undefined ? [] : headersIn(expression))),
        letters: options.flatMap(({ letter }) => (letter === undefined ? [] : (letterToIndex(letter) ?? []))),
        isWhole: operation === 'upsert' || operation === 'create'
    };
}

function isTable(upload: UploadMapping['upload']): upload is Upload & { readonly source: SpreadsheetSource } {
    return upload.source.kind === 'spreadsheet';
}

function isConverted({ map, format }: ColumnOptions): boolean {
    return map !== undefined || format !== undefined;
}

function headersIn(expression: string): readonly string[] {
    try {
        return expressionColumns(jsonata(expression), expression).map(({ header }) => header);
    } catch {
        return []; // the diagnostics of that mapping say what is wrong with it
    }
}
