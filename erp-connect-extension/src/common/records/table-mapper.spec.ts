import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue, Upload } from '../mapping/mapping';
import { MappedRow } from './mapped-row';
import { TableMapper, TableReading } from './table-mapper';
import { TableRow } from './table';

describe('table mapper', () => {
    const mapperOf = (
        columns: Record<string, ColumnValue>,
        headers: readonly string[],
        ...rows: string[][]
    ): TableMapper & { passes(): number } => {
        let passes = 0;
        const table = {
            headers,
            async *rows(): AsyncGenerator<readonly TableRow[]> {
                passes++;
                // In batches of two, as a stream would come.
                for (let from = 0; from < rows.length; from += 2) {
                    yield rows.slice(from, from + 2).map((cells, index) => ({ row: from + index + 2, cells }));
                }
            }
        };
        const upload: Upload = { source: { kind: 'spreadsheet', folder: '', files: '' }, object: 'invoice', columns };
        return Object.assign(new TableMapper(upload, findObject('invoice')!, table), { passes: () => passes });
    };
    const mapAll = async (mapper: TableMapper): Promise<TableReading & { mapped: MappedRow[] }> => {
        let mapped: MappedRow[] = [];
        const reading = await mapper.mapInto({
            begin: () => {
                mapped = [];
                return undefined;
            },
            add: row => {
                mapped.push(row);
                return undefined;
            }
        });
        return { ...reading, mapped };
    };
    /** A table whose head is longer than what is looked at before mapping begins. */
    const longTable = (first: string, last: string): string[][] => [
        ...Array.from({ length: 2500 }, (_, index) => [String(index), first]),
        ['last', last]
    ];

    it('decides over all rows, though only the last one proves how dates are written', async () => {
        const columns = { number: 'No', date: 'Date' };
        const mapper = mapperOf(columns, ['No', 'Date'], ['1', '03/04/2026'], ['2', '05/06/2026'], ['3', '26/06/2026']);
        const { problems, notations, mapped } = await mapAll(mapper);
        assert.deepEqual(problems, []);
        assert.equal(notations.get('date')?.formats?.[0], 'DD/MM/YYYY');
        assert.deepEqual(
            mapped.map(({ row, record }) => [row, record.date]),
            [
                [2, '2026-04-03'],
                [3, '2026-06-05'],
                [4, '2026-06-26']
            ]
        );
    });

    it('reads the rows once where the mapping says how they are written', async () => {
        const mapper = mapperOf({ number: 'No' }, ['No'], ['1']);
        await mapAll(mapper);
        assert.equal(mapper.passes(), 1);
    });

    it('maps a long table in one go where its head proves the notation', async () => {
        const mapper = mapperOf({ number: 'No', date: 'Date' }, ['No', 'Date'], ...longTable('26/06/2026', '01/02/2026'));
        const { mapped } = await mapAll(mapper);
        assert.equal(mapper.passes(), 2, 'the head, and the whole table once');
        assert.deepEqual([mapped.length, mapped.at(-1)?.record.date], [2501, '2026-02-01']);
    });

    it('goes through a long table again where a late row proves another notation', async () => {
        const mapper = mapperOf({ number: 'No', tax: 'Tax' }, ['No', 'Tax'], ...longTable('12', '1,5'));
        const { problems, notations, mapped } = await mapAll(mapper);
        assert.deepEqual([problems, notations.get('tax')?.mark], [[], ',']);
        assert.deepEqual([mapped.length, mapped.at(-1)?.tax], [2501, 1.5]);
        assert.equal(mapper.passes(), 3);
    });

    for (const [what, first, last, code] of [
        ['contradicts its head', '26/06/2026', '06/26/2026', 'column.mixed-dates'],
        ['proves nothing to its end', '03/04/2026', '05/06/2026', 'column.ambiguous-dates']
    ] as const) {
        it(`stops a long table that ${what}`, async () => {
            const { problems } = await mapAll(mapperOf({ number: 'No', date: 'Date' }, ['No', 'Date'], ...longTable(first, last)));
            assert.deepEqual(
                problems.map(problem => problem.code),
                [code]
            );
        });
    }

    it('computes expressions row by row', async () => {
        const mapper = mapperOf({ number: 'No', notes: { expression: 'No & "!"' } }, ['No'], ['1'], ['2'], ['3']);
        const { problems, mapped } = await mapAll(mapper);
        assert.deepEqual(problems, []);
        assert.deepEqual(
            mapped.map(({ record }) => record.notes),
            ['1!', '2!', '3!']
        );
    });

    for (const [what, columns, code] of [
        ['a column that the file lacks', { number: 'Nr' }, 'mapping.unknown-column'],
        ['an expression that is none', { number: 'No', notes: { expression: '(' } }, 'mapping.bad-expression'],
        ['a constant that cannot be read', { number: 'No', date: { value: 'soon' } }, 'cell.not-a-date'],
        ['a column that nobody can tell', { number: 'No', tax: 'No' }, 'column.ambiguous-numbers']
    ] as const) {
        it(`finds ${what} before any row is mapped`, async () => {
            const { problems, mapped } = await mapAll(mapperOf(columns, ['No'], ['1,000']));
            assert.deepEqual(
                problems.map(problem => problem.code),
                [code]
            );
            assert.deepEqual(mapped, []);
        });
    }
});
