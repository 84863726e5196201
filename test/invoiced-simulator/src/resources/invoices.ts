import Big from 'big.js';
import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import { isObject, type JsonObject } from '../domain/json';
import { dueDateFromTerms } from '../domain/payment-terms';
import { saveAttachments } from '../documents/attachments';
import { checkSameCustomer, customerOfNewDocument } from '../documents/document-customer';
import { readDocument, type DocumentKind } from '../documents/document-fields';
import { checkEditable } from '../documents/editable';
import { useQuota } from '../documents/quota';
import type { Account } from '../store/account';
import type { CustomerRow, InvoiceRow } from '../store/rows';
import { saveAccountingMapping } from './accounting';
import { refuseMassAssignment } from './common-fields';
import { checkCredit } from './credit-check';
import { settle } from './invoice-state';
import { checkNothingApplied } from './invoice-void';

const SERVER_FIELDS = [
    'subtotal',
    'total',
    'status',
    'paid',
    'balance',
    'viewed',
    'date_paid',
    'amount_paid',
    'created_at',
    'updated_at',
    'payment_plan_id',
    'attempt_count'
];

const EXTRA_DEFAULTS: JsonObject = {
    chase: false,
    disabled_payment_methods: [],
    expected_payment_date: null,
    late_fees: true,
    next_payment_attempt: null,
    tags: []
};

/** Finds an invoice or answers 404. */
export function getInvoice(account: Account, id: string | number): InvoiceRow {
    const invoice = account.tables.invoices.get(Number(id));
    if (!invoice) {
        throw notFound('Invoice', id);
    }
    return invoice;
}

/** Creates an invoice. Invoiced API: invoices. */
export function createInvoice(account: Account, body: JsonObject): InvoiceRow {
    const fields = new Fields(body);
    refuseMassAssignment(fields, SERVER_FIELDS, 'Invoice');
    const customer = customerOfNewDocument(account, fields);
    useQuota(account);
    const invoice = buildInvoice(account, fields, customer, undefined);
    checkCredit(account, customer, invoice);
    return saveInvoice(account, fields, invoice, false);
}

/** Changes an invoice as far as its state allows it. */
export function updateInvoice(account: Account, current: InvoiceRow, body: JsonObject): InvoiceRow {
    const fields = new Fields(body);
    refuseMassAssignment(fields, SERVER_FIELDS, 'Invoice');
    checkEditable(current, fields);
    checkSameCustomer(fields, current.customer);
    const customer = account.tables.customers.get(current.customer);
    if (!customer) {
        throw refuse(`No such customer: ${current.customer}`, 'customer');
    }
    const invoice = buildInvoice(account, fields, customer, current);
    if (current.pending && invoice.total !== current.total) {
        throw refuse('The total cannot be changed while a payment is pending.', 'total');
    }
    return saveInvoice(account, fields, invoice, true);
}

/** Voids an invoice for good; its number stays taken. */
export function voidInvoice(account: Account, invoice: InvoiceRow): InvoiceRow {
    if (invoice.voided) {
        throw refuse('This document has already been voided.');
    }
    checkNothingApplied(invoice);
    return account.tables.invoices.put({ ...invoice, voided: true, draft: false, paid: false, balance: 0, updated_at: account.now() });
}

/** Deletes an invoice that nothing is applied to; its number is free again. */
export function deleteInvoice(account: Account, invoice: InvoiceRow): void {
    checkNothingApplied(invoice, 'voided');
    account.tables.attachments
        .find('parent', `invoice:${invoice.id}`)
        .forEach(attachment => account.tables.attachments.remove(attachment.id));
    account.tables.accounting.remove(`invoice:${invoice.id}`);
    account.tables.invoices.remove(invoice.id);
}

function buildInvoice(account: Account, fields: Fields, customer: CustomerRow, current: InvoiceRow | undefined): InvoiceRow {
    const { invoices } = account.tables;
    const kind: DocumentKind = { table: invoices, object: 'invoice', defaultName: 'Invoice', extraDefaults: EXTRA_DEFAULTS };
    const shared = readDocument(account, kind, fields, customer, current);
    const terms = readTerms(account, fields, customer, current);
    const amountPaid = current?.amount_paid ?? 0;
    const amountCredited = current?.amount_credited ?? 0;
    const now = account.now();
    const invoice: InvoiceRow = {
        ...shared,
        id: current?.id ?? invoices.nextId(),
        payment_terms: terms,
        due_date: readDueDate(fields, shared.date, terms, current),
        autopay: fields.flag('autopay', current?.autopay ?? customer.autopay),
        ship_to: readShipTo(fields, current?.ship_to ?? null),
        amount_paid: amountPaid,
        amount_credited: amountCredited,
        balance: new Big(shared.total).minus(amountPaid).minus(amountCredited).toNumber(),
        closed: fields.flag('closed', current?.closed ?? false),
        paid: current?.paid ?? false,
        date_paid: current?.date_paid ?? null,
        pending: current?.pending ?? false,
        created_at: current?.created_at ?? now,
        updated_at: now
    };
    return settle(invoice, now, !fields.has('closed'));
}

function saveInvoice(account: Account, fields: Fields, invoice: InvoiceRow, isUpdate: boolean): InvoiceRow {
    const saved = account.tables.invoices.put(invoice);
    saveAccountingMapping(account, 'invoice', saved.id, fields.body);
    saveAttachments(account, 'invoice', saved.id, fields, isUpdate);
    return saved;
}

/** Terms are inherited only by a new invoice that brings neither terms nor a due date. */
function readTerms(account: Account, fields: Fields, customer: CustomerRow, current: InvoiceRow | undefined): string | null {
    const inherits = !current && !fields.has('due_date') && !fields.has('payment_terms');
    const inherited = inherits ? (customer.payment_terms ?? account.company.payment_terms) : null;
    return fields.text('payment_terms', current ? current.payment_terms : inherited);
}

/** A new date or new terms move the due date, unless one is sent. */
function readDueDate(fields: Fields, date: number, terms: string | null, current: InvoiceRow | undefined): number | null {
    if (fields.has('due_date')) {
        return fields.timestamp('due_date', null);
    }
    const isMoved = !current || current.date !== date || current.payment_terms !== terms;
    return isMoved ? dueDateFromTerms(date, terms) : current.due_date;
}

/** The shipping address; null removes it. */
export function readShipTo(fields: Fields, current: JsonObject | null): JsonObject | null {
    if (!fields.has('ship_to')) {
        return current;
    }
    const sent = fields.body['ship_to'];
    if (!isObject(sent)) {
        return null;
    }
    const address = new Fields(sent);
    return Object.fromEntries(
        ['name', 'attention_to', 'address1', 'address2', 'city', 'state', 'postal_code', 'country'].map(key => [
            key,
            address.text(key, null)
        ])
    );
}
