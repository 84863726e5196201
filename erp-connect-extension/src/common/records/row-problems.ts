import { InvoicedObject } from '../invoiced/property';
import { Problem } from '../problem';
import { Refusal } from './refusal';
import { Remarked } from './remarked';
import { SourceColumn } from './source-columns';
import { TableRow } from './table';

/** What a cell was refused for, or what is to be remarked about it, at its place. */
export function cellProblem(source: SourceColumn, found: Refusal | Remarked<unknown>, row?: number, seen?: string): Problem {
    const { code, text, hint } = found instanceof Refusal ? found : found.remark;
    const { property, index, name } = source;
    return {
        code,
        severity: found instanceof Refusal ? 'error' : 'warning',
        kind: 'user',
        row,
        seen,
        // Constants and expressions have no place in the file.
        column: index === undefined ? undefined : name,
        property: property.id,
        text: `${property.label}: ${text}`,
        hint
    };
}

/** A row that belongs to no record, as total lines do. */
export function noKeyProblem(object: InvoicedObject, row: number): Problem {
    const names = object.naturalKeys.map(properties => properties.map(id => labelOf(object, id)).join(' and '));
    return {
        code: 'row.no-key',
        severity: 'error',
        kind: 'user',
        row,
        property: object.naturalKeys[0]?.[0],
        text: `Row ${row} has no ${names.join(' and no ')}, so the record cannot be told from others.`,
        hint: 'Fill the cell. Totals and blank lines need not be mended: nothing is sent for them.'
    };
}

/** A row that is longer than the header. */
export function tooManyCellsProblem({ row, cells }: TableRow, width: number): Problem {
    return {
        code: 'row.too-many-cells',
        severity: 'error',
        kind: 'user',
        row,
        text: `Row ${row} has ${cells.length} cells, but the header has ${width}.`,
        hint: 'A text in this row probably contains the delimiter: put the text in quotes.'
    };
}

function labelOf(object: InvoicedObject, id: string): string {
    return object.properties.find(property => property.id === id)?.label ?? id;
}
