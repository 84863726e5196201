import { stat } from 'node:fs/promises';
import { PREVIEW_ROWS } from '../../common/preview-protocol';
import { Problem } from '../../common/problem';
import { Dialect, TableOptions, TableRow } from '../../common/records/table';
import { ReadTable } from '../engine/planning/planning-protocol';
import { createRegistry } from '../readers/create-registry';

/** The first rows of a file, as often as somebody wants to go through them. */
export interface SampleTable {
    readonly file: string;
    readonly headers: readonly string[];
    readonly dialect: Dialect;
    readonly notes: readonly Problem[];
    /** Whether these are all rows of the file. */
    readonly isWhole: boolean;
    rows(): AsyncIterable<readonly TableRow[]>;
}

/** Keeps the rows of the sample that was looked at last: between two key strokes nothing is to be read again. */
export class SampleTables {
    private latest: { readonly key: string; readonly table: Promise<SampleTable> } | undefined;

    /** Rejects with a `SourceError` when the file cannot be read. */
    async open(file: string, options: TableOptions): Promise<SampleTable> {
        const { size, mtimeMs } = await stat(file);
        const key = JSON.stringify([file, size, mtimeMs, options]);
        if (this.latest?.key !== key) {
            const table = readSample(file, options);
            this.latest = { key, table };
            table.catch(() => (this.latest = undefined)); // it may be readable the next time
        }
        return this.latest.table;
    }
}

async function readSample(file: string, options: TableOptions): Promise<SampleTable> {
    const table = await createRegistry().open(file, options);
    const rows: TableRow[] = [];
    let isWhole = true;
    for await (const batch of table.rows()) {
        rows.push(...batch);
        if (rows.length > PREVIEW_ROWS) {
            isWhole = false;
            break;
        }
    }
    const kept = rows.slice(0, PREVIEW_ROWS);
    return {
        file,
        headers: table.headers,
        dialect: table.dialect,
        notes: table.notes,
        isWhole,
        async *rows() {
            yield kept;
        }
    };
}

/** The rows as they can be sent to a process: readers cut out cells only when somebody asks for them. */
export async function readTable({ headers, dialect, notes, rows }: SampleTable): Promise<ReadTable> {
    const plain: TableRow[] = [];
    for await (const batch of rows()) {
        plain.push(...batch.map(({ row, cells, types, text }) => ({ row, cells: [...cells], types, text })));
    }
    return { headers, dialect, notes, rows: plain };
}
