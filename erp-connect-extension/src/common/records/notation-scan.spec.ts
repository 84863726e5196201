import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue } from '../mapping/mapping';
import { Notation } from './converter';
import { NotationScan, Notations } from './notation-scan';
import { findColumns } from './source-columns';

const invoice = findObject('invoice')!;

describe('notation scan', () => {
    const scanOf = (columns: Record<string, ColumnValue>, rows: readonly (readonly string[])[]): NotationScan => {
        const scan = new NotationScan(findColumns(columns, invoice, ['A', 'B']).columns);
        rows.forEach((cells, index) => scan.add({ row: index + 2, cells }));
        return scan;
    };
    const decide = (columns: Record<string, ColumnValue>, ...rows: string[][]): Notations => scanOf(columns, rows).decide();

    it('decides each column by itself', () => {
        const { byProperty, problems } = decide(
            { date: 'A', tax: 'B' },
            ['03/04/2026', '1.000'],
            ['26/06/2026', ' 1,5 '],
            [' '],
            ['soon', 'much']
        );
        assert.deepEqual(byProperty.get('tax'), { mark: ',' });
        assert.equal(byProperty.get('date')?.formats?.[0], 'DD/MM/YYYY');
        assert.deepEqual(problems, []);
    });

    it('asks about a column of dates with the rows that leave it open', () => {
        assert.deepEqual(decide({ date: 'A' }, ['03/04/2026'], ['05/06/2026']).problems, [
            {
                severity: 'error',
                kind: 'user',
                property: 'date',
                column: 'A',
                row: 2,
                seen: '03/04/2026',
                mappingPath: ['upload', 'columns', 'date'],
                code: 'column.ambiguous-dates',
                text: 'The date column "A" can be read in two ways, DD/MM/YYYY and MM/DD/YYYY: "03/04/2026" in row 2, "05/06/2026" in row 3.',
                hint: 'Set "format": "DD/MM/YYYY" or "format": "MM/DD/YYYY" for Date in the mapping.'
            }
        ]);
    });

    it('asks about a column of amounts', () => {
        const [problem] = decide({ tax: 'B' }, ['', '1,000']).problems;
        assert.equal(problem.code, 'column.ambiguous-numbers');
        assert.equal(problem.text, 'The amount column "B" can be read in two ways: "1,000" in row 2.');
        assert.equal(problem.hint, 'Set "decimal": "." or "decimal": "," for Tax in the mapping.');
    });

    it('shows both proofs of a column that is written in two ways', () => {
        const { problems } = decide({ date: 'A', tax: 'B' }, ['26/06/2026', '1.5'], ['06/27/2026', '1,5']);
        assert.deepEqual(
            problems.map(({ code, text }) => [code, text]),
            [
                [
                    'column.mixed-dates',
                    'The date column "A" is written in two ways, DD/MM/YYYY and MM/DD/YYYY: "26/06/2026" in row 2, "06/27/2026" in row 3.'
                ],
                [
                    'column.mixed-numbers',
                    'The amount column "B" has both a decimal dot and a decimal comma: "1.5" in row 2, "1,5" in row 3.'
                ]
            ]
        );
    });

    it('need not look where the mapping says how texts are written', () => {
        for (const column of [{ column: 'A', decimal: ',' }, { column: 'A', thousands: '.' }, { value: 5 }, { expression: 'A' }] as const) {
            assert.equal(scanOf({ tax: column, date: { column: 'A', format: 'DD/MM/YYYY' }, number: 'B' }, []).isNeedless, true);
        }
        assert.equal(scanOf({ tax: { column: 'A', thousands: "'" } }, []).isNeedless, false);
    });

    it('reads mended rows as the file they come from, and dates that are clear by themselves', () => {
        const previous = new Map<string, Notation>([
            ['date', { formats: ['MM/DD/YYYY'] }],
            ['tax', { mark: ',' }]
        ]);
        const { byProperty, problems } = scanOf({ date: 'A', tax: 'B' }, [
            ['03/04/2026', '1.000'],
            ['26/06/2026', '1.5'],
            ['2026-06-26', '']
        ]).decide(previous);
        assert.deepEqual(Object.fromEntries(byProperty), { date: { formats: ['MM/DD/YYYY', 'YYYY-MM-DD'] }, tax: { mark: ',' } });
        assert.deepEqual(problems, []);
    });

    it('takes numbers of a workbook for the dates that they may spell out', () => {
        const scan = scanOf({ date: 'A' }, []);
        scan.add({ row: 2, cells: ['20260304'], types: 'n' });
        assert.deepEqual(scan.decide().byProperty.get('date')?.formats, ['YYYYMMDD']);
    });

    it('learns nothing from cells of a workbook that say themselves what they mean', () => {
        const scan = scanOf({ date: 'A', tax: 'B' }, []);
        scan.add({ row: 2, cells: ['2026-04-03', '1.125'], types: 'dn' });
        scan.add({ row: 3, cells: ['26/06/2026', '2,5'], types: 'ss' });
        const { byProperty, problems } = scan.decide();
        assert.deepEqual([byProperty.get('tax'), byProperty.get('date')?.formats?.[0], problems], [{ mark: ',' }, 'DD/MM/YYYY', []]);
    });
});
