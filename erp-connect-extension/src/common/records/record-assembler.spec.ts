import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { findObject } from '../invoiced/object-catalogue';
import { canonicalText } from './payload';
import { DraftStore, RecordAssembler } from './record-assembler';
import { RecordDraft } from './record-draft';
import { RowMapper } from './row-mapper';
import { findColumns } from './source-columns';

const invoice = findObject('invoice')!;
const HEADERS = ['No', 'Notes', 'Item', 'Tax'];
const mapper = new RowMapper(
    invoice,
    findColumns({ number: 'No', notes: 'Notes', item: 'Item', tax: 'Tax' }, invoice, HEADERS).columns,
    new Map([['tax', { mark: '.' }]]),
    HEADERS.length
);

/** Keeps drafts as the ledger does: as JSON, by key. */
class TextStore implements DraftStore {
    readonly texts: (string | undefined)[] = [];

    async put(draft: RecordDraft): Promise<void> {
        this.texts.push(JSON.stringify(draft));
    }

    async take(key: string): Promise<RecordDraft | undefined> {
        const at = this.texts.findIndex(text => text !== undefined && (JSON.parse(text) as RecordDraft).key === key);
        const text = this.texts[at];
        this.texts[at] = undefined;
        return text === undefined ? undefined : (JSON.parse(text) as RecordDraft);
    }

    get drafts(): RecordDraft[] {
        return this.texts.filter(text => text !== undefined).map(text => JSON.parse(text) as RecordDraft);
    }
}

async function assemble(rows: readonly (readonly string[])[], window?: number, store = new TextStore()): Promise<string[]> {
    const assembler = new RecordAssembler(invoice, store, window);
    for (const [index, cells] of rows.entries()) {
        await assembler.add(mapper.map({ row: index + 2, cells }));
        assert.ok(assembler.rest().length <= (window ?? Infinity));
    }
    const drafts = [...store.drafts, ...assembler.rest()].sort((left, right) => left.rows[0].row - right.rows[0].row);
    return drafts.map(draft => canonicalText(JSON.parse(JSON.stringify(draft)) as never));
}

describe('record assembler', () => {
    const cell = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
    const rows = fc.array(
        fc.tuple(cell('A', 'a', 'B', 'C', 'D', 'E', ''), cell('x', 'y', ''), cell('i', 'j', ''), cell('1', '0.1', 'much', '')),
        { maxLength: 40 }
    );

    it('gives the same records however few of them stay in memory', async () => {
        await fc.assert(
            fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), async (table, window) => {
                assert.deepEqual(await assemble(table, window), await assemble(table));
            }),
            { numRuns: 300 }
        );
    });

    it('has every row in exactly one record', async () => {
        await fc.assert(
            fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), async (table, window) => {
                const numbers = (await assemble(table, window)).flatMap(text =>
                    (JSON.parse(text) as RecordDraft).rows.map(({ row }) => row)
                );
                assert.deepEqual(
                    numbers.sort((left, right) => left - right),
                    table.map((_, index) => index + 2)
                );
            })
        );
    });

    it('joins rows that stand apart', async () => {
        const [first, second] = (
            await assemble([
                ['A', '', 'i'],
                ['B', '', 'j'],
                ['a ', '', 'k']
            ])
        ).map(text => JSON.parse(text) as RecordDraft);
        assert.deepEqual([first.lines, second.lines], [[{ name: 'i' }, { name: 'k' }], [{ name: 'j' }]]);
    });

    it('leaves rows without a key each to itself', async () => {
        assert.equal((await assemble([['', 'x'], ['', 'x'], ['A']])).length, 3);
    });

    it('waits for nothing as long as all fits in memory', () => {
        const assembler = new RecordAssembler(invoice, new TextStore());
        assert.equal(assembler.add(mapper.map({ row: 2, cells: ['A'] })), undefined);
    });

    it('asks the store only for what may be there, and puts many at once where it can', async () => {
        const asked: string[] = [];
        const steps: number[] = [];
        const store: DraftStore = {
            take: async key => void asked.push(key) as undefined,
            put: () => Promise.reject(new Error('one by one')),
            putAll: async drafts => void steps.push(drafts.length)
        };
        const assembler = new RecordAssembler(invoice, store, 10);
        for (let row = 2; row < 40; row++) {
            await assembler.add(mapper.map({ row, cells: [`INV-${row}`] }));
        }
        assert.deepEqual([asked, new Set(steps)], [[], new Set([5])]);
        await assembler.add(mapper.map({ row: 40, cells: ['INV-2'] }));
        assert.deepEqual(asked, ['inv-2']);
    });
});
