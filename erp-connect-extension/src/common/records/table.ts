/** A row of a table: its number as a person would count it, and every cell as text. */
export interface TableRow {
    /** 1-based row in the sheet, or the first line number in a CSV. */
    readonly row: number;
    readonly cells: readonly string[];
}

/** How a table was read: found out, or as the mapping said. Recorded with every run. */
export interface Dialect {
    readonly format: 'csv' | 'xls' | 'xlsx';
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
