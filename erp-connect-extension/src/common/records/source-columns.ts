import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Property } from '../invoiced/property';
import { columnOptions, letterToIndex } from '../mapping/columns';
import { ColumnOptions, ColumnValue } from '../mapping/mapping';
import { Problem } from '../problem';

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

/** Finds the column of every mapped property among the headers: as written, else whatever the letter case. */
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
        const index = indexOf(options, headers);
        if (index === 'missing') {
            problems.push(missingColumn(property, options.column ?? '', headers));
            continue;
        }
        columns.push({ property, options, index, name: nameOf(options) });
    }
    return { columns, problems };
}

function indexOf(options: ColumnOptions, headers: readonly string[]): number | undefined | 'missing' {
    if (options.letter !== undefined) {
        return letterToIndex(options.letter);
    }
    if (options.column === undefined) {
        return undefined;
    }
    const wanted = options.column.trim();
    const exact = headers.findIndex(header => header.trim() === wanted);
    if (exact >= 0) {
        return exact;
    }
    const folded = wanted.toLowerCase();
    const near = headers.findIndex(header => header.trim().toLowerCase() === folded);
    return near >= 0 ? near : 'missing';
}

function nameOf(options: ColumnOptions): string {
    return options.column ?? options.letter ?? options.expression ?? String(options.value);
}

function missingColumn(property: Property, column: string, headers: readonly string[]): Problem {
    return {
        ...mappingProblem(
            property.id,
            'mapping.unknown-column',
            `The file has no column "${column}", which the mapping uses for ${property.label}.`
        ),
        column,
        hint:
            headers.length > 0
                ? `The file has: ${headers.filter(header => header.trim() !== '').join(', ')}.`
                : 'The file has no header row: use "letter" instead of "column".'
    };
}

function mappingProblem(id: string, code: string, text: string): Problem {
    return { code, severity: 'error', kind: 'user', text, property: id, mappingPath: ['upload', 'columns', id] };
}
