import Big from 'big.js';
import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import type { JsonObject } from '../domain/json';
import { saveAttachments } from '../documents/attachments';
import { saveAccountingMapping } from '../resources/accounting';
import { readCurrency, readMetadata } from '../resources/common-fields';
import type { Account } from '../store/account';
import type { ApplicationRow, PaymentRow } from '../store/rows';
import { cannotApply, readApplications, takenFromPayment } from './applications';
import { applyAll, reverseAll } from './apply';

/** Finds a payment or answers 404. */
export function getPayment(account: Account, id: string | number): PaymentRow {
    const payment = account.tables.payments.get(Number(id));
    if (!payment) {
        throw notFound('Payment', id);
    }
    return payment;
}

/** Records a payment and applies it. There is no uniqueness of any kind. Invoiced API: payments. */
export function createPayment(account: Account, body: JsonObject): PaymentRow {
    return savePayment(account, new Fields(body), undefined);
}

/** Changes a payment; a sent `applied_to` replaces all applications. */
export function updatePayment(account: Account, current: PaymentRow, body: JsonObject): PaymentRow {
    if (current.voided) {
        throw refuse('The payment is voided and cannot be edited.');
    }
    return savePayment(account, new Fields(body), current);
}

/** Voids a payment, which is what deleting one means; its applications are reversed. */
export function voidPayment(account: Account, payment: PaymentRow): PaymentRow {
    if (payment.voided) {
        throw refuse('This payment has already been voided.');
    }
    reverseAll(account, payment, payment.applied_to);
    return account.tables.payments.put({ ...payment, applied_to: [], balance: 0, voided: true, updated_at: account.now() });
}

function savePayment(account: Account, fields: Fields, current: PaymentRow | undefined): PaymentRow {
    const { payments } = account.tables;
    const amount = fields.number('amount', current?.amount ?? 0);
    if (amount < 0) {
        throw refuse('The amount cannot be less than 0.', 'amount');
    }
    const entries = fields.list('applied_to');
    const applications = entries ? readApplications(account, entries, current?.applied_to ?? []) : (current?.applied_to ?? []);
    const customer = readCustomer(account, fields, current, applications);
    const currency = chooseCurrency(account, fields, current, customer);
    const taken = takenFromPayment(applications);
    if (taken > amount) {
        const code = currency.toUpperCase();
        throw cannotApply(`Total amount applied (${taken} ${code}) cannot exceed the payment amount (${amount} ${code})`);
    }
    if (current) {
        reverseAll(account, current, current.applied_to);
    }
    applyAll(account, { customer, currency }, applications);
    const now = account.now();
    const saved = payments.put({
        id: current?.id ?? payments.nextId(),
        customer,
        amount,
        balance: new Big(amount).minus(taken).toNumber(),
        currency,
        date: fields.timestamp('date', current?.date ?? now) ?? now,
        method: fields.text('method', current?.method ?? null) ?? 'other',
        reference: fields.text('reference', current?.reference ?? null),
        notes: fields.text('notes', current?.notes ?? null, { max: 65_535 }),
        ach_sender_id: fields.text('ach_sender_id', current?.ach_sender_id ?? null),
        source: fields.text('source', current?.source ?? null) ?? 'keyed',
        voided: false,
        applied_to: applications,
        metadata: readMetadata(account, 'payment', fields, current?.metadata ?? {}),
        created_at: current?.created_at ?? now,
        updated_at: now
    });
    saveAccountingMapping(account, 'payment', saved.id, fields.body);
    saveAttachments(account, 'payment', saved.id, fields, current !== undefined);
    return saved;
}

/** The customer sent, else the one of the first document. */
function readCustomer(
    account: Account,
    fields: Fields,
    current: PaymentRow | undefined,
    applications: readonly ApplicationRow[]
): number | null {
    const sent = fields.optionalInteger('customer', current?.customer ?? null);
    if (sent !== null) {
        if (!account.tables.customers.get(sent)) {
            throw refuse(`No such customer: ${sent}`, 'customer');
        }
        return sent;
    }
    const { invoices, estimates, creditNotes } = account.tables;
    const [first] = applications;
    return (
        invoices.get(first?.invoice ?? 0)?.customer
        ?? estimates.get(first?.estimate ?? 0)?.customer
        ?? creditNotes.get(first?.credit_note ?? 0)?.customer
        ?? null
    );
}

function chooseCurrency(account: Account, fields: Fields, current: PaymentRow | undefined, customer: number | null): string {
    const ofCustomer = customer === null ? null : (account.tables.customers.get(customer)?.currency ?? null);
    return readCurrency(fields, current?.currency ?? null) ?? ofCustomer ?? account.company.currency;
}
