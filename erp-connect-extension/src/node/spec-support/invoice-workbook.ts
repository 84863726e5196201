import { CellObject, utils, WorkBook, write } from 'xlsx';
import { INVOICE_HEADER } from './test-bench';

const DAY = 86_400_000;

/** Days since the beginning of a calendar, as workbooks store dates. */
function serial(day: string, is1904 = false): number {
    return (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY - (is1904 ? 1462 : 0);
}

/** A workbook of invoices; a cell may be given with its type and format. */
export function invoiceWorkbook(
    rows: readonly (readonly (string | number | CellObject)[])[],
    bookType: 'xlsx' | 'biff8',
    is1904 = false
): Buffer {
    const sheet = utils.aoa_to_sheet([
        INVOICE_HEADER.split(','),
        ...rows.map(cells => cells.map(cell => (typeof cell === 'object' ? '' : cell)))
    ]);
    rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
            if (typeof cell === 'object') {
                sheet[utils.encode_cell({ r: row + 1, c: column })] = cell;
            }
        })
    );
    const book: WorkBook = utils.book_new(sheet, 'Invoices');
    book.Workbook = { WBProps: { date1904: is1904 } };
    return Buffer.from(write(book, { type: 'buffer', bookType }) as Buffer);
}

/** A cell that shows a day as people write it. */
export const dateCell = (day: string, is1904 = false): CellObject => ({ t: 'n', v: serial(day, is1904), z: 'dd/mm/yyyy' });
