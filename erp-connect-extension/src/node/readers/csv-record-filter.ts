import { isBlankTableRow } from '../../common/records/dialect-cells';
import { isOtherHeader, isRepeatedHeader, mayBeOtherHeader, TableShape } from '../../common/records/dialect-second-table';
import { TableRow } from '../../common/records/table';
import { ProblemTexts, repeatedHeader, secondTable } from './source-problems';

/** Where records are among the rows of a file. */
export interface RecordArea {
    readonly headerRow: number;
    readonly firstRow: number;
    readonly shape: TableShape;
}

/**
 * Leaves of the rows of a file what are records: no title lines, headers, blank rows, and nothing from the header
 * of a second table on.
 */
export class RecordFilter {
    private afterBlank = false;
    private hasRepetition = false;
    /** A row that is the header of a second table if the row below it confirms that. */
    private held: TableRow | undefined;
    /** True once a second table was found: there are no more records. */
    isOver = false;

    constructor(
        private readonly area: RecordArea,
        private readonly tell: (texts: ProblemTexts) => void
    ) {}

    /** The records among the next rows. */
    filter(rows: readonly TableRow[]): TableRow[] {
        const records: TableRow[] = [];
        for (const row of rows) {
            if (row.row < this.area.firstRow || row.row === this.area.headerRow) {
                continue;
            }
            if (isBlankTableRow(row)) {
                this.afterBlank = true;
            } else if (this.isOverAt(row)) {
                break;
            } else if (isRepeatedHeader(this.area.shape, row)) {
                this.tellOfRepetition(row.row);
            } else {
                this.take(row, records);
            }
        }
        return records;
    }

    /** The row that is still held when the file has ended. */
    rest(): TableRow[] {
        return this.held && !this.isOver ? [this.held] : [];
    }

    /** Once is enough: a printed list repeats its headers on every page. */
    private tellOfRepetition(row: number): void {
        if (!this.hasRepetition) {
            this.hasRepetition = true;
            this.tell(repeatedHeader(row));
        }
    }

    private isOverAt(row: TableRow): boolean {
        if (this.held && isOtherHeader(this.held, row)) {
            this.tell(secondTable(this.held.row, this.held.cells));
            this.isOver = true;
        }
        return this.isOver;
    }

    private take(row: TableRow, records: TableRow[]): void {
        if (this.held) {
            records.push(this.held);
            this.held = undefined;
        }
        if (this.afterBlank && mayBeOtherHeader(this.area.shape, row)) {
            this.held = row;
        } else {
            records.push(row);
        }
        this.afterBlank = false;
    }
}
