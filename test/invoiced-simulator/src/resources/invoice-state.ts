import Big from 'big.js';
import type { InvoiceRow } from '../store/rows';

/**
 * Brings `balance`, `paid` and `closed` in line after any change of total or
 * applications. A paid invoice closes itself unless the caller has just said
 * what `closed` shall be. Invoiced API: invoices, state.
 */
export function settle(invoice: InvoiceRow, now: number, closesWhenPaid = true): InvoiceRow {
    if (invoice.voided) {
        return invoice;
    }
    const balance = new Big(invoice.total).minus(invoice.amount_paid).minus(invoice.amount_credited).toNumber();
    const paid = !invoice.draft && balance <= 0;
    return {
        ...invoice,
        balance,
        paid,
        closed: paid && closesWhenPaid ? true : invoice.closed,
        date_paid: paid ? (invoice.date_paid ?? now) : null
    };
}

/** The status in the server's order of evaluation. */
export function invoiceStatus(invoice: InvoiceRow, now: number): string {
    if (invoice.voided) {
        return 'voided';
    }
    if (invoice.draft) {
        return 'draft';
    }
    if (invoice.paid) {
        return 'paid';
    }
    if (invoice.closed && invoice.extra['written_off'] === true) {
        return 'bad_debt';
    }
    if (invoice.pending) {
        return 'pending';
    }
    if (invoice.due_date !== null && invoice.due_date < now) {
        return 'past_due';
    }
    if (invoice.viewed) {
        return 'viewed';
    }
    return invoice.sent ? 'sent' : 'not_sent';
}
