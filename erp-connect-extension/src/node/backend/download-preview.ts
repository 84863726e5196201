import { columnTypes, RecordRows } from '../../common/download/record-rows';
import { DownloadPreview } from '../../common/download-protocol';
import { Download } from '../../common/mapping/download';
import { FirstPage } from './first-pages';

// Records may have many lines each.
const ROWS = 50;

/** The rows that records become in a file. */
export function previewOf({ records, total, timeZone }: FirstPage, { object, columns }: Download): DownloadPreview {
    const rows = new RecordRows(object, columns, timeZone);
    return {
        headers: columns.map(({ header }) => header),
        rows: records
            .flatMap(record => rows.of(record))
            .slice(0, ROWS)
            .map(row => row.map(cell => cell ?? '')),
        numeric: columnTypes(object, columns).map(type => type === 'money' || type === 'number'),
        total
    };
}
