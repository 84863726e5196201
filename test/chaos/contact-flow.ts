import assert from 'node:assert/strict';
import { Account } from 'invoiced-simulator';
import { Random } from '../support/random';
import { namedCustomer, numberedCustomer } from './customer-flow';
import { Flow } from './flow';
import { TableDraft } from './table-draft';

const NEW = 12;
const CHANGED = 3;

/** Contacts, which Invoiced keeps apart by nothing, of customers that may be new. Titles change in later files. */
export class ContactFlow implements Flow {
    readonly name = 'contacts';
    readonly upload = { object: 'contact', columns: { account_number: 'Cust', customer: 'Customer', name: 'Name', title: 'Title' } };
    /** Title by customer and name. */
    private readonly titles = new Map<string, string>();
    private readonly rows: (readonly [cust: string, customer: string, name: string])[] = [];
    private files = 0;

    constructor(private readonly random: Random) {}

    next(): TableDraft {
        const draft = new TableDraft(['Cust', 'Customer', 'Name', 'Title']);
        const title = `Title ${++this.files}`;
        const changed = new Set(Array.from({ length: this.rows.length > 0 ? CHANGED : 0 }, () => this.random.pick(this.rows)));
        for (let index = 0; index < NEW; index++) {
            const number = this.random.next() < 0.5 ? numberedCustomer(this.random) : '';
            const customer = number === '' ? namedCustomer(this.random) : `Customer ${number}`;
            this.rows.push([number, customer, `Person ${this.files}-${index}`]);
        }
        for (const row of [...changed, ...this.rows.slice(-NEW)]) {
            const key = `${row[1]}/${row[2]}`;
            this.titles.set(key, title);
            draft.add(key, [...row, title]);
        }
        draft.addRefused(`Nobody ${this.files}`, ['', `Nobody ${this.files}`, '', title]);
        return draft;
    }

    check({ tables }: Account): void {
        const there = tables.contacts.all().map(({ customer, name, title }) => [`${tables.customers.get(customer)?.name}/${name}`, title]);
        assert.deepEqual(there.sort(), [...this.titles].sort());
    }
}
