import { utils, write } from 'xlsx';

export type Cell = string | number;
type Row = readonly Cell[];

/** A table that is written into a file, with what must come of its records. */
export class TableDraft {
    readonly rows: Row[] = [];
    readonly keys: string[] = [];
    /** Records that must be refused: where they begin in the file, and how many rows they have. */
    readonly refused = new Map<string, { readonly row: number; readonly count: number }>();
    skipped = 0;

    constructor(readonly header: readonly string[]) {}

    /** Adds the rows of one record. */
    add(key: string, ...rows: readonly Row[]): void {
        this.rows.push(...rows);
        this.keys.push(key);
    }

    /** Adds a record that must be refused because of its first row. */
    addRefused(key: string, ...rows: readonly Row[]): void {
        // Rows of a file count from 1, and the header is the first.
        this.refused.set(key, { row: this.rows.length + 2, count: rows.length });
        this.add(key, ...rows);
    }

    /** Adds a record that there is nothing to do for. */
    addSkipped(key: string, row: Row): void {
        this.skipped++;
        this.add(key, row);
    }

    /** No cell of ours holds a comma, a quote or a line break. */
    toCsv(): string {
        return [this.header, ...this.rows, []].map(cells => cells.join(',')).join('\r\n');
    }

    toXlsx(): Buffer {
        const sheet = utils.aoa_to_sheet([[...this.header], ...this.rows.map(cells => [...cells])]);
        return Buffer.from(write(utils.book_new(sheet, 'Export'), { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    }
}
