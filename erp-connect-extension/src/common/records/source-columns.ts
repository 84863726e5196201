import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Property } from '../invoiced/property';
import { columnOptions, indexToLetter, letterToIndex } from '../mapping/columns';
import { ColumnOptions, ColumnValue } from '../mapping/mapping';
import { Problem } from '../problem';
import { Refusal } from './refusal';

/** A property of the mapping joined with the place in the table that fills it. */
export interface SourceColumn {
    readonly property: Property;
    readonly options: ColumnOptions;
    /** 0-based position of the cell; `undefined` for constants and expressions. */
    readonly index: number | undefined;
    /** What a person calls the place: the header, else the letter, else the expression. */
    readonly name: string;
}

/** The columns that can be read, and a problem for each that cannot. A table with problems is not to be mapped. */
export interface SourceColumns {
    readonly columns: readonly SourceColumn[];
    readonly problems: readonly Problem[];
}

/** Finds the column of every mapped property among the headers: as written, else whatever letter case and blanks. */
export function findColumns(
    values: Readonly<Record<string, ColumnValue>>,
    object: InvoicedObject,
    headers: readonly string[]
): SourceColumns {
    const columns: SourceColumn[] = [];
    const problems: Problem[] = [];
    for (const [id, value] of Object.entries(values)) {
        const property = findProperty(object, id);
        if (!property) {
            problems.push(mappingProblem(id, 'mapping.unknown-property', `${object.label} have no property "${id}".`));
            continue;
        }
        const options = columnOptions(value);
        const index = options.letter === undefined ? byHeader(options, property, headers) : byLetter(options.letter, property, headers);
        if (typeof index === 'object') {
            problems.push({ ...mappingProblem(id, index.code, index.text), column: options.column ?? options.letter, hint: index.hint });
        } else {
            columns.push({ property, options, index, name: nameOf(options) });
        }
    }
    return { columns, problems };
}

function byLetter(letter: string, property: Property, headers: readonly string[]): number | Refusal {
    const index = letterToIndex(letter);
    if (index === undefined) {
        return new Refusal(
            'mapping.bad-letter',
            `"${letter}", which the mapping uses for ${property.label}, is not the letter of a column.`
        );
    }
    // Without headers nobody knows how wide the table is.
    return headers.length === 0 || index < headers.length
        ? index
        : new Refusal(
              'mapping.unknown-column',
              `The file has no column ${letter.toUpperCase()}, which the mapping uses for ${property.label}.`,
              `Its last column is ${indexToLetter(headers.length - 1)}.`
          );
}

function byHeader({ column }: ColumnOptions, property: Property, headers: readonly string[]): number | undefined | Refusal {
    if (column === undefined) {
        return undefined;
    }
    const exact = indexesOf(headers, header => header.trim() === column.trim());
    const found = exact.length > 0 ? exact : indexesOf(headers, header => fold(header) === fold(column));
    if (found.length > 1) {
        const letters = found.map(indexToLetter).join(' and ');
        return new Refusal(
            'mapping.ambiguous-column',
            `The file has ${found.length} columns "${column}", which the mapping uses for ${property.label}: ${letters}.`,
            `Give the letter of the one that is meant: { "letter": "${indexToLetter(found[0])}" }.`
        );
    }
    return found[0] ?? missingColumn(property, column, headers);
}

function indexesOf(headers: readonly string[], fits: (header: string) => boolean): number[] {
    return headers.flatMap((header, index) => (fits(header) ? [index] : []));
}

/** Spreadsheets break headers over lines and lay accents over letters in two ways. */
function fold(header: string): string {
    return header.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function nameOf(options: ColumnOptions): string {
    return options.column ?? options.letter ?? options.expression ?? String(options.value);
}

function missingColumn(property: Property, column: string, headers: readonly string[]): Refusal {
    const names = headers.filter(header => header.trim() !== '');
    return new Refusal(
        'mapping.unknown-column',
        `The file has no column "${column}", which the mapping uses for ${property.label}.`,
        names.length > 0 ? `The file has: ${names.join(', ')}.` : 'The file has no header row: use "letter" instead of "column".'
    );
}

function mappingProblem(id: string, code: string, text: string): Problem {
    return { code, severity: 'error', kind: 'user', text, property: id, mappingPath: ['upload', 'columns', id] };
}
