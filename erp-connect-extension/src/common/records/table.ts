/**
 * What a cell of a workbook is, one letter each. A number is plain decimal text with a dot, a date `YYYY-MM-DD` with
 * ` HH:MM:SS` behind it where it has a time, a time `HH:MM:SS`, a boolean `true` or `false`, an error its code
 * (`#N/A`), and a formula whose result the file lacks the formula itself (`=A1+B1`).
 */
export const CellType = { text: 's', number: 'n', date: 'd', time: 't', boolean: 'b', error: 'e', formula: 'f' } as const;

export type CellType = (typeof CellType)[keyof typeof CellType];

/** A row of a table: its number as a person would count it, and every cell as text. */
export interface TableRow {
    /** 1-based row in the sheet, or the first line number in a CSV. */
    readonly row: number;
    readonly cells: readonly string[];
    /**
     * The `CellType` of every cell, one letter a cell. Absent where the file only knows texts, as a CSV does: there
     * the notation of numbers and dates has to be found out; here it is not to be guessed.
     */
    readonly types?: string;
    /** The cells as the file writes them, delimiters and all, where the reader can give that at no cost. */
    readonly text?: string;
    /** Number of cells, and one of them: where cells are cut out only when somebody asks for them. */
    readonly width?: number;
    at?(index: number): string;
}

/** One cell of a row; `undefined` beyond its end. */
export function cellAt(row: TableRow, index: number): string | undefined {
    return row.at === undefined ? row.cells[index] : index < row.width! ? row.at(index) : undefined;
}

/** How many cells a row has. */
export function widthOf(row: TableRow): number {
    return row.width ?? row.cells.length;
}

/** How a table was read: found out, or as the mapping said. Recorded with every run. */
export interface Dialect {
    readonly format: 'csv' | 'xls' | 'xlsx' | 'xlsb' | 'html' | 'xml';
    /** 1-based row of the headers; 0 where there is none. */
    readonly headerRow: number;
    readonly firstRow: number;
    readonly delimiter?: string;
    readonly quote?: string;
    readonly encoding?: string;
    readonly newline?: string;
    readonly sheet?: string;
}

/** What a mapping may say about a table; everything absent is found out. */
export interface TableOptions {
    readonly sheet?: string;
    readonly headerRow?: number;
    readonly firstRow?: number;
    readonly delimiter?: string;
    readonly quote?: string;
    readonly encoding?: string;
}
