/** A row as it stood in the file, kept so that a refused one can be written out for mending. */
export interface SourceRow {
    readonly row: number;
    readonly cells: readonly string[];
    /** Which of the applications of its payment it gave, from 0. */
    readonly application?: number;
    /** The cells as the file writes them, where that is known. */
    readonly text?: string;
}

/** A row as the ledger keeps it: its cells, or the text that they are written as in the file. */
export type StoredRow = Pick<SourceRow, 'row' | 'application'> & ({ readonly cells: readonly string[] } | { readonly text: string });

/**
 * Rows as the ledger keeps them. Every record of a file passes here, so what is known as it was written is neither taken
 * apart nor escaped: each row as `number:length:text`. Other rows are JSON.
 */
export function storedRows(rows: readonly SourceRow[]): string {
    let stored = '';
    for (const { row, text, application } of rows) {
        if (text === undefined || application !== undefined) {
            return JSON.stringify(rows.map(asJson));
        }
        stored += `${row}:${text.length}:${text}`;
    }
    return stored;
}

/** @param stored what `storedRows` gave. */
export function parseStoredRows(stored: string): readonly StoredRow[] {
    if (stored.startsWith('[')) {
        return JSON.parse(stored) as StoredRow[];
    }
    const rows: StoredRow[] = [];
    for (let place = 0; place < stored.length;) {
        const [head, row, length] = /^(\d+):(\d+):/.exec(stored.substring(place, place + LONGEST_HEAD))!;
        const begin = place + head.length;
        place = begin + Number(length);
        rows.push({ row: Number(row), text: stored.substring(begin, place) });
    }
    return rows;
}

// Two numbers of at most 16 digits, and what stands behind each.
const LONGEST_HEAD = 34;

function asJson({ row, cells, text, application }: SourceRow): StoredRow {
    return text === undefined || application !== undefined ? { row, cells, application } : { row, text };
}
