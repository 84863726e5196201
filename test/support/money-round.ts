import { createCustomer, createInvoice, createItem, Simulator } from 'invoiced-simulator';
import { Random } from './random';

const CUSTOMERS = 12;
const PAYMENTS = 60;
const CONTACTS = 40;
const CREDIT_NOTES = 40;
const ITEMS = 12;
const INVOICE_TOTAL = 1000;

/** Mappings for the files of a round, by name. */
export const MONEY_MAPPINGS = {
    payments: {
        object: 'payment',
        columns: {
            account_number: 'Cust',
            reference: 'Ref',
            date: 'Date',
            amount: 'Amount',
            type: { value: 'invoice' },
            invoice: 'Invoice',
            amount_applied: 'Applied'
        }
    },
    contacts: { object: 'contact', columns: { account_number: 'Cust', customer: 'Customer', name: 'Name', title: 'Title' } },
    credits: {
        object: 'credit_note',
        columns: { number: 'No', account_number: 'Cust', item: 'Text', unit_cost: 'Price', starting_balance: 'Open' }
    },
    items: { object: 'item', columns: { id: 'Id', name: 'Name', unit_cost: 'Price' } }
} as const;

/** What must be in the account in the end, in cents where it is money. */
export class MoneyExpectation {
    /** By reference. */
    readonly payments = new Map<string, number>();
    /** What is paid of an invoice, by its number. */
    readonly paid = new Map<string, number>();
    /** Customer number and name. */
    readonly contacts = new Set<string>();
    /** What is open of a credit note, by its number. */
    readonly creditNotes = new Map<string, number>();
    /** By id. */
    readonly prices = new Map<string, number>();
    rounds = 0;

    constructor(
        private readonly simulator: Simulator,
        private readonly random: Random
    ) {
        for (let index = 1; index <= CUSTOMERS; index++) {
            createCustomer(simulator.account(), { name: `Customer ${index}`, number: `C${index}` });
        }
        for (let index = 1; index <= ITEMS; index++) {
            createItem(simulator.account(), { id: `item-${index}`, name: `Item ${index}`, unit_cost: 1, gl_account: `GL${index}` });
        }
    }

    /** The files of the next round, by name. Payments go to invoices that are made in the account. */
    nextFiles(): Readonly<Record<string, string>> {
        const round = ++this.rounds;
        return {
            [`payments-${round}.csv`]: this.paymentFile(round),
            [`contacts-${round}.csv`]: this.contactFile(round),
            [`credits-${round}.csv`]: this.creditFile(round),
            [`items-${round}.csv`]: this.itemFile()
        };
    }

    private paymentFile(round: number): string {
        const rows: string[] = [];
        for (let index = 1; index <= PAYMENTS; index++) {
            const customer = this.random.integer(1, CUSTOMERS);
            const reference = `CHK-${round}-${index}`;
            const applied = Array.from({ length: this.random.integer(1, 3) }, () => this.random.integer(1, 30_000));
            const amount = applied.reduce((sum, cents) => sum + cents, this.random.integer(0, 500));
            applied.forEach((cents, part) => {
                const number = `INV-${round}-${index}-${part}`;
                createInvoice(this.simulator.account(), { customer, number, items: [{ unit_cost: INVOICE_TOTAL }] });
                this.paid.set(number, cents);
                rows.push(`C${customer},${reference},2026-03-04,${amount / 100},${number},${cents / 100}`);
            });
            this.payments.set(reference, amount);
        }
        return ['Cust,Ref,Date,Amount,Invoice,Applied', ...rows, ''].join('\n');
    }

    private contactFile(round: number): string {
        const rows = Array.from({ length: CONTACTS }, (_, index) => {
            // Every tenth customer is new with the contact.
            const customer = index % 10 === 0 ? `N${round}-${index}` : `C${(index % CUSTOMERS) + 1}`;
            this.contacts.add(`${customer} Person ${round}-${index}`);
            return `${customer},Customer ${customer},Person ${round}-${index},Clerk`;
        });
        return ['Cust,Customer,Name,Title', ...rows, ''].join('\n');
    }

    private creditFile(round: number): string {
        const rows = Array.from({ length: CREDIT_NOTES }, (_, index) => {
            const price = 100 * (index + 1);
            const open = this.random.integer(1, price - 1);
            this.creditNotes.set(`CN-${round}-${index}`, open);
            return `CN-${round}-${index},C${(index % CUSTOMERS) + 1},Goods,${price / 100},${open / 100}`;
        });
        return ['No,Cust,Text,Price,Open', ...rows, ''].join('\n');
    }

    /** New prices, for which each item is archived and created anew. */
    private itemFile(): string {
        const rows = Array.from({ length: ITEMS }, (_, index) => {
            const cents = this.random.integer(100, 99_999);
            this.prices.set(`item-${index + 1}`, cents);
            return `item-${index + 1},Item ${index + 1},${cents / 100}`;
        });
        return ['Id,Name,Price', ...rows, ''].join('\n');
    }
}
