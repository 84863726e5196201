import { TableRow } from '../../../common/records/table';
import { WorkbookCell } from '../../../common/records/workbook-cell';
import { RowBuilder } from './row-builder';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { XmlError } from './xml-scanner';

const BATCH_ROWS = 500;
const BATCH_CELLS = 20_000;

/** A sheet that has more than a sheet can have. */
export class SheetTooLarge extends Error {}

/**
 * Gathers the rows of a sheet in batches. Believes nothing that a file says of its size; rows that are left out between
 * others become one blank row, which says as much as a million.
 */
export class RowCollector {
    /** Row that is being read, or was read last. */
    row = 0;
    private rows: TableRow[] = [];
    /** Cells read so far, and those of them that were not taken yet. */
    private cells = 0;
    private waiting = 0;
    private filled = 0;
    private readonly builder = new RowBuilder();

    constructor(private readonly width: number) {}

    /** Whether as many rows wait to be taken as are worth a message to another thread. */
    get isBatch(): boolean {
        return this.rows.length >= BATCH_ROWS || this.waiting >= BATCH_CELLS;
    }

    take(): TableRow[] {
        const { rows } = this;
        this.rows = [];
        this.waiting = 0;
        return rows;
    }

    beginRow(row: number): void {
        if (!(Number.isInteger(row) && row >= 1 && row <= WORKBOOK_LIMITS.rows)) {
            throw new XmlError('damaged', 'a row in it has a number that no row can have');
        }
        if (row > this.row + 1 && this.row > 0) {
            this.rows.push(this.builder.take(this.row + 1));
        }
        this.row = row;
    }

    /** @param column counted from 0 */
    put(column: number, { text, type }: WorkbookCell): void {
        if (column >= WORKBOOK_LIMITS.columns) {
            throw new SheetTooLarge(`it has more than ${WORKBOOK_LIMITS.columns.toLocaleString('en')} columns`);
        }
        if (text !== '') {
            this.builder.put(column, text, type);
            this.filled++;
        }
    }

    endRow(): void {
        const row = this.builder.take(this.row, this.width);
        this.rows.push(row);
        this.cells += row.cells.length;
        this.waiting += row.cells.length;
        if (this.cells > WORKBOOK_LIMITS.cells) {
            throw new SheetTooLarge(`it has more than ${WORKBOOK_LIMITS.cells.toLocaleString('en')} cells`);
        }
        const blank = this.cells - this.filled;
        if (blank > WORKBOOK_LIMITS.blankCells && blank > this.filled * WORKBOOK_LIMITS.blankRatio) {
            throw new SheetTooLarge('it has almost nothing but blank cells');
        }
    }
}
