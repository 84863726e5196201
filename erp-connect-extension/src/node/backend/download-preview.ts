import { cellText } from '../../common/download/cell-text';
import { columnTypes, RecordRows } from '../../common/download/record-rows';
import { DownloadPreview } from '../../common/download-protocol';
import { Destination, Download } from '../../common/mapping/download';
import { FirstPage } from './first-pages';

// Records may have many lines each.
const ROWS = 50;

/** The rows that records become in a file, each cell with the text that it has there. */
export function previewOf({ records, total, timeZone }: FirstPage, { object, columns, destination }: Download): DownloadPreview {
    const reader = new RecordRows(object, columns, timeZone);
    const types = columnTypes(object, columns);
    const texts = columns.map((column, index) => cellText(types[index] ?? 'text', column, shownAs(destination)));
    return {
        headers: columns.map(({ header }) => header),
        rows: records
            .flatMap(record => reader.of(record))
            .slice(0, ROWS)
            .map(row => row.map((cell, index) => (cell === undefined ? '' : (texts[index]?.(cell) ?? cell)))),
        numeric: types.map(type => type === 'money' || type === 'number'),
        total
    };
}

/** A workbook has numbers and texts of its own, so that neither marks nor formulas are a matter of writing. */
function shownAs(destination: Destination): Destination {
    return destination.format === 'xlsx' ? { ...destination, decimal: undefined, formulas: 'keep' } : destination;
}
