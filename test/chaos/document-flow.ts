import assert from 'node:assert/strict';
import { Account } from 'invoiced-simulator';
import { Random } from '../support/random';
import { namedCustomer, numberedCustomer } from './customer-flow';
import { Flow, money, toCents } from './flow';
import { Cell, TableDraft } from './table-draft';

const NEW = 16;
const CHANGED = 6;

/** What a kind of documents is called, and what is special about it. */
export interface DocumentKind {
    readonly name: 'invoices' | 'credits' | 'estimates';
    readonly object: 'invoice' | 'credit_note' | 'estimate';
    readonly table: 'invoices' | 'creditNotes' | 'estimates';
    /** Its customers have no numbers in the file. */
    readonly byName?: true;
    /** Some of them come with a balance that is less than their total. */
    readonly hasBalance?: true;
}

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
    { name: 'invoices', object: 'invoice', table: 'invoices' },
    { name: 'credits', object: 'credit_note', table: 'creditNotes', hasBalance: true },
    { name: 'estimates', object: 'estimate', table: 'estimates', byName: true }
];

interface Expected {
    /** Its number, or its name where it has none. */
    readonly customer: string;
    readonly total: number;
    /** In cents, where it comes with a balance. */
    readonly open?: number;
    readonly isRefused: boolean;
}

/** Documents of one to three lines. Later files change some of them, and mend some of those that were refused. */
export class DocumentFlow implements Flow {
    readonly name: string;
    readonly upload: Flow['upload'];
    private readonly expected = new Map<string, Expected>();

    constructor(
        private readonly random: Random,
        private readonly kind: DocumentKind
    ) {
        this.name = kind.name;
        this.upload = {
            object: kind.object,
            columns: {
                number: 'No',
                ...(kind.byName ? {} : { account_number: 'Cust' }),
                customer: 'Customer',
                item: 'Text',
                quantity: 'Qty',
                unit_cost: 'Price',
                ...(kind.hasBalance ? { starting_balance: 'Open' } : {})
            }
        };
    }

    next(): TableDraft {
        const draft = new TableDraft(['No', 'Cust', 'Customer', 'Text', 'Qty', 'Price', 'Open']);
        const before = [...this.expected].filter(([, { open }]) => open === undefined);
        const changed = new Map(Array.from({ length: before.length > 0 ? CHANGED : 0 }, () => this.random.pick(before)));
        changed.forEach(({ customer }, number) => this.add(draft, number, customer));
        for (let index = 0; index < NEW; index++) {
            const customer = this.kind.byName ? namedCustomer(this.random) : numberedCustomer(this.random);
            this.add(draft, `${this.kind.name}-${this.expected.size + 1}`, customer, index);
        }
        return draft;
    }

    /** @param index of a new one; the first of a file is refused. */
    private add(draft: TableDraft, number: string, customer: string, index?: number): void {
        const isRefused = index === 0;
        const lines = Array.from({ length: this.random.integer(1, 3) }, () => [
            this.random.integer(1, 9),
            this.random.integer(100, 99_999)
        ]);
        const total = lines.reduce((sum, [quantity, cents]) => sum + quantity * cents, 0);
        const open = this.kind.hasBalance && index !== undefined && index % 3 === 1 ? this.random.integer(1, total - 1) : undefined;
        const rows = lines.map(([quantity, cents], line): Cell[] => [
            number,
            this.kind.byName ? '' : customer,
            nameOf(customer),
            `Goods ${line}`,
            isRefused && line === 0 ? 'many' : quantity,
            money(cents),
            open === undefined || line > 0 ? '' : money(open)
        ]);
        this.expected.set(number, { customer, total, open, isRefused });
        if (isRefused) {
            draft.addRefused(number, ...rows);
        } else {
            draft.add(number, ...rows);
        }
    }

    check({ tables }: Account): void {
        const own = [...this.expected].filter(([, { isRefused }]) => !isRefused);
        const there = tables[this.kind.table].all().filter(({ number }) => number.startsWith(`${this.kind.name}-`));
        assert.deepEqual(
            there.map(({ number, customer, total }) => [number, tables.customers.get(customer)?.name, toCents(total)]).sort(byNumber),
            own.map(([number, { customer, total }]) => [number, nameOf(customer), total]).sort(byNumber),
            this.name
        );
        if (this.kind.hasBalance) {
            const balances = new Map(tables.creditNotes.all().map(({ number, balance }) => [number, toCents(balance)]));
            own.forEach(([number, { open, total }]) => assert.equal(balances.get(number), open ?? total, `balance of ${number}`));
            assert.equal(
                tables.payments.all().filter(({ reference }) => reference === null).length,
                own.filter(([, { open }]) => open !== undefined).length,
                'each balance is brought down once'
            );
        }
    }
}

const nameOf = (customer: string): string => (customer.startsWith('C') ? `Customer ${customer}` : customer);
const byNumber = ([left]: readonly unknown[], [right]: readonly unknown[]): number => String(left).localeCompare(String(right));
