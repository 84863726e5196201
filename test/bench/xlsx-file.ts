import { stream } from 'exceljs';
import { Random } from '../support/random';

export const XLSX_COLUMNS = 20;

/** Writes a workbook as an ERP would export invoice lines: ids, dates, amounts and texts, shared between the cells. */
export async function writeXlsxFile(file: string, rows: number): Promise<void> {
    const random = new Random(42);
    const workbook = new stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
    const sheet = workbook.addWorksheet('Lines');
    const headers = [
        'Invoice No',
        'Cust ID',
        'Customer',
        'Inv Date',
        'Due Date',
        'PO',
        'Description',
        'Qty',
        'Price',
        'Tax',
        'Currency',
        'Region',
        'Posted'
    ];
    const more = Array.from({ length: XLSX_COLUMNS - headers.length }, (_, index) => `Amount ${index + 1}`);
    sheet.addRow([...headers, ...more]).commit();
    for (let index = 0; index < rows; index++) {
        const invoice = 100_000 + Math.floor(index / 3);
        const customer = invoice % 977;
        const date = new Date(Date.UTC(2026, 5, 1 + (invoice % 28)));
        const row = sheet.addRow([
            `INV-${invoice}`,
            `C${customer}`,
            `Customer ${customer} Inc.`,
            date,
            date,
            `PO-${invoice % 5000}`,
            `Bolts M${random.integer(2, 30)} "galvanised" & cut, batch ${index}`,
            random.integer(1, 50),
            random.integer(1, 999_999) / 100,
            random.integer(0, 99) + 0.5,
            'usd',
            `Region ${customer % 7}`,
            index % 2 === 0,
            ...more.map(() => random.integer(1, 9_999_999) / 100)
        ]);
        row.getCell(4).numFmt = 'dd/mm/yyyy';
        row.getCell(5).numFmt = 'dd/mm/yyyy';
        row.commit();
    }
    sheet.commit();
    await workbook.commit();
}
