import { addMoney } from '../domain/money';
import { settleCreditNote } from '../resources/credit-notes';
import { settle } from '../resources/invoice-state';
import type { Account } from '../store/account';
import type { ApplicationRow, PaymentRow } from '../store/rows';
import { cannotApply } from './applications';

/** The documents of a payment have to be of its customer and in its currency. */
type Payer = Pick<PaymentRow, 'customer' | 'currency'>;

/** Puts applications on their documents. */
export function applyAll(account: Account, payer: Payer, applications: readonly ApplicationRow[]): void {
    applications.forEach(application => move(account, payer, application, 1));
}

/** Takes applications off their documents again. */
export function reverseAll(account: Account, payer: Payer, applications: readonly ApplicationRow[]): void {
    applications.forEach(application => move(account, payer, application, -1));
}

function move(account: Account, payer: Payer, application: ApplicationRow, sign: 1 | -1): void {
    const amount = application.amount * sign;
    const isAdjustment = application.type === 'document_adjustment';
    if (application.type === 'credit_note' || (isAdjustment && application.credit_note !== null)) {
        moveCreditNote(account, payer, application, amount);
    }
    if (application.invoice !== null) {
        const isCredit = application.type !== 'invoice' && !isAdjustment;
        moveInvoice(account, payer, application.invoice, isCredit ? 0 : amount, isCredit ? amount : 0);
    } else if (application.estimate !== null) {
        moveEstimate(account, payer, application.estimate, sign);
    } else if (application.type === 'invoice' || application.type === 'estimate') {
        throw cannotApply(`Missing ${application.type}`);
    }
}

function moveInvoice(account: Account, payer: Payer, id: number, paid: number, credited: number): void {
    const invoice = account.tables.invoices.get(id);
    if (!invoice) {
        throw cannotApply(`Could not find invoice: ${id}`);
    }
    checkOwner(payer, 'invoice', invoice);
    if (paid + credited > 0 && (invoice.voided || invoice.draft)) {
        throw cannotApply(`Cannot apply to a ${invoice.voided ? 'voided' : 'draft'} invoice: ${id}`);
    }
    if (addMoney(paid, credited) > invoice.balance) {
        const currency = invoice.currency.toUpperCase();
        throw cannotApply(
            `Amount applied (${addMoney(paid, credited)} ${currency}) `
                + `cannot exceed the invoice balance (${invoice.balance} ${currency})`
        );
    }
    const now = account.now();
    const changed = {
        ...invoice,
        amount_paid: addMoney(invoice.amount_paid, paid),
        amount_credited: addMoney(invoice.amount_credited, credited),
        updated_at: now
    };
    const isReversal = paid + credited < 0;
    account.tables.invoices.put(settle({ ...changed, closed: isReversal ? false : changed.closed }, now));
}

function moveCreditNote(account: Account, payer: Payer, application: ApplicationRow, amount: number): void {
    const id = application.credit_note ?? 0;
    const creditNote = account.tables.creditNotes.get(id);
    if (!creditNote) {
        throw cannotApply(`Could not find credit note: ${id}`);
    }
    checkOwner(payer, 'credit note', creditNote);
    if (amount > creditNote.balance) {
        const currency = creditNote.currency.toUpperCase();
        throw cannotApply(
            `Amount applied (${amount} ${currency}) ` + `cannot exceed the credit note balance (${creditNote.balance} ${currency})`
        );
    }
    account.tables.creditNotes.put(
        settleCreditNote({
            ...creditNote,
            amount_applied_to_invoice: addMoney(creditNote.amount_applied_to_invoice, amount),
            closed: amount < 0 ? false : creditNote.closed,
            updated_at: account.now()
        })
    );
}

function moveEstimate(account: Account, payer: Payer, id: number, sign: 1 | -1): void {
    const estimate = account.tables.estimates.get(id);
    if (!estimate) {
        throw cannotApply(`Could not find estimate: ${id}`);
    }
    checkOwner(payer, 'estimate', estimate);
    account.tables.estimates.put({ ...estimate, deposit_paid: sign > 0, updated_at: account.now() });
}

function checkOwner(payer: Payer, what: string, document: { id: number; customer: number; currency: string }): void {
    if (payer.customer !== document.customer) {
        throw cannotApply(`The ${what} ${document.id} belongs to another customer`);
    }
    if (payer.currency !== document.currency) {
        throw cannotApply(
            `The currency of the payment (${payer.currency}) ` + `does not match the currency of the ${what} (${document.currency})`
        );
    }
}
