import { InvoicedObject } from '../invoiced/property';
import { Upload } from '../mapping/mapping';
import { Problem } from '../problem';
import { Notation } from './converter';
import { ExpressionColumns } from './expressions';
import { LeftOutRows } from './left-out-rows';
import { MappedRow } from './mapped-row';
import { NotationScan, Notations } from './notation-scan';
import { RowMapper } from './row-mapper';
import { SourceColumn, findColumns } from './source-columns';
import { TableRow } from './table';

/** A table as far as mapping needs it: its headers and its rows, which can be streamed more than once. */
export interface MappableTable {
    readonly headers: readonly string[];
    rows(): AsyncIterable<readonly TableRow[]>;
}

/** How a whole table is read, or why it cannot be. */
export interface TableReading {
    readonly problems: readonly Problem[];
    readonly notations: ReadonlyMap<string, Notation>;
    /** What a person may want to know of a table that was read. */
    readonly notes: readonly Problem[];
}

/** Takes the rows of a table as they are mapped. */
export interface RowSink {
    /** A go at the table from its first row: what was added before is void. */
    begin(): Promise<void> | undefined;
    /** The next row; what is returned is awaited before the one after it. */
    add(row: MappedRow): Promise<void> | undefined;
}

// A table says early how it is written; what its head proves holds for most tables to the end.
const HEAD = 2000;

/** Maps one table from the first row to the last. Preview and engine run this same class. */
export class TableMapper {
    constructor(
        private readonly upload: Upload,
        private readonly object: InvoicedObject,
        private readonly table: MappableTable
    ) {}

    /**
     * Finds the columns, decides for whole columns how they are written, and hands every row to the sink. With a
     * problem in the result, what the sink took is void.
     *
     * Where the mapping leaves the notation open, the head of the table decides, and every further row is held
     * against it while it is mapped. Only a table whose later rows prove something else is gone through again: that
     * is rare, and reading a large file twice costs as much as mapping it.
     *
     * @param previous what was decided for the whole file that these rows are taken from.
     */
    async mapInto(sink: RowSink, previous?: ReadonlyMap<string, Notation>): Promise<TableReading> {
        const { columns, problems } = findColumns(this.upload.columns, this.object, this.table.headers);
        const expressions = new ExpressionColumns(columns, this.table.headers);
        const unfit = problems.length > 0 ? problems : expressions.problems;
        if (unfit.length > 0) {
            return { problems: unfit, notations: new Map(), notes: [] };
        }
        let { decided, isFinal } = await this.scanHead(columns, previous);
        for (;;) {
            const mapper = new RowMapper(this.object, columns, decided.byProperty, this.table.headers.length);
            const found = [...decided.problems, ...mapper.problems];
            if (found.length > 0) {
                return { problems: found, notations: decided.byProperty, notes: [] };
            }
            const scan = isFinal ? undefined : new NotationScan(columns);
            const notes = await this.mapRows(mapper, expressions, sink, scan);
            const proven = scan?.decide(previous) ?? decided;
            if (proven.problems.length === 0 && isSameNotation(proven.byProperty, decided.byProperty)) {
                return { problems: [], notations: decided.byProperty, notes };
            }
            decided = proven;
            isFinal = true;
        }
    }

    /** Looks at rows until they say how the columns are written; at all of them where they leave it open. */
    private async scanHead(
        columns: readonly SourceColumn[],
        previous: ReadonlyMap<string, Notation> | undefined
    ): Promise<{ decided: Notations; isFinal: boolean }> {
        const scan = new NotationScan(columns);
        let seen = 0;
        for await (const batch of scan.isNeedless ? [] : this.table.rows()) {
            batch.forEach(row => scan.add(row));
            seen += batch.length;
            const decided = seen >= HEAD ? scan.decide(previous) : undefined;
            if (decided?.problems.length === 0) {
                return { decided, isFinal: false };
            }
        }
        return { decided: scan.decide(previous), isFinal: true };
    }

    /** Gives back what is to be told of the rows. */
    private async mapRows(
        mapper: RowMapper,
        expressions: ExpressionColumns,
        sink: RowSink,
        scan: NotationScan | undefined
    ): Promise<readonly Problem[]> {
        const leftOut = new LeftOutRows();
        await sink.begin();
        for await (const batch of this.table.rows()) {
            for (const row of batch) {
                scan?.add(row);
                const computed = expressions.isEmpty ? undefined : await expressions.evaluate(row);
                const mapped = mapper.map(row, computed);
                const taken = leftOut.passes(mapped) ? sink.add(mapped) : addAll(leftOut.sort(mapped), sink);
                if (taken) {
                    await taken;
                }
            }
        }
        await addAll(leftOut.end(), sink);
        return leftOut.notes;
    }
}

async function addAll(rows: readonly MappedRow[], sink: RowSink): Promise<void> {
    for (const row of rows) {
        await sink.add(row);
    }
}

function isSameNotation(left: ReadonlyMap<string, Notation>, right: ReadonlyMap<string, Notation>): boolean {
    const text = (notations: ReadonlyMap<string, Notation>): string => JSON.stringify([...notations].sort(([a], [b]) => (a < b ? -1 : 1)));
    return text(left) === text(right);
}
