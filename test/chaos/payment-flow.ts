import assert from 'node:assert/strict';
import { Account, createCustomer, createInvoice } from 'invoiced-simulator';
import { Random } from '../support/random';
import { Flow, money, toCents } from './flow';
import { TableDraft } from './table-draft';

const PAYERS = 8;
const NEW = 12;
const CHANGED = 4;
const INVOICE_TOTAL = 1000;

interface Payment {
    readonly customer: number;
    readonly amount: number;
    /** Invoice number and cents. */
    readonly applied: readonly (readonly [invoice: string, cents: number])[];
}

/** Payments over one to three invoices that are in the account already. The notes of some change in later files. */
export class PaymentFlow implements Flow {
    readonly name = 'payments';
    readonly upload = {
        object: 'payment',
        columns: {
            account_number: 'Cust',
            reference: 'Ref',
            date: 'Date',
            amount: 'Amount',
            notes: 'Notes',
            type: { value: 'invoice' },
            invoice: 'Invoice',
            amount_applied: 'Applied'
        }
    };
    /** By reference. */
    private readonly payments = new Map<string, Payment>();
    private readonly notes = new Map<string, string>();
    private readonly payers: readonly number[];
    private files = 0;

    constructor(
        private readonly random: Random,
        private readonly account: Account
    ) {
        this.payers = Array.from(
            { length: PAYERS },
            (_, index) => createCustomer(account, { name: `Payer ${index}`, number: `P${index}` }).id
        );
    }

    next(): TableDraft {
        const draft = new TableDraft(['Cust', 'Ref', 'Date', 'Amount', 'Notes', 'Invoice', 'Applied']);
        const file = ++this.files;
        const before = [...this.payments];
        const changed = new Map(Array.from({ length: before.length > 0 ? CHANGED : 0 }, () => this.random.pick(before)));
        changed.forEach((payment, reference) => this.add(draft, reference, payment));
        for (let index = 0; index < NEW; index++) {
            this.add(draft, `CHK-${file}-${index}`, this.newPayment(`${file}-${index}`));
        }
        draft.addRefused(`CHK-${file}-bad`, ['P0', `CHK-${file}-bad`, '2026-03-04', 10, '', `NONE-${file}`, 10]);
        return draft;
    }

    private newPayment(name: string): Payment {
        const customer = this.random.integer(0, PAYERS - 1);
        const applied = Array.from({ length: this.random.integer(1, 3) }, (_, part) => {
            const number = `PAY-${name}-${part}`;
            createInvoice(this.account, { customer: this.payers[customer], number, items: [{ unit_cost: INVOICE_TOTAL }] });
            return [number, this.random.integer(1, 30_000)] as const;
        });
        return { customer, amount: applied.reduce((sum, [, cents]) => sum + cents, this.random.integer(0, 500)), applied };
    }

    private add(draft: TableDraft, reference: string, payment: Payment): void {
        const { customer, amount, applied } = payment;
        const notes = `File ${this.files}`;
        this.payments.set(reference, payment);
        this.notes.set(reference, notes);
        const rows = applied.map(([invoice, cents]) => [
            `P${customer}`,
            reference,
            '2026-03-04',
            money(amount),
            notes,
            invoice,
            money(cents)
        ]);
        draft.add(reference, ...rows);
    }

    check({ tables }: Account): void {
        const there = tables.payments.all().filter(({ reference }) => reference?.startsWith('CHK-'));
        assert.deepEqual(
            there.map(({ reference, amount, notes }) => [reference, toCents(amount), notes]).sort(),
            [...this.payments].map(([reference, { amount }]) => [reference, amount, this.notes.get(reference)]).sort()
        );
        const paid = tables.invoices.all().filter(({ number }) => number.startsWith('PAY-'));
        assert.deepEqual(
            paid.map(({ number, amount_paid }) => [number, toCents(amount_paid)]).sort(),
            [...this.payments.values()].flatMap(({ applied }) => applied.map(([number, cents]) => [number, cents])).sort()
        );
    }
}
