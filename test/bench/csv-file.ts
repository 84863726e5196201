import { closeSync, openSync, writeSync } from 'node:fs';
import { Random } from '../support/random';

const COLUMNS = 12;
const FLUSH = 1 << 20;

/** Writes a CSV as an ERP would export invoice lines, twelve columns, a quarter of the texts quoted; gives its bytes. */
export function writeCsvFile(file: string, rows: number): number {
    const random = new Random(42);
    const handle = openSync(file, 'w');
    let bytes = 0;
    let text = `Invoice No,Cust ID,Customer,Inv Date,Due Date,PO,Description,Qty,Price,Tax,Currency,Region\r\n`;
    for (let row = 0; row < rows; row++) {
        const invoice = 100_000 + Math.floor(row / 3);
        const customer = invoice % 977;
        const day = String(1 + (invoice % 28)).padStart(2, '0');
        const description = random.next() < 0.25 ? `"Bolts, M${random.integer(2, 30)} ""galvanised"""` : `Bolts M${random.integer(2, 30)}`;
        text += `INV-${invoice},C${customer},Customer ${customer} Inc.,2026-06-${day},2026-07-${day},PO-${invoice % 5000},${description},${random.integer(1, 50)},${random.integer(1, 9999)}.${random.integer(10, 99)},${random.integer(0, 99)}.50,usd,Region ${customer % 7}\r\n`;
        if (text.length > FLUSH || row === rows - 1) {
            bytes += writeSync(handle, text);
            text = '';
        }
    }
    closeSync(handle);
    return bytes;
}

/** The `columns` of a mapping for the file: every column of it is used. */
export const BENCH_COLUMNS = {
    number: 'Invoice No',
    account_number: 'Cust ID',
    customer: 'Customer',
    date: 'Inv Date',
    due_date: 'Due Date',
    purchase_order: 'PO',
    item: 'Description',
    quantity: 'Qty',
    unit_cost: 'Price',
    tax: 'Tax',
    currency: 'Currency',
    'metadata.region': 'Region'
} as const;

export const BENCH_COLUMN_COUNT = COLUMNS;
