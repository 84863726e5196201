import { Random } from './random';

/** An invoice that a test writes into a file, and what must become of it. */
export interface ExpectedInvoice {
    readonly number: string;
    readonly customer: string;
    /** In cents. */
    readonly total: number;
    /** Whether one of its rows has a quantity that is no number. */
    readonly isBad: boolean;
    readonly rows: number;
}

export interface InvoiceFile {
    readonly text: string;
    readonly invoices: readonly ExpectedInvoice[];
}

export interface FileOptions {
    readonly count: number;
    /** Number of the first invoice. */
    readonly first: number;
    readonly customers: number;
    /** Share of invoices with a bad row, 0 to 1. */
    readonly bad?: number;
}

const HEADER = 'Invoice No;Cust ID;Customer;Inv Date;Description;Qty;Price';

/** Writes invoices of one to three lines as an ERP with semicolons and decimal commas would. */
export function invoiceFile(random: Random, { count, first, customers, bad = 0 }: FileOptions): InvoiceFile {
    const lines = [HEADER];
    const invoices: ExpectedInvoice[] = [];
    for (let index = 0; index < count; index++) {
        const number = `INV-${first + index}`;
        const customer = `C${random.integer(1, customers)}`;
        const rows = random.integer(1, 3);
        const isBad = random.next() < bad;
        const day = random.integer(13, 28);
        let total = 0;
        for (let row = 0; row < rows; row++) {
            const quantity = random.integer(1, 9);
            const cents = random.integer(100, 250_000);
            total += quantity * cents;
            const price = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
            lines.push(
                `${number};${customer};Customer ${customer};${day}.06.2026;Goods ${row};${isBad && row === 0 ? 'many' : quantity};${price}`
            );
        }
        invoices.push({ number, customer, total, isBad, rows });
    }
    return { text: `${lines.join('\r\n')}\r\n`, invoices };
}

/** The `columns` of a mapping for these files. */
export const INVOICE_COLUMNS = {
    number: 'Invoice No',
    account_number: 'Cust ID',
    customer: 'Customer',
    date: 'Inv Date',
    item: 'Description',
    quantity: 'Qty',
    unit_cost: 'Price'
} as const;
