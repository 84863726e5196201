import assert from 'node:assert/strict';
import { Account } from 'invoiced-simulator';
import { Random } from '../support/random';
import { Flow, money, toCents } from './flow';
import { TableDraft } from './table-draft';

const ITEMS = 15;
const ROWS = 6;

/** Items with new names and prices in each file: for a new price Invoiced wants an item to be deleted and created anew. */
export class ItemFlow implements Flow {
    readonly name = 'items';
    readonly upload = { object: 'item', columns: { id: 'Id', name: 'Name', unit_cost: 'Price' } };
    private readonly items = new Map<string, readonly [name: string, cents: number]>();
    private files = 0;

    constructor(private readonly random: Random) {}

    next(): TableDraft {
        const draft = new TableDraft(['Id', 'Name', 'Price']);
        const file = ++this.files;
        const ids = new Set(Array.from({ length: ROWS }, () => `item-${this.random.integer(1, ITEMS)}`));
        for (const id of ids) {
            // Every other change is one of the name alone, which needs no new item.
            const cents = this.random.next() < 0.5 ? this.items.get(id)?.[1] : undefined;
            this.items.set(id, [`Name ${file}`, cents ?? this.random.integer(100, 99_999)]);
            draft.add(id, [id, `Name ${file}`, money(this.items.get(id)![1])]);
        }
        draft.addRefused(`bad-${file}`, [`bad-${file}`, 'Bad', 'cheap']);
        return draft;
    }

    check({ tables }: Account): void {
        const there = tables.items.all().map(({ id, archived, name, values }) => [id, archived, name, toCents(Number(values.unit_cost))]);
        assert.deepEqual(there.sort(), [...this.items].map(([id, [name, cents]]) => [id, false, name, cents]).sort());
    }
}
