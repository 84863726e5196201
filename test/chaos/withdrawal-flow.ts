import assert from 'node:assert/strict';
import { Account, createCustomer, createEstimate, createInvoice, createPayment } from 'invoiced-simulator';
import { Flow } from './flow';
import { TableDraft } from './table-draft';

const RECORDS = 6;
const ITEMS = [{ name: 'Paper', unit_cost: 10 }];

/** Voids invoices that are in the account. One of each file is paid, which Invoiced refuses; one is not there. */
export class VoidFlow implements Flow {
    readonly name = 'voids';
    readonly upload = { object: 'invoice', operation: 'void', columns: { number: 'No' } };
    private readonly customer: number;
    private files = 0;

    constructor(private readonly account: Account) {
        this.customer = createCustomer(account, { name: 'Customer of voided', number: 'V' }).id;
    }

    next(): TableDraft {
        const draft = new TableDraft(['No', 'Text']);
        const file = ++this.files;
        const create = (number: string): number => createInvoice(this.account, { customer: this.customer, number, items: ITEMS }).id;
        for (let index = 0; index < RECORDS; index++) {
            create(`VOID-${file}-${index}`);
            draft.add(`VOID-${file}-${index}`, [`VOID-${file}-${index}`, 'wrong']);
        }
        const invoice = create(`PAID-${file}`);
        const applied_to = [{ type: 'invoice', invoice, amount: 10 }];
        createPayment(this.account, { customer: this.customer, amount: 10, reference: `SEED-${file}`, applied_to });
        draft.addRefused(`PAID-${file}`, [`PAID-${file}`, 'paid']);
        draft.addSkipped(`NONE-${file}`, [`NONE-${file}`, 'unknown']);
        return draft;
    }

    check({ tables }: Account): void {
        const own = tables.invoices.all().filter(({ number }) => /^(VOID|PAID)-/.test(number));
        assert.equal(own.length, this.files * (RECORDS + 1));
        own.forEach(({ number, voided }) => assert.equal(voided, number.startsWith('VOID'), number));
    }
}

/** Deletes estimates that are in the account. One of each file is not there. */
export class DeleteFlow implements Flow {
    readonly name = 'deletions';
    readonly upload = { object: 'estimate', operation: 'delete', columns: { number: 'No' } };
    private readonly customer: number;
    private files = 0;

    constructor(private readonly account: Account) {
        this.customer = createCustomer(account, { name: 'Customer of deleted', number: 'D' }).id;
    }

    next(): TableDraft {
        const draft = new TableDraft(['No', 'Text']);
        const file = ++this.files;
        for (let index = 0; index < RECORDS; index++) {
            const number = `DEL-${file}-${index}`;
            createEstimate(this.account, { customer: this.customer, number, items: ITEMS });
            draft.add(number, [number, 'old']);
        }
        draft.addSkipped(`NONE-${file}`, [`NONE-${file}`, 'unknown']);
        return draft;
    }

    check({ tables }: Account): void {
        assert.deepEqual(
            tables.estimates.all().filter(({ number }) => number.startsWith('DEL-')),
            []
        );
    }
}
