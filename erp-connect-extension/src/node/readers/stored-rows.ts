import { SourceRow } from '../../common/records/source-row';
import { Dialect } from '../../common/records/table';
import { RegularSplitter } from './regular-rows';

/** A row as the ledger keeps it: its cells, or the text that they are written as in the file. */
type StoredRow = Pick<SourceRow, 'row' | 'application'> & ({ readonly cells: readonly string[] } | { readonly text: string });

/** Rows out of the ledger's JSON. @param dialect of the file that they are from. */
export function readStoredRows(json: string | undefined, { delimiter = ',', quote = '"' }: Partial<Dialect>): SourceRow[] {
    const splitter = new RegularSplitter(delimiter, quote);
    return (JSON.parse(json ?? '[]') as StoredRow[]).map(stored =>
        'cells' in stored ? stored : { ...stored, cells: splitter.split(`${stored.text}\n`, stored.row)!.rows[0].cells }
    );
}
