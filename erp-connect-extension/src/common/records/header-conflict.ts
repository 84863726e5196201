import { isOfSeveralRows } from '../invoiced/operations';
import { InvoicedObject } from '../invoiced/property';
import { Problem } from '../problem';
import { CLEARED, Cleared } from './cleared';
import { Value } from './converter';
import { HEADER_PARTS, RowHeader } from './header-reader';
import { MappedRow } from './mapped-row';
import { keyText } from './natural-key';
import { shorten } from './plain-text';
import { SourceColumn } from './source-columns';

const NONE: readonly Problem[] = Object.freeze([]);
/** What tells two payments apart that share their customer and reference: no money may get lost in a warning. */
const MONEY = new Set(['amount', 'date', 'currency']);

/**
 * What a further row says otherwise than the rows before it. A field is told of once a record: a wrong column would
 * differ in thousands of rows.
 *
 * @param told problems of the record so far.
 */
export function headerConflicts(
    first: RowHeader['parts'],
    firstRow: number,
    later: MappedRow,
    object: InvoicedObject,
    told: readonly Problem[]
): readonly Problem[] {
    if (HEADER_PARTS.every(part => first[part] === later[part])) {
        return NONE; // the mapper hands on what it knows to be the same
    }
    const conflicts: Problem[] = [];
    for (const target of HEADER_PARTS) {
        const before = first[target];
        const now = later[target];
        for (const field in now) {
            // A cell that is to clear a field says nothing where another row fills it.
            if (before[field] === now[field] || now[field] === CLEARED || keyText(before[field]) === keyText(now[field])) {
                continue;
            }
            // Without lines the later row wins, and what the first leaves empty is filled: nothing is lost.
            if (!isOfSeveralRows(object) && isEmpty(before[field])) {
                continue;
            }
            const column = later.columns.find(({ property }) => property.target === target && property.field === field);
            const isTold = told.some(problem => problem.code === 'row.conflict' && problem.property === column?.property.id);
            if (column && !isTold) {
                conflicts.push(conflict(column, before[field], firstRow, now[field], later, object));
            }
        }
    }
    return conflicts;
}

function conflict(
    { property, index, name }: SourceColumn,
    before: Value | Cleared | undefined,
    firstRow: number,
    now: Value | Cleared | undefined,
    { row, key }: MappedRow,
    object: InvoicedObject
): Problem {
    const where = index === undefined ? '' : ` in the column "${name}"`;
    const first = isEmpty(before) ? `leaves ${property.label} empty` : `says "${shorten(String(before))}"`;
    const isTwo = object.hasApplications === true && MONEY.has(property.id);
    const outcome = isTwo ? 'so that they may be two payments.' : `the ${isOfSeveralRows(object) ? 'first' : 'last'} row counts.`;
    return {
        code: 'row.conflict',
        severity: isTwo ? 'error' : 'warning',
        kind: 'user',
        row,
        key,
        property: property.id,
        column: index === undefined ? undefined : name,
        seen: String(now),
        text:
            `${property.label}: row ${row} says "${shorten(String(now))}"${where}, but row ${firstRow} of the same record ${first}; `
            + outcome,
        hint: isTwo
            ? 'Give each payment of a customer a reference of its own; the rows of one payment agree in amount, date and currency.'
            : 'Rows of one record should agree in everything that is not part of a line.'
    };
}

function isEmpty(value: Value | Cleared | undefined): boolean {
    return value === undefined || value === CLEARED;
}
