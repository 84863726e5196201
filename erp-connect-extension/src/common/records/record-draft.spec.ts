import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue } from '../mapping/mapping';
import { Payload, payloadOf } from './payload';
import { RecordDraft, beginRecord, continueRecord, isRefused } from './record-draft';
import { RowMapper } from './row-mapper';
import { findColumns } from './source-columns';

const HEADERS = ['No', 'A', 'B', 'C', 'D'];

/** The records of rows that all have one key. */
function draftOf(columns: Record<string, ColumnValue>, rows: readonly (readonly string[])[], objectId = 'invoice'): RecordDraft {
    const object = findObject(objectId)!;
    const mapper = new RowMapper(object, findColumns({ number: 'No', ...columns }, object, HEADERS).columns, new Map(), HEADERS.length);
    const [first, ...others] = rows.map((cells, index) => mapper.map({ row: index + 2, cells: ['X-1', ...cells] }));
    // As if it had been put aside and taken up again after each row.
    return others.reduce((draft, row) => continueRecord(JSON.parse(JSON.stringify(draft)) as RecordDraft, row, object), beginRecord(first));
}

function payload(columns: Record<string, ColumnValue>, rows: readonly (readonly string[])[], objectId = 'invoice'): Payload {
    return payloadOf(draftOf(columns, rows, objectId), findObject(objectId)!);
}

const warnings = (draft: RecordDraft): string[] => draft.problems.map(({ text }) => text);

