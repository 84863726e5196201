import { refuse } from '../domain/api-error';
import { addMoney } from '../domain/money';
import type { Account } from '../store/account';
import type { CustomerRow, InvoiceRow } from '../store/rows';
import { outstanding } from './customer-balance';

/** Credit hold and credit limit stop new invoices. Invoiced API: invoices, other create refusals. */
export function checkCredit(account: Account, customer: CustomerRow, invoice: InvoiceRow): void {
    if (customer.credit_hold) {
        throw refuse('New invoices cannot be created for this account because it has a credit hold.', 'total');
    }
    const limit = customer.credit_limit;
    if (limit === null || invoice.draft) {
        return;
    }
    const amount = addMoney(outstanding(account, customer.id), invoice.balance);
    if (amount > limit) {
        const currency = invoice.currency.toUpperCase();
        throw refuse(
            `This invoice cannot be created because the new amount outstanding (${amount} ${currency}) `
                + `exceeds the account's credit limit (${limit} ${currency}).`,
            'total'
        );
    }
}
