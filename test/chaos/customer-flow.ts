import assert from 'node:assert/strict';
import { Account } from 'invoiced-simulator';
import { Random } from '../support/random';
import { Flow } from './flow';
import { TableDraft } from './table-draft';

const ROWS = 12;
const CUSTOMERS = 60;

/** A customer that files of every kind name: whichever comes first creates it. */
export function numberedCustomer(random: Random): string {
    return `C${random.integer(1, CUSTOMERS)}`;
}

/** A customer that has no number in any file: nothing but its name keeps it from being created twice. */
export function namedCustomer(random: Random): string {
    return `Named ${random.integer(1, CUSTOMERS / 3)}`;
}

/** Customers that other files name at the same time. Their address is new in each file. */
export class CustomerFlow implements Flow {
    readonly name = 'customers';
    readonly upload = { object: 'customer', columns: { number: 'No', name: 'Name', address1: 'Street' } };
    /** By number. */
    private readonly streets = new Map<string, string>();
    private files = 0;

    constructor(private readonly random: Random) {}

    next(): TableDraft {
        const draft = new TableDraft(['No', 'Name', 'Street']);
        const file = ++this.files;
        const numbers = new Set(Array.from({ length: ROWS }, () => numberedCustomer(this.random)));
        for (const number of numbers) {
            this.streets.set(number, `Street ${file}`);
            draft.add(number, [number, `Customer ${number}`, `Street ${file}`]);
        }
        draft.addRefused(`BAD${file}`, [`BAD${file}`, '', 'no name']);
        return draft;
    }

    check(account: Account): void {
        const customers = account.tables.customers.all();
        const names = customers.map(({ name }) => name);
        assert.deepEqual(
            names.filter((name, index) => names.indexOf(name) !== index),
            [],
            'customers of one name'
        );
        const streets = new Map(customers.map(({ number, address1 }) => [number, address1]));
        assert.deepEqual(
            [...this.streets.keys()].map(number => [number, streets.get(number)]),
            [...this.streets]
        );
    }
}
