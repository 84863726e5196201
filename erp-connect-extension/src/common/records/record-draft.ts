import Big from 'big.js';
import { InvoicedObject } from '../invoiced/property';
import { Problem } from '../problem';
import { CLEARED } from './cleared';
import { headerConflicts } from './header-conflict';
import { Fields, MappedRow } from './mapped-row';

/** A row as it stood in the file, kept so that a refused one can be written out for mending. */
export interface SourceRow {
    readonly row: number;
    readonly cells: readonly string[];
}

/** A record while its rows are still coming. Plain JSON, so that it can be put aside and taken up again. */
export interface RecordDraft {
    readonly key: string | undefined;
    readonly rows: readonly SourceRow[];
    readonly record: Fields;
    readonly customer: Fields;
    readonly shipping: Fields;
    readonly metadata: Fields;
    readonly lines: readonly Fields[];
    readonly lineMetadata: readonly Fields[];
    /** Plain decimal texts: sums over the rows must not pick up binary rounding. */
    readonly discount?: string;
    readonly tax?: string;
    readonly problems: readonly Problem[];
}

/** Its lists grow in place: a record of many thousand rows must not copy them for each row. */
type GrowingDraft = {
    -readonly [Member in keyof RecordDraft]: RecordDraft[Member] extends readonly (infer Each)[] ? Each[] : RecordDraft[Member];
};

/** Begins the record of a row. */
export function beginRecord(row: MappedRow): RecordDraft {
    return {
        key: row.key,
        rows: [{ row: row.row, cells: row.cells }],
        record: row.record,
        customer: row.customer,
        shipping: row.shipping,
        metadata: row.metadata,
        lines: row.line ? [row.line] : [],
        lineMetadata: row.line ? [row.lineMetadata] : [],
        discount: row.discount === undefined ? undefined : String(row.discount),
        tax: row.tax === undefined ? undefined : String(row.tax),
        problems: [...row.problems]
    };
}

/**
 * Adds a further row with the same natural key, as Invoiced's import does: the first row gives the header fields,
 * each row gives a line, taxes and discounts add up. Where a later row says something else about the header, a
 * warning tells. Objects without lines have no such rows in Invoiced's import; there the later row wins.
 *
 * @param draft becomes the result; it is not to be used afterwards.
 */
export function continueRecord(draft: RecordDraft, row: MappedRow, object: InvoicedObject): RecordDraft {
    const growing = draft as GrowingDraft;
    growing.problems.push(...headerConflicts(draft, draft.rows[0].row, row, object, draft.problems), ...row.problems);
    growing.rows.push({ row: row.row, cells: row.cells });
    if (!object.hasLines) {
        growing.record = merge(draft.record, row.record);
        growing.customer = merge(draft.customer, row.customer);
        growing.shipping = merge(draft.shipping, row.shipping);
        growing.metadata = merge(draft.metadata, row.metadata);
        return growing;
    }
    if (row.line) {
        growing.lines.push(row.line);
        growing.lineMetadata.push(row.lineMetadata);
    }
    growing.discount = add(draft.discount, row.discount);
    growing.tax = add(draft.tax, row.tax);
    return growing;
}

/** True when a cell of one of its rows was refused: one bad cell refuses its record, never the file. */
export function isRefused(draft: RecordDraft): boolean {
    return draft.problems.some(problem => problem.severity === 'error');
}

/** A cell that is to clear a field says nothing where an earlier row fills it. */
function merge(earlier: Fields, later: Fields): Fields {
    const merged = { ...earlier };
    for (const [field, value] of Object.entries(later)) {
        if (value !== CLEARED || merged[field] === undefined) {
            merged[field] = value;
        }
    }
    return merged;
}

function add(sum: string | undefined, amount: number | undefined): string | undefined {
    if (amount === undefined || sum === undefined) {
        return amount === undefined ? sum : String(amount);
    }
    return new Big(sum).plus(amount).toFixed();
}
