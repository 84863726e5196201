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
    return {
        code: 'row.no-key',
        severity: 'error',
        kind: 'user',
        row,
        property: object.naturalKeys[0]?.[0],
        text: `Row ${row} has no ${neededForKey(object)}, so the record cannot be told from others.`,
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

/** `Number and no Name` where either tells, `Reference, or none of Account # and Name` where one of them is needed beside it. */
function neededForKey({ naturalKeys, properties }: InvoicedObject): string {
    const label = (id: string): string => properties.find(property => property.id === id)?.label ?? id;
    const [first = [], ...others] = naturalKeys;
    const always = first.filter(id => others.every(ids => ids.includes(id)));
    if (always.length === 0 || others.length === 0) {
        return naturalKeys.map(ids => ids.map(label).join(' and ')).join(' and no ');
    }
    const either = naturalKeys.flat().filter(id => !always.includes(id));
    return `${always.map(label).join(' and ')}, or none of ${either
        .map(label)
        .join(' and ')
        .replace(/ and (?=.* and )/g, ', ')}`;
}
