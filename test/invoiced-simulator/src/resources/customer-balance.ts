import type { JsonObject } from '../domain/json';
import { addMoney } from '../domain/money';
import type { Account } from '../store/account';
import type { CustomerRow, InvoiceRow } from '../store/rows';

/** Invoices a customer still owes something on. */
export function openInvoices(account: Account, customer: number): InvoiceRow[] {
    return account.tables.invoices
        .find('customer', String(customer))
        .filter(invoice => !invoice.draft && !invoice.voided && !invoice.closed && invoice.balance > 0);
}

/** Sum of the open balances. */
export function outstanding(account: Account, customer: number): number {
    return addMoney(...openInvoices(account, customer).map(invoice => invoice.balance));
}

/** The answer of `GET /customers/:id/balance`. */
export function customerBalance(account: Account, customer: CustomerRow): JsonObject {
    const open = openInvoices(account, customer.id);
    const now = account.now();
    const overdue = open.filter(invoice => invoice.due_date !== null && invoice.due_date < now);
    const total = addMoney(...open.map(invoice => invoice.balance));
    return {
        available_credits: 0,
        currency: customer.currency ?? account.company.currency,
        due_now: total,
        history: [],
        past_due: overdue.length > 0,
        total_outstanding: total
    };
}