describe('record draft', () => {
    const lines = { quantity: 'A', unit_cost: 'B', discount: 'C', tax: 'D' };

    describe("as Invoiced's own import groups rows", () => {
        it('gives each row a line and adds up discounts and taxes', () => {
            assert.deepEqual(
                payload(lines, [
                    ['1', '1000', '5', '7.20'],
                    ['5', '5', '10', '0']
                ]),
                {
                    number: 'X-1',
                    items: [
                        { quantity: 1, unit_cost: 1000 },
                        { quantity: 5, unit_cost: 5 }
                    ],
                    discounts: [{ amount: 15 }],
                    taxes: [{ amount: 7.2 }]
                }
            );
        });

        it('stores currencies in lower case', () =>
            assert.deepEqual(payload({ currency: 'A' }, [['USD']]), { number: 'X-1', currency: 'usd' }));

        it('keeps custom fields of the document and of each line apart', () => {
            assert.deepEqual(
                payload({ 'metadata.test': 'A', 'line_item_metadata.test2': 'B', item: 'C' }, [
                    ['1234', '4567', 'a'],
                    ['', '', 'b']
                ]),
                { number: 'X-1', items: [{ name: 'a', metadata: { test2: '4567' } }, { name: 'b' }], metadata: { test: '1234' } }
            );
        });

        it('leaves out a shipping address of empty cells', () => {
            assert.deepEqual(payload({ 'ship_to.name': 'A', 'ship_to.city': 'B' }, [['', '']]), { number: 'X-1' });
        });

        it('sends no lines where the mapping has none', () => {
            assert.deepEqual(payload({ notes: 'A' }, [['x'], ['x']]), { number: 'X-1', notes: 'x' });
        });

        it('makes no line of a row without one', () => {
            assert.deepEqual(payload({ description: 'A' }, [['a'], ['']]), { number: 'X-1', items: [{ description: 'a' }] });
        });

        it('adds up what is there of taxes and discounts', () => {
            assert.deepEqual(
                payload({ tax: 'A', discount: 'B' }, [
                    ['', '10'],
                    ['2', ''],
                    ['', '2']
                ]),
                { number: 'X-1', discounts: [{ amount: 12 }], taxes: [{ amount: 2 }] }
            );
        });

        it('leaves taxes and discounts alone where all cells are empty', () => {
            assert.deepEqual(
                payload({ tax: 'A', discount: 'B' }, [
                    ['', ''],
                    ['', '']
                ]),
                { number: 'X-1' }
            );
        });
    });

    it('adds up without binary rounding', () => {
        assert.deepEqual(
            payload(
                { tax: 'A' },
                Array.from({ length: 10 }, () => ['0.1'])
            ).taxes,
            [{ amount: 1 }]
        );
        assert.deepEqual(payload({ tax: 'A' }, [['0.00000001'], ['0.00000002']]).taxes, [{ amount: 0.00000003 }]);
    });

    it('takes taxes away that add up to nothing or are cleared', () => {
        assert.deepEqual(payload({ tax: 'A' }, [['5'], ['-5']]).taxes, []);
        assert.deepEqual(payload({ tax: { column: 'A', empty: 'clear' } }, [['']]).taxes, []);
    });

    it('keeps every row as it stood in the file', () => {
        assert.deepEqual(draftOf({ notes: 'A' }, [['x'], [' x ', 'y']]).rows, [
            { row: 2, cells: ['X-1', 'x'] },
            { row: 3, cells: ['X-1', ' x ', 'y'] }
        ]);
    });

    describe('rows that contradict each other', () => {
        it('warn with the words of the mapping and of the file', () => {
            const draft = draftOf({ due_date: { column: 'A', format: 'YYYY-MM-DD' } }, [['2026-01-31'], ['2026-02-28']]);
            assert.deepEqual(draft.record, { number: 'X-1', due_date: '2026-01-31' });
            assert.deepEqual(draft.problems, [
                {
                    code: 'row.conflict',
                    severity: 'warning',
                    kind: 'user',
                    row: 3,
                    key: 'x-1',
                    property: 'due_date',
                    column: 'A',
                    seen: '2026-02-28',
                    text: 'Due Date: row 3 says "2026-02-28" in the column "A", but row 2 of the same record says "2026-01-31"; the first row counts.',
                    hint: 'Rows of one record should agree in everything that is not part of a line.'
                }
            ]);
            assert.equal(isRefused(draft), false);
        });

        it('warn of every part of the record, but not of its lines', () => {
            const draft = draftOf({ customer: 'A', 'ship_to.city': 'B', 'metadata.x': 'C', item: 'D' }, [
                ['a', 'b', 'c', 'd'],
                ['e', 'f', 'g', 'h']
            ]);
            assert.deepEqual(
                warnings(draft).map(text => text.split(':')[0]),
                ['Customer Name', 'Shipping City', 'Custom field x']
            );
        });

        it('warn where the first row is empty and a later one is not', () => {
            assert.deepEqual(warnings(draftOf({ notes: 'A' }, [[''], ['x']])), [
                'Notes: row 3 says "x" in the column "A", but row 2 of the same record leaves Notes empty; the first row counts.'
            ]);
        });

        it('warn once for a field, however many rows differ', () => {
            assert.equal(warnings(draftOf({ notes: 'A' }, [['a'], ['b'], ['c'], ['d']])).length, 1);
        });

        it('do not warn of letter case, blanks or empty cells', () => {
            assert.deepEqual(
                warnings(
                    draftOf({ customer: 'A', notes: { column: 'B', empty: 'clear' } }, [
                        ['Acme', 'x'],
                        ['ACME', ''],
                        ['', ' x']
                    ])
                ),
                []
            );
        });

        it('let the last row win where records have no lines', () => {
            const draft = draftOf(
                { name: 'A', city: 'B', notes: { column: 'C', empty: 'clear' } },
                [
                    ['Acme', '', 'x'],
                    ['Other', 'Bonn', '']
                ],
                'customer'
            );
            assert.deepEqual(draft.record, { number: 'X-1', name: 'Other', city: 'Bonn', notes: 'x' });
            assert.deepEqual(warnings(draft), [
                'Name: row 3 says "Other" in the column "A", but row 2 of the same record says "Acme"; the last row counts.'
            ]);
        });
    });

    it('is refused for one bad cell in any of its rows', () => {
        assert.equal(isRefused(draftOf({ tax: 'A' }, [['1'], ['much']])), true);
        assert.equal(isRefused(draftOf({ tax: 'A' }, [['1'], ['2']])), false);
    });

    it('grows by many thousand rows without copying them', function () {
        this.timeout(5000);
        const object = findObject('invoice')!;
        const mapper = new RowMapper(object, findColumns({ number: 'No', item: 'A' }, object, HEADERS).columns, new Map(), 0);
        const row = mapper.map({ row: 2, cells: ['X-1', 'a'] });
        let draft = beginRecord(row);
        for (let count = 1; count < 100_000; count++) {
            draft = continueRecord(draft, row, object);
        }
        assert.equal(draft.lines.length, 100_000);
        assert.equal(row.problems.length, 0);
    });
});
