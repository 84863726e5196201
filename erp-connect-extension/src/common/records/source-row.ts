/** A row as it stood in the file, kept so that a refused one can be written out for mending. */
export interface SourceRow {
    readonly row: number;
    readonly cells: readonly string[];
    /** Which of the applications of its payment it gave, from 0. */
    readonly application?: number;
    /** The cells as the file writes them, where that is known. */
    readonly text?: string;
}

/** JSON of rows as the ledger keeps them: what is known as it was written needs no taking apart and putting together. */
export function storedRows(rows: readonly SourceRow[]): string {
    return `[${rows.map(storedRow).join(',')}]`;
}

function storedRow(source: SourceRow): string {
    const { row, application, text } = source;
    return text === undefined || application !== undefined
        ? JSON.stringify({ row, cells: source.cells, application })
        : `{"row":${row},"text":${JSON.stringify(text)}}`;
}
