import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue, Upload } from '../mapping/mapping';
import { MappedRow } from './mapped-row';
import { TableMapper } from './table-mapper';
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
    const mapAll = async (mapper: TableMapper): Promise<MappedRow[]> => {
        const mapped: MappedRow[] = [];
        for await (const batch of mapper.map()) {
            mapped.push(...batch);
        }
        return mapped;
    };

    it('decides over all rows before it maps the first', async () => {
        const mapper = mapperOf(
            { number: 'No', date: 'Date' },
            ['No', 'Date'],
            ['1', '03/04/2026'],
            ['2', '05/06/2026'],
            ['3', '26/06/2026']
        );
        const { problems, notations } = await mapper.prepare();
        assert.deepEqual(problems, []);
        assert.equal(notations.get('date')?.formats?.[0], 'DD/MM/YYYY');
        assert.deepEqual(
            (await mapAll(mapper)).map(({ row, record }) => [row, record.date]),
            [
                [2, '2026-04-03'],
                [3, '2026-06-05'],
                [4, '2026-06-26']
            ]
        );
    });

    it('reads the rows once where the mapping says how they are written', async () => {
        const mapper = mapperOf({ number: 'No' }, ['No'], ['1']);
        await mapper.prepare();
        await mapAll(mapper);
        assert.equal(mapper.passes(), 1);
    });

    it('computes expressions row by row', async () => {
        const mapper = mapperOf({ number: 'No', notes: { expression: 'No & "!"' } }, ['No'], ['1'], ['2'], ['3']);
        assert.deepEqual((await mapper.prepare()).problems, []);
        assert.deepEqual(
            (await mapAll(mapper)).map(({ record }) => record.notes),
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
            const { problems } = await mapperOf(columns, ['No'], ['1,000']).prepare();
            assert.deepEqual(
                problems.map(problem => problem.code),
                [code]
            );
        });
    }
});
