import { closeSync, openSync, writeSync } from 'node:fs';
import { Random } from '../support/random';

const FLUSH = 1 << 20;

/** A kind of export to measure with: invoice lines, three to an invoice. */
export interface BenchExport {
    readonly what: string;
    readonly header: string;
    readonly line: (row: number, random: Random) => string;
    /** The `columns` of a mapping for it. */
    readonly columns: Readonly<Record<string, string>>;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What ERPs write: addresses and codes that no mapping uses, and a quarter of the cells quoted. */
const HISTORY: BenchExport = {
    what: '12 of 20 columns mapped, a quarter quoted',
    header:
        'InvoiceNo,CustomerNo,BillToName,BillToAddress1,BillToCity,BillToState,BillToZipCode,InvoiceDate,InvoiceDueDate,TermsCode,'
        + 'CustomerPONo,SalesOrderNo,ItemCode,ItemDescription,Quantity,UnitPrice,SalesTaxAmt,Currency,Warehouse,Comment',
    line: (row, random) => {
        const invoice = 100_000 + Math.floor(row / 3);
        const customer = invoice % 977;
        return (
            `INV-${invoice},C${customer},"Customer ${customer}, ""The Best"" Inc.","${random.integer(1, 9999)} N. Main Street, Suite ${customer}",`
            + `Milwaukee,WI,53205-${1000 + customer},5/${1 + (invoice % 28)}/2026,6/${1 + (invoice % 28)}/2026,NET30,PO-${invoice % 5000},`
            + `SO-${invoice},M${random.integer(1, 900)},"Bolts, M${random.integer(2, 30)} ""galvanised""",${random.integer(1, 50)},`
            + `"${random.integer(1, 9)},${random.integer(100, 999)}.${random.integer(10, 99)}",${random.integer(0, 99)}.50,usd,Main,`
            + `"Deliver to dock ${random.integer(1, 9)}"`
        );
    },
    columns: {
        number: 'InvoiceNo',
        account_number: 'CustomerNo',
        customer: 'BillToName',
        date: 'InvoiceDate',
        due_date: 'InvoiceDueDate',
        payment_terms: 'TermsCode',
        purchase_order: 'CustomerPONo',
        item: 'ItemDescription',
        quantity: 'Quantity',
        unit_cost: 'UnitPrice',
        tax: 'SalesTaxAmt',
        currency: 'Currency'
    }
};

/** The hardest case: nothing but what is uploaded, and hardly a quote, so that there is little to read for much to map. */
const LINES: BenchExport = {
    what: 'all of 12 columns mapped, few quoted',
    header: 'Invoice No,Cust ID,Customer,Inv Date,Due Date,PO,Description,Qty,Price,Tax,Currency,Region',
    line: (row, random) => {
        const invoice = 100_000 + Math.floor(row / 3);
        const customer = invoice % 977;
        const day = twoDigits(1 + (invoice % 28));
        const description = random.next() < 0.25 ? `"Bolts, M${random.integer(2, 30)} ""galvanised"""` : `Bolts M${random.integer(2, 30)}`;
        return (
            `INV-${invoice},C${customer},Customer ${customer} Inc.,2026-06-${day},2026-07-${day},PO-${invoice % 5000},${description},`
            + `${random.integer(1, 50)},${random.integer(1, 9999)}.${random.integer(10, 99)},${random.integer(0, 99)}.50,usd,Region ${customer % 7}`
        );
    },
    columns: {
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
    }
};

const FILLER = [
    'Co./Last Name',
    'Addr 1 - Line 2',
    '           - Line 3',
    'Inclusive',
    'Ship Via',
    'Delivery Status',
    'Job',
    'Salesperson'
];

/** A full export of a large system: three columns of four are of no use to a mapping, and many of them empty. */
const FULL: BenchExport = {
    what: '12 of 60 columns mapped, a quarter quoted',
    header: `${HISTORY.header},${Array.from({ length: 40 }, (_, index) => `${FILLER[index % FILLER.length]} ${index + 1}`).join(',')}`,
    line: (row, random) => {
        const more = Array.from({ length: 40 }, (_, index) =>
            index % 4 === 0
                ? `"${FILLER[index % FILLER.length]}, ${random.integer(1, 99)}"`
                : index % 3 === 0
                  ? ''
                  : `${random.integer(1, 9999)}.00`
        );
        return `${HISTORY.line(row, random)},${more.join(',')}`;
    },
    columns: HISTORY.columns
};

export const BENCH_EXPORTS = { full: FULL, history: HISTORY, lines: LINES } as const satisfies Readonly<Record<string, BenchExport>>;
export type BenchExportName = keyof typeof BENCH_EXPORTS;

/** Writes a file and gives its bytes. The same rows come out each time. */
export function writeCsvFile(file: string, name: BenchExportName, rows: number): number {
    const { header, line } = BENCH_EXPORTS[name];
    const random = new Random(42);
    const handle = openSync(file, 'w');
    let bytes = 0;
    let text = `${header}\r\n`;
    for (let row = 0; row < rows; row++) {
        text += `${line(row, random)}\r\n`;
        if (text.length > FLUSH || row === rows - 1) {
            bytes += writeSync(handle, text);
            text = '';
        }
    }
    closeSync(handle);
    return bytes;
}
