import { DownloadFieldType } from '../../common/invoiced/download-field';
import { indexToLetter } from '../../common/mapping/columns';
import { STYLES } from './workbook-parts';
import { textCell } from './sheet-cell';

/** In characters. The rows are not known yet when widths are written. */
const WIDTHS: Readonly<Record<DownloadFieldType, number>> = { text: 20, number: 12, money: 14, date: 12, time: 20, boolean: 9 };
const WIDEST = 60;
const HEAD =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** The headers stay in sight. */
const FROZEN =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** What stands before the rows of a sheet; with the row of headers, where there are any. */
export function sheetStart(headers: readonly string[], types: readonly DownloadFieldType[], hasHeader: boolean): string {
    const widths = types.map((type, index) => Math.min(Math.max(WIDTHS[type], headers[index].length + 4), WIDEST));
    const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
    const header = hasHeader
        ? `<row r="1">${headers.map((text, index) => textCell(`${indexToLetter(index)}1`, text, STYLES.header)).join('')}</row>`
        : '';
    return `${HEAD}${hasHeader ? FROZEN : ''}<cols>${columns}</cols><sheetData>${header}`;
}

/** What stands behind the rows. @param rows with that of the headers. */
export function sheetEnd(columns: number, rows: number, hasHeader: boolean): string {
    const filter = hasHeader ? `<autoFilter ref="A1:${indexToLetter(columns - 1)}${rows}"/>` : '';
    return `</sheetData>${filter}</worksheet>`;
}
