import { InvoicedObject } from '../invoiced/property';
import { Upload } from '../mapping/mapping';
import { Problem } from '../problem';
import { Notation } from './converter';
import { ExpressionColumns } from './expressions';
import { MappedRow } from './mapped-row';
import { NotationScan } from './notation-scan';
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
}

/** Maps one table from the first row to the last. Preview and engine run this same class. */
export class TableMapper {
    private columns: readonly SourceColumn[] = [];
    private notations: ReadonlyMap<string, Notation> = new Map();

    constructor(
        private readonly upload: Upload,
        private readonly object: InvoicedObject,
        private readonly table: MappableTable
    ) {}

    /**
     * Finds the columns and decides how they are written, looking at every row where the mapping leaves that open.
     * With a problem in the result no row of the table can be mapped.
     */
    async prepare(previous?: ReadonlyMap<string, Notation>): Promise<TableReading> {
        const { columns, problems } = findColumns(this.upload.columns, this.object, this.table.headers);
        if (problems.length > 0) {
            return { problems, notations: this.notations };
        }
        const expressions = new ExpressionColumns(columns, this.table.headers);
        if (expressions.problems.length > 0) {
            return { problems: expressions.problems, notations: this.notations };
        }
        const scan = new NotationScan(columns);
        if (!scan.isNeedless) {
            for await (const batch of this.table.rows()) {
                for (const row of batch) {
                    scan.add(row);
                }
            }
        }
        const decided = scan.decide(previous);
        this.columns = columns;
        this.notations = decided.byProperty;
        const mapper = this.mapper();
        return { problems: [...decided.problems, ...mapper.problems], notations: decided.byProperty };
    }

    /** Streams the rows, mapped, in the batches of the table. Only after `prepare` found no problem. */
    async *map(): AsyncGenerator<readonly MappedRow[]> {
        const mapper = this.mapper();
        const expressions = new ExpressionColumns(this.columns, this.table.headers);
        for await (const batch of this.table.rows()) {
            if (expressions.isEmpty) {
                yield batch.map(row => mapper.map(row));
            } else {
                const mapped: MappedRow[] = [];
                for (const row of batch) {
                    mapped.push(mapper.map(row, await expressions.evaluate(row)));
                }
                yield mapped;
            }
        }
    }

    private mapper(): RowMapper {
        return new RowMapper(this.object, this.columns, this.notations, this.table.headers.length);
    }
}
