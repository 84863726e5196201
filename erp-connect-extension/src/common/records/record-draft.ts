import Big from 'big.js';
import { InvoicedObject } from '../invoiced/property';
import { Problem } from '../problem';
import { Fields, MappedRow } from './mapped-row';
import { keyText } from './natural-key';

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
        problems: row.problems
    };
}

/**
 * Adds a further row with the same natural key, as Invoiced's import does: the first row gives the header fields,
 * each row gives a line, taxes and discounts add up. Where a later row says something else about the header, a
 * warning tells. Objects without lines have no such rows in Invoiced's import; there the later row wins.
 */
export function continueRecord(draft: RecordDraft, row: MappedRow, object: InvoicedObject): RecordDraft {
    const rows = [...draft.rows, { row: row.row, cells: row.cells }];
    const problems = [...draft.problems, ...row.problems, ...conflicts(draft, row, object)];
    if (!object.hasLines) {
        return {
            ...draft,
            rows,
            problems,
            record: { ...draft.record, ...row.record },
            customer: { ...draft.customer, ...row.customer },
            metadata: { ...draft.metadata, ...row.metadata }
        };
    }
    return {
        ...draft,
        rows,
        problems,
        lines: row.line ? [...draft.lines, row.line] : draft.lines,
        lineMetadata: row.line ? [...draft.lineMetadata, row.lineMetadata] : draft.lineMetadata,
        discount: add(draft.discount, row.discount),
        tax: add(draft.tax, row.tax)
    };
}

/** True when a cell of one of its rows was refused: one bad cell refuses its record, never the file. */
export function isRefused(draft: RecordDraft): boolean {
    return draft.problems.some(problem => problem.severity === 'error');
}

function add(sum: string | undefined, amount: number | undefined): string | undefined {
    if (amount === undefined) {
        return sum;
    }
    return new Big(sum ?? 0).plus(amount).toString();
}

function conflicts(draft: RecordDraft, row: MappedRow, object: InvoicedObject): Problem[] {
    const parts: [Fields, Fields][] = [
        [draft.record, row.record],
        [draft.customer, row.customer],
        [draft.shipping, row.shipping],
        [draft.metadata, row.metadata]
    ];
    const which = object.hasLines ? 'the first row counts' : 'the last row counts';
    return parts.flatMap(([first, later]) =>
        Object.keys(later)
            .filter(field => first[field] !== undefined && keyText(first[field]) !== keyText(later[field]))
            .map(field => ({
                code: 'row.conflict',
                severity: 'warning' as const,
                kind: 'user' as const,
                row: row.row,
                key: row.key,
                seen: String(later[field]),
                text: `Row ${row.row} says "${String(later[field])}" for ${field}, but row ${draft.rows[0].row} of the same record says "${String(first[field])}"; ${which}.`
            }))
    );
}
