import { refuse } from '../domain/api-error';
import type { InvoiceRow } from '../store/rows';

/** Refuses to void or delete an invoice that money or credit is applied to. */
export function checkNothingApplied(invoice: InvoiceRow, param?: string): void {
    if (invoice.pending) {
        throw refuse('This invoice cannot be voided because it has a pending payment.', param);
    }
    if (invoice.amount_paid > 0) {
        throw refuse('This invoice cannot be voided because it has a payment applied.', param);
    }
    if (invoice.amount_credited > 0) {
        throw refuse('This invoice cannot be voided because it has a credit note applied.', param);
    }
}
