import { Dialect, TableOptions, TableRow } from '../../common/records/table';
import { Problem } from '../../common/problem';

/** A table that was opened: what it is, its headers, and its rows, which can be streamed any number of times. */
export interface OpenTable {
    readonly dialect: Dialect;
    /** Texts of the header row; empty where the file has none. */
    readonly headers: readonly string[];
    /**
     * Things to tell about the file as a whole, e.g. lines that were left out above the header. The list grows while
     * rows are read (a second table is found only where it begins) and is complete once `rows()` came to its end.
     */
    readonly notes: readonly Problem[];
    /**
     * Streams the record rows (no header, no blank rows) in batches, in file order, with flat memory. Cells are as
     * the file has them: a row may have fewer cells than there are headers, or more.
     * Rejects with a `SourceError` that carries a problem with the row where reading had to stop.
     */
    rows(): AsyncIterable<readonly TableRow[]>;
    /** Streams every row of the file from the first, header and blank rows included, as a person would see them. */
    allRows(): AsyncIterable<readonly TableRow[]>;
}

/** Reads one family of files. Found through the registry; a plugin adds its own. */
export interface RecordSource {
    readonly id: string;
    /** Lower-case file endings without the dot. */
    readonly endings: readonly string[];
    open(file: string, options: TableOptions): Promise<OpenTable>;
}

/** A file that cannot be read as a table; the problem says why and what to do. */
export class SourceError extends Error {
    constructor(readonly problem: Problem) {
        super(problem.text);
    }
}
