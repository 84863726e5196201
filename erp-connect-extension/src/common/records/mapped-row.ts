import { Problem } from '../problem';
import { Cleared } from './cleared';
import { Value } from './converter';
import { SourceRow } from './source-row';
import { SourceColumn } from './source-columns';
import { NoRecord } from './totals-row';

/** Fields of one part of a record. A field that is absent is left as it is at Invoiced. */
export type Fields = Readonly<Record<string, Value | Cleared>>;

/** One row after mapping: the parts of a record that it gives, and what could not be read. */
export interface MappedRow {
    readonly row: number;
    /** As the file has it, or as a text file would have to have it to mean the same. */
    readonly source: SourceRow;
    /** Natural key of the record, folded as the server compares it; `undefined` when the row has none. */
    readonly key: string | undefined;
    readonly record: Fields;
    readonly customer: Fields;
    readonly shipping: Fields;
    /** `undefined` when no line column has a value in this row. */
    readonly line: Fields | undefined;
    /** What the row applies a payment to; `undefined` when no column of it has a value in this row. */
    readonly application?: Fields;
    readonly metadata: Fields;
    readonly lineMetadata: Fields;
    /** Flat amounts that add up over the rows of a record. */
    readonly discount: number | undefined;
    readonly tax: number | undefined;
    readonly problems: readonly Problem[];
    /** Why the row is no record, if it is none; then it has no key. */
    readonly noRecord?: NoRecord;
    /** The columns of the table that the row is from, so that messages can name them. */
    readonly columns: readonly SourceColumn[];
}
