import { isOfSeveralRows } from '../invoiced/operations';
import { InvoicedObject } from '../invoiced/property';
import { Problem } from '../problem';
import { CLEARED } from './cleared';
import { addDecimals } from './decimal-sum';
import { headerConflicts } from './header-conflict';
import { Fields, MappedRow } from './mapped-row';
import { readApplication } from './payment-application';
import { SourceRow } from './source-row';

export type { SourceRow };

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
    /** What the rows of a payment apply it to. */
    readonly applications?: readonly Fields[];
    /** Added up over the rows as decimals, without binary rounding. */
    readonly discount?: number;
    readonly tax?: number;
    readonly problems: readonly Problem[];
}

/** Its lists grow in place: a record of many thousand rows must not copy them for each row. */
type GrowingDraft = {
    -readonly [Member in keyof RecordDraft]: RecordDraft[Member] extends readonly (infer Each)[] ? Each[] : RecordDraft[Member];
};

/** Begins the record of a row. */
export function beginRecord(row: MappedRow): RecordDraft {
    const draft: GrowingDraft = {
        key: row.key,
        rows: [row.source],
        record: row.record,
        customer: row.customer,
        shipping: row.shipping,
        metadata: row.metadata,
        lines: row.line ? [row.line] : [],
        lineMetadata: row.line ? [row.lineMetadata] : [],
        discount: row.discount,
        tax: row.tax,
        problems: [...row.problems]
    };
    addApplication(draft, row);
    return draft;
}

/**
 * Adds a further row with the same natural key, as Invoiced's import does: the first row gives the header fields,
 * each row gives a line or an application, taxes and discounts add up. Where a later row says something else about the
 * header, a warning tells. Other objects have no such rows in Invoiced's import; there the later row wins.
 *
 * @param draft becomes the result; it is not to be used afterwards.
 */
export function continueRecord(draft: RecordDraft, row: MappedRow, object: InvoicedObject): RecordDraft {
    const growing = draft as GrowingDraft;
    const conflicts = headerConflicts(draft, draft.rows[0].row, row, object, draft.problems);
    if (conflicts.length + row.problems.length > 0) {
        growing.problems.push(...conflicts, ...row.problems);
    }
    growing.rows.push(row.source);
    if (!isOfSeveralRows(object)) {
        growing.record = merge(draft.record, row.record);
        growing.customer = merge(draft.customer, row.customer);
        growing.shipping = merge(draft.shipping, row.shipping);
        growing.metadata = merge(draft.metadata, row.metadata);
        return growing;
    }
    addApplication(growing, row);
    if (row.line) {
        growing.lines.push(row.line);
        growing.lineMetadata.push(row.lineMetadata);
    }
    growing.discount = add(draft.discount, row.discount);
    growing.tax = add(draft.tax, row.tax);
    return growing;
}

/** Adds what a row applies its payment to, and notes at the row which application it gave. */
function addApplication(draft: GrowingDraft, row: MappedRow): void {
    const read = readApplication(row);
    if (read && 'problem' in read) {
        draft.problems.push(read.problem);
    } else if (read) {
        const applications = (draft.applications ??= []) as Fields[];
        draft.rows[draft.rows.length - 1] = { row: row.row, cells: row.source.cells, application: applications.length };
        applications.push(read.fields);
    }
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

function add(sum: number | undefined, amount: number | undefined): number | undefined {
    return sum === undefined || amount === undefined ? (sum ?? amount) : addDecimals(sum, amount);
}
