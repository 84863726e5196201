import { updateCharge, createCharge } from '../resources/charges';
import { createContact, saveContact } from '../resources/contacts';
import { createCreditNote, deleteCreditNote, updateCreditNote, voidCreditNote } from '../resources/credit-notes';
import { createCustomer, deleteCustomer, getCustomer, updateCustomer } from '../resources/customers';
import { createEstimate, deleteEstimate, updateEstimate, voidEstimate } from '../resources/estimates';
import { createInvoice, deleteInvoice, updateInvoice, voidInvoice } from '../resources/invoices';
import { archiveItem, createItem, updateItem } from '../resources/items';
import { createPayment, updatePayment, voidPayment } from '../payments/payments';
import type { Account } from '../store/account';
import type { CustomerRow } from '../store/rows';
import type { Row, Table } from '../store/table';

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** What may be done to records of one type; `text` ends up in a field that a list shows. */
export interface RecordChanger {
    /** A record drawn from the table; undefined when there is none. */
    readonly draw: (account: Account, random: Random) => Row | undefined;
    readonly create: (account: Account, text: string, random: Random) => void;
    readonly update: (account: Account, row: Row, text: string) => void;
    readonly delete: (account: Account, row: Row) => void;
    readonly void?: (account: Account, row: Row) => void;
}

/** By the name of the object. */
export const RECORD_CHANGERS: Readonly<Record<string, RecordChanger>> = {
    charge: changer(account => account.tables.charges, {
        create: (account, text, random) =>
            createCharge(account, { customer: anyCustomer(account, random), amount: 10, receipt_email: text }),
        update: (account, row, text) => updateCharge(account, row, { receipt_email: text }),
        delete: (account, row) => account.tables.charges.remove(row.id)
    }),
    contact: changer(account => account.tables.contacts, {
        create: (account, text, random) => createContact(account, getCustomer(account, anyCustomer(account, random)), { name: text }),
        update: (account, row, text) => saveContact(account, getCustomer(account, row.customer), { title: text }, row),
        delete: (account, row) => account.tables.contacts.remove(row.id)
    }),
    credit_note: changer(account => account.tables.creditNotes, {
        create: (account, text, random) => createCreditNote(account, documentBody(account, text, random)),
        update: (account, row, text) => updateCreditNote(account, row, { notes: text }),
        delete: deleteCreditNote,
        void: voidCreditNote
    }),
    customer: changer(account => account.tables.customers, {
        create: (account, text) => createCustomer(account, { name: text, notes: text }),
        update: (account, row, text) => updateCustomer(account, row, { notes: text }),
        delete: deleteCustomer
    }),
    estimate: changer(account => account.tables.estimates, {
        create: (account, text, random) => createEstimate(account, documentBody(account, text, random)),
        update: (account, row, text) => updateEstimate(account, row, { notes: text }),
        delete: deleteEstimate,
        void: voidEstimate
    }),
    invoice: changer(account => account.tables.invoices, {
        create: (account, text, random) => createInvoice(account, documentBody(account, text, random)),
        update: (account, row, text) => updateInvoice(account, row, { notes: text }),
        delete: deleteInvoice,
        void: voidInvoice
    }),
    item: changer(account => account.tables.items, {
        create: (account, text) => createItem(account, { name: text, description: text }),
        update: (account, row, text) => updateItem(account, row, { description: text }),
        delete: archiveItem
    }),
    payment: changer(account => account.tables.payments, {
        create: (account, text, random) => createPayment(account, { customer: anyCustomer(account, random), amount: 10, notes: text }),
        update: (account, row, text) => updatePayment(account, row, { notes: text }),
        delete: voidPayment,
        void: voidPayment
    })
};

/** What differs between the objects, with rows of their own type. */
interface Actions<T> {
    readonly create: (account: Account, text: string, random: Random) => unknown;
    readonly update: (account: Account, row: T, text: string) => unknown;
    readonly delete: (account: Account, row: T) => unknown;
    readonly void?: (account: Account, row: T) => unknown;
}

function changer<T extends Row>(tableOf: (account: Account) => Table<T>, actions: Actions<T>): RecordChanger {
    const { void: voids } = actions;
    return {
        draw: (account, random) => drawRow(tableOf(account), random),
        create: actions.create,
        update: (account, row, text) => void actions.update(account, row as T, text),
        delete: (account, row) => void actions.delete(account, row as T),
        ...(voids ? { void: (account: Account, row: Row) => void voids(account, row as T) } : {})
    };
}

function drawRow<T extends Row>(table: Table<T>, random: Random): T | undefined {
    const [row] = firstOf(table.byId().from(Math.floor(random() * table.size)));
    return row;
}

function firstOf<T>(rows: Iterable<T>): T[] {
    for (const row of rows) {
        return [row];
    }
    return [];
}

function anyCustomer(account: Account, random: Random): number {
    const known: CustomerRow | undefined = drawRow(account.tables.customers, random);
    return (known ?? createCustomer(account, { name: 'Customer of changes' })).id;
}

function documentBody(account: Account, text: string, random: Random): { customer: number; items: { unit_cost: number }[]; notes: string } {
    return { customer: anyCustomer(account, random), items: [{ unit_cost: 10 }], notes: text };
}
