import type { ChangeLog } from './change-log';
import type {
    AccountingRow,
    AttachmentRow,
    CatalogRow,
    ChargeRow,
    ContactRow,
    CreditNoteRow,
    CustomerRow,
    EstimateRow,
    FileRow,
    InvoiceRow,
    PaymentRow
} from './rows';
import { Table, type Row, type TableDump } from './table';

/** Text as the database compares it: any case, trailing blanks ignored. */
export function textKey(text: string): string {
    return text.trimEnd().toLowerCase();
}

const byNumber = (row: { number: string }): string => textKey(row.number);
const byCustomer = (row: { customer: number | null }): string | null => (row.customer === null ? null : String(row.customer));

/** Everything one account stores. A new resource adds its table here. */
export class Tables {
    readonly customers: Table<CustomerRow>;
    readonly contacts: Table<ContactRow>;
    readonly invoices: Table<InvoiceRow>;
    readonly creditNotes: Table<CreditNoteRow>;
    readonly estimates: Table<EstimateRow>;
    readonly payments: Table<PaymentRow>;
    readonly charges: Table<ChargeRow>;
    readonly items: Table<CatalogRow>;
    readonly taxRates: Table<CatalogRow>;
    readonly coupons: Table<CatalogRow>;
    readonly files: Table<FileRow>;
    readonly attachments: Table<AttachmentRow>;
    readonly accounting: Table<AccountingRow>;

    constructor(log: ChangeLog) {
        const documentIndexes = { number: byNumber, customer: byCustomer };
        this.customers = new Table<CustomerRow>('customer', log, {
            number: byNumber,
            name: row => textKey(row.name),
            parent: row => (row.parent_customer === null ? null : String(row.parent_customer))
        });
        this.contacts = new Table<ContactRow>('contact', log, { customer: byCustomer });
        this.invoices = new Table<InvoiceRow>('invoice', log, documentIndexes);
        this.creditNotes = new Table<CreditNoteRow>('credit_note', log, documentIndexes);
        this.estimates = new Table<EstimateRow>('estimate', log, documentIndexes);
        this.payments = new Table<PaymentRow>('payment', log, {
            customer: byCustomer,
            reference: row => (row.reference === null ? null : textKey(row.reference))
        });
        this.charges = new Table<ChargeRow>('charge', log, { payment: row => (row.payment === null ? null : String(row.payment)) });
        this.items = new Table<CatalogRow>('item', log);
        this.taxRates = new Table<CatalogRow>('tax_rate', log);
        this.coupons = new Table<CatalogRow>('coupon', log);
        this.files = new Table<FileRow>('file', log, { key: row => row.key });
        this.attachments = new Table<AttachmentRow>('attachment', log, {
            parent: row => `${row.parent_type}:${row.parent_id}`,
            file: row => String(row.file_id)
        });
        this.accounting = new Table<AccountingRow>('accounting_mapping', log);
    }

    /** Every table by its property name. */
    entries(): [string, AnyTable][] {
        return Object.entries(this) as [string, AnyTable][];
    }

    /** The table of records that the API calls `object`. */
    ofObject(object: string): AnyTable | undefined {
        return this.entries().find(([, table]) => table.object === object)?.[1];
    }

    dump(): Record<string, TableDump<unknown>> {
        return Object.fromEntries(this.entries().map(([name, table]) => [name, table.dump()]));
    }

    load(dump: Record<string, TableDump<unknown>>): void {
        this.entries().forEach(([name, table]) => table.load(dump[name]));
    }

    clear(): void {
        this.entries().forEach(([, table]) => table.clear());
    }
}

/** A table whose row type does not matter: for counting, saving and loading. */
export interface AnyTable {
    readonly object: string;
    readonly size: number;
    get(id: number | string): Row | undefined;
    dump(): TableDump<unknown>;
    load(dump: TableDump<unknown> | undefined): void;
    clear(): void;
}
