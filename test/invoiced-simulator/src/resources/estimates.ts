import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import type { Json, JsonObject } from '../domain/json';
import { saveAttachments } from '../documents/attachments';
import { checkSameCustomer, customerOfNewDocument } from '../documents/document-customer';
import { readDocument } from '../documents/document-fields';
import { checkEditable } from '../documents/editable';
import { useQuota } from '../documents/quota';
import type { Account } from '../store/account';
import type { CustomerRow, EstimateRow, InvoiceRow } from '../store/rows';
import { refuseMassAssignment } from './common-fields';
import { createInvoice, readShipTo } from './invoices';

const SERVER_FIELDS = ['subtotal', 'total', 'status', 'viewed', 'created_at', 'updated_at', 'invoice'];

/** Finds an estimate or answers 404. */
export function getEstimate(account: Account, id: string | number): EstimateRow {
    const estimate = account.tables.estimates.get(Number(id));
    if (!estimate) {
        throw notFound('Estimate', id);
    }
    return estimate;
}

/** Creates an estimate. Invoiced API: estimates. */
export function createEstimate(account: Account, body: JsonObject): EstimateRow {
    const fields = new Fields(body);
    refuseMassAssignment(fields, SERVER_FIELDS, 'Estimate');
    const customer = customerOfNewDocument(account, fields);
    useQuota(account);
    return save(account, fields, build(account, fields, customer, undefined), false);
}

/** Changes an estimate as far as its state allows it. */
export function updateEstimate(account: Account, current: EstimateRow, body: JsonObject): EstimateRow {
    const fields = new Fields(body);
    refuseMassAssignment(fields, SERVER_FIELDS, 'Estimate');
    checkEditable(current, fields);
    checkSameCustomer(fields, current.customer);
    const customer = account.tables.customers.get(current.customer);
    if (!customer) {
        throw refuse(`No such customer: ${current.customer}`, 'customer');
    }
    return save(account, fields, build(account, fields, customer, current), true);
}

/** Voids an estimate that led to nothing yet. */
export function voidEstimate(account: Account, estimate: EstimateRow): EstimateRow {
    if (estimate.voided) {
        throw refuse('This document has already been voided.');
    }
    checkUnused(estimate);
    return account.tables.estimates.put({ ...estimate, voided: true, draft: false, updated_at: account.now() });
}

/** Deletes an estimate that led to nothing yet. */
export function deleteEstimate(account: Account, estimate: EstimateRow): void {
    checkUnused(estimate, 'voided');
    account.tables.attachments
        .find('parent', `estimate:${estimate.id}`)
        .forEach(attachment => account.tables.attachments.remove(attachment.id));
    account.tables.estimates.remove(estimate.id);
}

/** Turns an estimate into an invoice with the same lines. */
export function invoiceEstimate(account: Account, estimate: EstimateRow): InvoiceRow {
    if (estimate.invoice !== null) {
        throw refuse('This estimate has already been invoiced.');
    }
    const flat = (rates: readonly { amount: number }[]): Json[] => rates.map(({ amount }) => ({ amount }));
    const invoice = createInvoice(account, {
        customer: estimate.customer,
        currency: estimate.currency,
        items: estimate.items.map(({ name, description, type, quantity, unit_cost, discountable, taxable, ...line }) => ({
            name,
            description,
            type,
            quantity,
            unit_cost,
            discountable,
            taxable,
            discounts: flat(line.discounts),
            taxes: flat(line.taxes),
            metadata: line.metadata
        })),
        discounts: flat(estimate.discounts),
        taxes: flat(estimate.taxes),
        notes: estimate.notes,
        purchase_order: estimate.purchase_order,
        metadata: estimate.metadata,
        ...(estimate.payment_terms === null ? {} : { payment_terms: estimate.payment_terms })
    });
    account.tables.estimates.put({ ...estimate, invoice: invoice.id, closed: true, updated_at: account.now() });
    return invoice;
}

/** The status in the server's order of evaluation. */
export function estimateStatus(estimate: EstimateRow, now: number): string {
    if (estimate.voided) {
        return 'voided';
    }
    if (estimate.invoice !== null) {
        return 'invoiced';
    }
    if (estimate.draft) {
        return 'draft';
    }
    if (estimate.closed) {
        return 'declined';
    }
    if (estimate.approved !== null) {
        return 'approved';
    }
    if (estimate.expiration_date !== null && estimate.expiration_date < now) {
        return 'expired';
    }
    if (estimate.viewed) {
        return 'viewed';
    }
    return estimate.sent ? 'sent' : 'not_sent';
}

function build(account: Account, fields: Fields, customer: CustomerRow, current: EstimateRow | undefined): EstimateRow {
    const { estimates } = account.tables;
    const kind = { table: estimates, object: 'estimate', defaultName: 'Estimate', extraDefaults: { disabled_payment_methods: [] } };
    const now = account.now();
    return {
        ...readDocument(account, kind, fields, customer, current),
        id: current?.id ?? estimates.nextId(),
        payment_terms: fields.text('payment_terms', current ? current.payment_terms : customer.payment_terms),
        expiration_date: fields.timestamp('expiration_date', current?.expiration_date ?? null),
        deposit: fields.number('deposit', current?.deposit ?? 0),
        deposit_paid: fields.flag('deposit_paid', current?.deposit_paid ?? false),
        approved: fields.text('approved', current?.approved ?? null),
        invoice: current?.invoice ?? null,
        ship_to: readShipTo(fields, current?.ship_to ?? null),
        closed: fields.flag('closed', current?.closed ?? false),
        created_at: current?.created_at ?? now,
        updated_at: now
    };
}

function save(account: Account, fields: Fields, estimate: EstimateRow, isUpdate: boolean): EstimateRow {
    const saved = account.tables.estimates.put(estimate);
    saveAttachments(account, 'estimate', saved.id, fields, isUpdate);
    return saved;
}

function checkUnused(estimate: EstimateRow, param?: string): void {
    if (estimate.invoice !== null) {
        throw refuse('This estimate cannot be voided because it has already been invoiced.', param);
    }
    if (estimate.deposit_paid) {
        throw refuse('This estimate cannot be voided because it has a deposit payment applied.', param);
    }
}
