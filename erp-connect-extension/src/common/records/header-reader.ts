import { InvoicedObject, PropertyTarget } from '../invoiced/property';
import { Problem } from '../problem';
import { Fields } from './mapped-row';
import { KeyReader, keyReader } from './natural-key';
import { ComputedTexts, PartReader } from './part-reader';
import { SourceColumn } from './source-columns';
import { TableRow, cellAt } from './table';
import { NoRecord, TotalsRows } from './totals-row';

/** The parts of a record that all its rows should agree on. */
export const HEADER_PARTS = ['record', 'customer', 'shipping', 'metadata'] as const satisfies readonly PropertyTarget[];
export type HeaderPart = (typeof HEADER_PARTS)[number];

/** What a row says about its record as a whole. */
export interface RowHeader {
    readonly parts: Readonly<Record<HeaderPart, Fields>>;
    /** Natural key of the record; `undefined` when the row has none. */
    readonly key: string | undefined;
    /** Why the row is no record, if it is none; then it has no key. */
    readonly noRecord: NoRecord | undefined;
    readonly problems: readonly Problem[];
}

/**
 * Reads the header of each row. Rows of one record mostly stand together and repeat its header, so a row whose header
 * cells are those of the row before shares what was read there.
 */
export class HeaderReader {
    private readonly keyOf: KeyReader;
    private readonly totals: TotalsRows;
    private readonly indexes: readonly number[];
    private readonly readers: readonly (readonly [HeaderPart, PartReader])[];
    private last: { readonly header: RowHeader; readonly row: TableRow } | undefined;

    constructor(object: InvoicedObject, sources: readonly SourceColumn[], reader: (part: PropertyTarget) => PartReader) {
        this.readers = HEADER_PARTS.map(part => [part, reader(part)]);
        this.keyOf = keyReader(object);
        this.totals = new TotalsRows(object, sources);
        this.indexes = sources.flatMap(({ property, index }) =>
            index !== undefined && HEADER_PARTS.some(part => part === property.target) ? [index] : []
        );
    }

    read(row: TableRow, computed: ComputedTexts | undefined): RowHeader {
        if (this.last !== undefined && computed === undefined && row.types === undefined && this.repeats(this.last.row, row)) {
            return this.last.header;
        }
        const header = this.readAnew(row, computed);
        // Of a header with a problem every row tells.
        const isPlain = header.problems.length === 0 && header.key !== undefined && computed === undefined && row.types === undefined;
        this.last = isPlain ? { header, row } : undefined;
        return header;
    }

    private repeats(last: TableRow, row: TableRow): boolean {
        for (const index of this.indexes) {
            if (cellAt(last, index) !== cellAt(row, index)) {
                return false;
            }
        }
        return true;
    }

    private readAnew(row: TableRow, computed: ComputedTexts | undefined): RowHeader {
        const parts = {} as Record<HeaderPart, Fields>;
        let problems: readonly Problem[] = [];
        for (const [part, reader] of this.readers) {
            const read = reader.read(row, computed);
            parts[part] = read.fields;
            problems = read.problems.length === 0 ? problems : [...problems, ...read.problems];
        }
        const named = this.keyOf(parts);
        const noRecord = this.totals.read(row, named !== undefined);
        return { parts, key: noRecord === undefined ? named : undefined, noRecord, problems };
    }
}
