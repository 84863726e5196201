import type { Account } from '../store/account';
import { invoiceStatus } from './invoice-state';

/**
 * What the server does by itself from time to time: an invoice that became past
 * due since it was last written is written again, so its `updated_at` moves.
 * Answers how many there were.
 */
export function updateStatuses(account: Account): number {
    const now = account.now();
    const { invoices } = account.tables;
    const turned = invoices
        .all()
        .filter(invoice => invoiceStatus(invoice, now) === 'past_due' && invoice.updated_at <= Number(invoice.due_date));
    account.changes.run(() => turned.forEach(invoice => invoices.put({ ...invoice, updated_at: now })));
    return turned.length;
}
