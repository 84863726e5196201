import { CellType, TableRow } from '../../../common/records/table';

/** Puts the cells of one row in their places. */
export class RowBuilder {
    private cells: string[] = [];
    private types = '';

    get width(): number {
        return this.cells.length;
    }

    /** Sets the cell of a 0-based column. Blank ones are only set where a later cell makes them part of the row. */
    put(column: number, text: string, type: CellType): void {
        if (column === this.cells.length) {
            this.cells.push(text);
            this.types += type;
        } else if (column > this.cells.length) {
            this.widen(column);
            this.cells.push(text);
            this.types += type;
        } else {
            this.cells[column] = text;
            this.types = this.types.substring(0, column) + type + this.types.substring(column + 1);
        }
    }

    /** Hands over the row and begins the next one. Rows are made at least `width` cells wide, blank ones are not. */
    take(row: number, width = 0): TableRow {
        if (this.cells.length > 0 && this.cells.length < width) {
            this.widen(width);
        }
        const taken = { row, cells: this.cells, types: this.types };
        this.cells = [];
        this.types = '';
        return taken;
    }

    private widen(width: number): void {
        const missing = width - this.cells.length;
        this.types += CellType.text.repeat(missing);
        for (let index = 0; index < missing; index++) {
            this.cells.push('');
        }
    }
}
