import { SourceRow, parseStoredRows } from '../../common/records/source-row';
import { Dialect } from '../../common/records/table';
import { RegularSplitter } from './regular-rows';

/** Rows out of the ledger, with their cells. @param dialect of the file that they are from. */
export function readStoredRows(stored: string, { delimiter = ',', quote = '"' }: Partial<Dialect>): SourceRow[] {
    const splitter = new RegularSplitter(delimiter, quote);
    return parseStoredRows(stored).map(row =>
        'cells' in row ? row : { ...row, cells: splitter.split(`${row.text}\n`, row.row)!.rows[0].cells }
    );
}
