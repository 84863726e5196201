import Big from 'big.js';
import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import type { JsonObject } from '../domain/json';
import { addMoney } from '../domain/money';
import { saveAttachments } from '../documents/attachments';
import { checkSameCustomer, customerOfNewDocument } from '../documents/document-customer';
import { readDocument } from '../documents/document-fields';
import { checkEditable } from '../documents/editable';
import { useQuota } from '../documents/quota';
import type { Account } from '../store/account';
import type { CreditNoteRow, CustomerRow } from '../store/rows';
import { saveAccountingMapping } from './accounting';
import { refuseMassAssignment } from './common-fields';
import { settle } from './invoice-state';

const SERVER_FIELDS = ['subtotal', 'total', 'status', 'paid', 'balance', 'viewed', 'created_at', 'updated_at'];

/** Finds a credit note or answers 404. */
export function getCreditNote(account: Account, id: string | number): CreditNoteRow {
    const creditNote = account.tables.creditNotes.get(Number(id));
    if (!creditNote) {
        throw notFound('CreditNote', id);
    }
    return creditNote;
}

/** Creates a credit note, applied at once when it names an invoice. Invoiced API: credit notes. */
export function createCreditNote(account: Account, body: JsonObject): CreditNoteRow {
    const fields = new Fields(body);
    refuseMassAssignment(fields, SERVER_FIELDS, 'CreditNote');
    const customer = customerOfNewDocument(account, fields);
    useQuota(account);
    const creditNote = build(account, fields, customer, undefined);
    const invoiceId = fields.optionalInteger('invoice', null);
    const applied = invoiceId === null ? creditNote : applyToInvoice(account, creditNote, invoiceId);
    return save(account, fields, applied, false);
}

/** Changes a credit note as far as its state allows it. */
export function updateCreditNote(account: Account, current: CreditNoteRow, body: JsonObject): CreditNoteRow {
    const fields = new Fields(body);
    refuseMassAssignment(fields, SERVER_FIELDS, 'CreditNote');
    checkEditable(current, fields);
    checkSameCustomer(fields, current.customer);
    const customer = account.tables.customers.get(current.customer);
    if (!customer) {
        throw refuse(`No such customer: ${current.customer}`, 'customer');
    }
    return save(account, fields, build(account, fields, customer, current), true);
}

/** Voids a credit note that was not used yet. */
export function voidCreditNote(account: Account, creditNote: CreditNoteRow): CreditNoteRow {
    if (creditNote.voided) {
        throw refuse('This document has already been voided.');
    }
    checkUnused(creditNote);
    return account.tables.creditNotes.put({
        ...creditNote,
        voided: true,
        draft: false,
        paid: false,
        balance: 0,
        updated_at: account.now()
    });
}

/** Deletes a credit note that was not used yet. */
export function deleteCreditNote(account: Account, creditNote: CreditNoteRow): void {
    checkUnused(creditNote, 'voided');
    account.tables.attachments
        .find('parent', `credit_note:${creditNote.id}`)
        .forEach(attachment => account.tables.attachments.remove(attachment.id));
    account.tables.accounting.remove(`credit_note:${creditNote.id}`);
    account.tables.creditNotes.remove(creditNote.id);
}

/** The status in the server's order of evaluation. */
export function creditNoteStatus(creditNote: CreditNoteRow): string {
    if (creditNote.voided) {
        return 'voided';
    }
    if (creditNote.draft) {
        return 'draft';
    }
    if (creditNote.paid) {
        return 'paid';
    }
    return creditNote.closed ? 'closed' : 'open';
}

/** Brings balance, paid and closed in line after any change. */
export function settleCreditNote(creditNote: CreditNoteRow, closesWhenPaid = true): CreditNoteRow {
    const used = addMoney(creditNote.amount_applied_to_invoice, creditNote.amount_credited, creditNote.amount_refunded);
    const balance = new Big(creditNote.total).minus(used).toNumber();
    const paid = !creditNote.draft && !creditNote.voided && balance <= 0;
    return { ...creditNote, balance, paid, closed: paid && closesWhenPaid ? true : creditNote.closed };
}

function build(account: Account, fields: Fields, customer: CustomerRow, current: CreditNoteRow | undefined): CreditNoteRow {
    const { creditNotes } = account.tables;
    const kind = { table: creditNotes, object: 'credit_note', defaultName: 'Credit Note', extraDefaults: {} };
    const shared = readDocument(account, kind, fields, customer, current);
    const now = account.now();
    return settleCreditNote(
        {
            ...shared,
            id: current?.id ?? creditNotes.nextId(),
            amount_applied_to_invoice: current?.amount_applied_to_invoice ?? 0,
            amount_credited: current?.amount_credited ?? 0,
            amount_refunded: current?.amount_refunded ?? 0,
            balance: shared.total,
            paid: false,
            closed: fields.flag('closed', current?.closed ?? false),
            created_at: current?.created_at ?? now,
            updated_at: now
        },
        !fields.has('closed')
    );
}

function save(account: Account, fields: Fields, creditNote: CreditNoteRow, isUpdate: boolean): CreditNoteRow {
    const saved = account.tables.creditNotes.put(creditNote);
    saveAccountingMapping(account, 'credit_note', saved.id, fields.body);
    saveAttachments(account, 'credit_note', saved.id, fields, isUpdate);
    return saved;
}

function applyToInvoice(account: Account, creditNote: CreditNoteRow, invoiceId: number): CreditNoteRow {
    const { invoices } = account.tables;
    const invoice = invoices.get(invoiceId);
    if (!invoice) {
        throw refuse(`No such invoice: ${invoiceId}`, 'invoice');
    }
    if (invoice.customer !== creditNote.customer) {
        throw refuse('The customer of the credit note has to match the customer of the invoice.', 'invoice');
    }
    if (invoice.currency !== creditNote.currency) {
        throw refuse('The currency of the credit note has to match the currency of the invoice.', 'invoice');
    }
    const amount = Math.min(creditNote.balance, Math.max(0, invoice.balance));
    const now = account.now();
    invoices.put(settle({ ...invoice, amount_credited: addMoney(invoice.amount_credited, amount), updated_at: now }, now));
    return settleCreditNote({ ...creditNote, amount_applied_to_invoice: addMoney(creditNote.amount_applied_to_invoice, amount) });
}

function checkUnused(creditNote: CreditNoteRow, param?: string): void {
    if (creditNote.amount_credited > 0) {
        throw refuse("This credit note cannot be voided because it has been added to the customer's credit balance.", param);
    }
    if (creditNote.amount_refunded > 0) {
        throw refuse('This credit note cannot be voided because it has a refund applied.', param);
    }
    if (creditNote.amount_applied_to_invoice > 0) {
        throw refuse('This credit note cannot be voided because it has been applied to an invoice.', param);
    }
}
