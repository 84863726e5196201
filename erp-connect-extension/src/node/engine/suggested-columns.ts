import { InvoicedObject } from '../../common/invoiced/property';
import { ColumnMatching, matchColumns } from '../../common/matching/column-matching';
import { PastMapping } from '../../common/matching/past-mapping';
import { Problem } from '../../common/problem';
import { createRegistry } from '../readers/create-registry';
import { OpenTable } from '../readers/record-source';

/** More rows say hardly more about what a column holds. */
const SAMPLE_ROWS = 50;

export interface SuggestedColumns extends ColumnMatching {
    /** All headers of the file, in its order; empty for a file without a header row. */
    readonly headers: readonly string[];
    /** First rows, as they are in the file. */
    readonly rows: readonly (readonly string[])[];
    /** What was found out about the file on the way. */
    readonly notes: readonly Problem[];
}

/** Opens a file and finds its columns. Rejects with what a reader says about a file that cannot be read. */
export async function suggestColumns(
    file: string,
    object: InvoicedObject,
    past: readonly PastMapping[],
    sheet?: string
): Promise<SuggestedColumns> {
    const table = await createRegistry().open(file, { sheet });
    const { headers } = table;
    const rows = await sampleRows(table);
    return { ...matchColumns({ object, headers, rows, past }), headers, rows, notes: table.notes };
}

async function sampleRows(table: OpenTable): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const batch of table.rows()) {
        rows.push(...batch.map(({ cells }) => [...cells]));
        if (rows.length >= SAMPLE_ROWS) {
            break;
        }
    }
    return rows.slice(0, SAMPLE_ROWS);
}
