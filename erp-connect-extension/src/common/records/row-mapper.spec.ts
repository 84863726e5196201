import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue } from '../mapping/mapping';
import { Problem } from '../problem';
import { CLEARED } from './cleared';
import { MappedRow } from './mapped-row';
import { Refusal } from './refusal';
import { RowMapper } from './row-mapper';
import { findColumns } from './source-columns';

type Columns = Record<string, ColumnValue>;

const HEADERS = ['No', 'A', 'B', 'C'];

describe('row mapper', () => {
    const mapperOf = (columns: Columns, objectId = 'invoice', headers: readonly string[] = HEADERS): RowMapper => {
        const object = findObject(objectId)!;
        const found = findColumns(columns, object, headers);
        assert.deepEqual(found.problems, []);
        return new RowMapper(object, found.columns, new Map(), headers.length);
    };
    const map = (columns: Columns, cells: readonly string[], objectId?: string): MappedRow =>
        mapperOf({ number: 'No', ...columns }, objectId).map({ row: 7, cells: ['INV-1', ...cells] });
    const codes = (row: MappedRow): string[] => row.problems.map(({ code }) => code);

    it('puts every property into its part', () => {
        const row = mapperOf(
            {
                number: 'No',
                date: { column: 'A', format: 'DD.MM.YYYY' },
                account_number: 'B',
                customer: 'C',
                item: { column: 'A' },
                unit_cost: { letter: 'E' },
                tax: 'D',
                'ship_to.city': 'B',
                'metadata.x': 'C',
                'line_item_metadata.y': 'B'
            },
            'invoice',
            ['No', 'A', 'B', 'C', 'D']
        ).map({ row: 7, cells: ['INV-1', '03.04.2026', ' 007 ', 'Acme', '12.50'] });
        const { columns: _columns, ...rest } = row;
        assert.deepEqual(rest, {
            row: 7,
            source: { row: 7, cells: ['INV-1', '03.04.2026', ' 007 ', 'Acme', '12.50'] },
            key: 'inv-1',
            record: { number: 'INV-1', date: '2026-04-03' },
            customer: { number: '007', name: 'Acme' },
            shipping: { city: '007' },
            line: { name: '03.04.2026', unit_cost: 12.5 },
            application: undefined,
            metadata: { x: 'Acme' },
            lineMetadata: { y: '007' },
            discount: undefined,
            tax: 12.5,
            problems: [],
            noRecord: undefined
        });
    });

    it('keeps what an empty cell does not say', () => {
        for (const cells of [[''], ['  \t\u00a0'], []]) {
            assert.deepEqual(map({ notes: 'A', tax: 'B', 'metadata.x': 'C' }, cells).record, { number: 'INV-1' });
        }
    });

    describe('an empty cell that is to clear', () => {
        const clear = { column: 'A', empty: 'clear' } as const;

        for (const [property, part, value] of [
            ['notes', 'record', { notes: CLEARED }],
            ['due_date', 'record', { due_date: CLEARED }],
            ['date', 'record', {}],
            ['currency', 'record', {}],
            ['metadata.x', 'metadata', { x: CLEARED }],
            ['ship_to.city', 'shipping', { city: CLEARED }],
            ['customer', 'customer', {}],
            ['description', 'line', undefined],
            ['line_item_metadata.x', 'lineMetadata', {}],
            ['tax', 'tax', 0]
        ] as const) {
            it(`makes ${JSON.stringify(value)} of ${property}`, () => {
                const row = map({ [property]: clear }, ['']);
                const { number: _number, ...record } = row.record;
                assert.deepEqual(part === 'record' ? record : row[part], value);
                assert.deepEqual(row.problems, []);
            });
        }

        it('never clears what identifies a record', () => {
            const row = mapperOf({ number: clear, name: 'No' }, 'customer').map({ row: 7, cells: ['Acme', ''] });
            assert.deepEqual(row.record, { name: 'Acme' });
        });
    });

    it('fills empty cells with the default, and nothing else', () => {
        const columns: Columns = {
            tax: { column: 'A', default: 0 },
            notes: { column: 'B', default: 'none' },
            sent: { column: 'C', default: true }
        };
        const empty = map(columns, ['', ' ']);
        assert.deepEqual([empty.tax, empty.record], [0, { number: 'INV-1', notes: 'none', sent: true }]);
        const full = map(columns, ['1.5', 'x', 'no']);
        assert.deepEqual([full.tax, full.record], [1.5, { number: 'INV-1', notes: 'x', sent: false }]);
    });

    it('takes constants as the mapping or the column writes them', () => {
        const { record, tax } = map(
            {
                currency: { value: 'EUR' },
                date: { value: '2026-04-03' },
                due_date: { column: 'A', format: 'DD.MM.YYYY', default: '31.12.2026' },
                tax: { value: 1.5 }
            },
            ['']
        );
        assert.deepEqual([record, tax], [{ number: 'INV-1', currency: 'eur', date: '2026-04-03', due_date: '2026-12-31' }, 1.5]);
        assert.equal(map({ tax: { column: 'A', decimal: ',', default: '1,5' } }, ['']).tax, 1.5);
    });

    it('tells of constants that cannot be read, before any row', () => {
        const { problems } = mapperOf({
            number: 'No',
            date: { value: '03/04/2026' },
            tax: { column: 'A', default: 'much' },
            notes: { value: '' }
        });
        assert.deepEqual(
            problems.map(({ code, mappingPath, column, row }) => [code, mappingPath, column, row]),
            [
                ['cell.not-a-date', ['upload', 'columns', 'date'], undefined, undefined],
                ['cell.not-a-number', ['upload', 'columns', 'tax'], 'A', undefined]
            ]
        );
    });

    it('refuses an empty cell that is required', () => {
        const [problem] = map({ date: { column: 'A', required: true } }, [' ']).problems;
        assert.deepEqual(
            [problem.code, problem.text, problem.row, problem.column, problem.key],
            ['cell.empty', 'Date: Date is empty.', 7, 'A', 'inv-1']
        );
        assert.deepEqual(map({ notes: { column: 'A', required: true, default: 'x' } }, ['']).problems, []);
    });

    it('treats a text that the lookup table empties as an empty cell', () => {
        const map_ = { '-': '' };
        assert.deepEqual(map({ notes: { column: 'A', map: map_ } }, ['-']).record, { number: 'INV-1' });
        assert.deepEqual(map({ notes: { column: 'A', map: map_, default: 'x' } }, ['-']).record, { number: 'INV-1', notes: 'x' });
        assert.deepEqual(codes(map({ notes: { column: 'A', map: map_, required: true } }, ['-'])), ['cell.empty']);
    });

    it('trims unless told not to', () => {
        assert.equal(map({ notes: 'A' }, [' x ']).record.notes, 'x');
        assert.equal(map({ notes: { column: 'A', trim: false } }, [' x ']).record.notes, ' x ');
        assert.equal(map({ notes: { column: 'A', trim: false } }, ['   ']).record.notes, undefined);
    });

    it('unpacks texts that were packed against spreadsheets', () => {
        assert.deepEqual(map({ notes: 'A', account_number: 'B', purchase_order: 'C' }, ['=x', '="00123"', '=""']).record, {
            number: 'INV-1',
            notes: '=x'
        });
        assert.equal(map({ account_number: 'B' }, ['', '="00123"']).customer.number, '00123');
    });

    it('refuses a cell at its place, and reads the others', () => {
        const row = map({ notes: 'B', tax: 'A' }, ['much', 'x']);
        assert.deepEqual(row.record, { number: 'INV-1', notes: 'x' });
        assert.deepEqual(row.problems, [
            {
                code: 'cell.not-a-number',
                severity: 'error',
                kind: 'user',
                row: 7,
                seen: 'much',
                column: 'A',
                property: 'tax',
                key: 'inv-1',
                text: 'Tax: "much" is not a number.',
                hint: 'Correct the cell, or leave it empty.'
            }
        ] satisfies Problem[]);
    });

    it('warns where a part of a cell is left out', () => {
        const row = mapperOf({ name: 'No', email: 'A' }, 'customer').map({ row: 7, cells: ['Acme', 'a@x.com; b@x.com'] });
        assert.equal(row.record.email, 'a@x.com');
        assert.deepEqual(
            row.problems.map(({ severity, code, column }) => [severity, code, column]),
            [['warning', 'cell.more-addresses', 'A']]
        );
    });

    describe('lines', () => {
        const columns: Columns = { description: 'A', quantity: { column: 'B', default: 1 }, type: { value: 'product' } };

        it('are made by a cell, with what defaults add to it', () => {
            assert.deepEqual(map(columns, ['Bolt', '']).line, { description: 'Bolt', quantity: 1, type: 'product' });
            assert.deepEqual(map(columns, ['', '0']).line, { quantity: 0, type: 'product' });
        });

        it('are not made by constants and defaults alone', () => assert.equal(map(columns, ['', '']).line, undefined));

        it('are made by constants where the mapping has nothing else', () => {
            assert.deepEqual(map({ item: { value: 'Total' }, unit_cost: { value: 5 } }, []).line, { name: 'Total', unit_cost: 5 });
        });

        it('are not made by a cell that was refused', () => assert.equal(map({ unit_cost: 'A' }, ['much']).line, undefined));
    });

    describe('a row without a key', () => {
        it('is refused with the names of what it lacks', () => {
            const { key, problems } = mapperOf({ number: 'No', name: 'A' }, 'customer').map({ row: 7, cells: [' ', ''] });
            assert.equal(key, undefined);
            assert.equal(problems[0].text, 'Row 7 has no Customer # and no Name, so the record cannot be told from others.');
            assert.deepEqual([problems[0].code, problems[0].property, problems[0].row], ['row.no-key', 'number', 7]);
        });

        it('is not told twice what is wrong with it', () => {
            assert.deepEqual(codes(mapperOf({ number: 'No' }).map({ row: 7, cells: ['1.23E+15'] })), ['cell.lost-digits']);
            assert.deepEqual(codes(mapperOf({ number: { column: 'No', required: true } }).map({ row: 7, cells: [''] })), ['cell.empty']);
        });
    });

    it('refuses a row with more cells than headers, unless they are empty', () => {
        assert.deepEqual(codes(map({}, ['a', 'b', 'c', 'd'])), ['row.too-many-cells']);
        assert.deepEqual(codes(map({}, ['a', 'b', 'c', ' ', ''])), []);
        assert.deepEqual(mapperOf({ number: { letter: 'A' } }, 'invoice', []).map({ row: 7, cells: ['INV-1', 'b'] }).problems, []);
    });

    it('takes what expressions gave', () => {
        const mapper = mapperOf({ number: 'No', tax: { expression: 'x' }, notes: { expression: 'y', default: 'none' } });
        const good = mapper.map(
            { row: 7, cells: ['INV-1'] },
            new Map([
                ['tax', '1.5'],
                ['notes', '']
            ])
        );
        assert.deepEqual([good.tax, good.record], [1.5, { number: 'INV-1', notes: 'none' }]);
        const bad = mapper.map({ row: 7, cells: ['INV-1'] }, new Map([['tax', new Refusal('cell.expression-failed', 'It fails.')]]));
        assert.deepEqual([bad.problems[0].code, bad.problems[0].column, bad.problems[0].seen], ['cell.expression-failed', undefined, '']);
    });

    it('shares nothing that rows fill', () => {
        const mapper = mapperOf({ number: 'No', notes: 'A' });
        const [first, second] = ['x', ''].map(cell => mapper.map({ row: 7, cells: ['INV-1', cell] }));
        assert.deepEqual([first.record.notes, second.record.notes], ['x', undefined]);
    });

    describe('cells of a workbook', () => {
        const mapTyped = (columns: Columns, cells: readonly string[], types: string): MappedRow =>
            mapperOf({ number: 'No', ...columns }).map({ row: 7, cells: ['INV-1', ...cells], types: `s${types}` });

        it('are read as what they are, whatever the mapping says of texts', () => {
            const columns: Columns = { tax: { column: 'A', decimal: ',' }, date: { column: 'B', format: 'DD/MM/YYYY' } };
            const typed = mapTyped(columns, ['1.125', '2026-04-03 06:00:00'], 'nd');
            assert.deepEqual([typed.tax, typed.record.date, typed.problems], [1.125, '2026-04-03', []]);
            const texts = mapTyped(columns, ['1.125', '03/04/2026'], 'ss');
            assert.deepEqual([texts.tax, texts.record.date, texts.problems], [1125, '2026-04-03', []]);
        });

        it('are read by the column where the type says nothing of the property', () => {
            const { record, problems } = mapTyped(
                { date: { column: 'A', format: 'YYYYMMDD' }, sent: 'B', purchase_order: 'C' },
                ['20260403', 'true', '4711'],
                'nbn'
            );
            assert.deepEqual([record, problems], [{ number: 'INV-1', date: '2026-04-03', sent: true, purchase_order: '4711' }, []]);
        });

        it('are translated by the lookup table first', () => {
            assert.equal(mapTyped({ tax: { column: 'A', map: { '1.125': '7' } } }, ['1.125'], 'n').tax, 7);
        });

        it('are kept so that they mean the same when they come back as texts', () => {
            const columns: Columns = {
                tax: { column: 'A', decimal: ',' },
                date: { column: 'B', format: 'DD/MM/YYYY' },
                discount: { column: 'C', decimal: '.' }
            };
            const row = mapTyped(columns, ['1.125', '2026-04-03', '2.375'], 'ndn');
            assert.deepEqual(row.source.cells, ['INV-1', '1,125', '2026-04-03', '2.375']);
            const again = mapperOf({ number: 'No', ...columns }).map({ row: 2, cells: row.source.cells });
            assert.deepEqual([again.tax, again.record.date, again.discount], [1.125, '2026-04-03', 2.375]);
        });

        it('are refused where a spreadsheet may have lost digits of an id', () => {
            const row = mapTyped({ purchase_order: 'A', tax: 'B' }, ['12345678901234600000', '123456789012345'], 'nn');
            assert.deepEqual([codes(row), row.tax], [['cell.lost-digits'], 123456789012345]);
        });

        it('may stand beside the columns that have headers', () => {
            const row = mapperOf({ number: 'No' }).map({ row: 7, cells: ['INV-1', '', '', '', '', '', 'remark'], types: 'sssssss' });
            assert.deepEqual(codes(row), []);
        });

        it('are refused where they have no value', () => {
            const row = mapTyped({ notes: 'A', tax: 'B' }, ['#N/A', '=A1+B1'], 'ef');
            assert.deepEqual(codes(row), ['cell.workbook-error', 'cell.formula-without-value']);
        });
    });
});
