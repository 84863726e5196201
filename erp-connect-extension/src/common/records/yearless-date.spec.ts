import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue } from '../mapping/mapping';
import { canonicalText } from './payload';
import { Preview, previewTable } from './preview';
import { isYearlessDate } from './yearless-date';

describe('date without a year', () => {
    for (const text of ['0105', '3112', '1231', '105', '01.05.', '1.5', '31/12', '12-31', '5. 1.', '2902']) {
        it(`"${text}" is one`, () => assert.ok(isYearlessDate(text)));
    }
    for (const text of ['2026', '3213', '0000', '15', '5', '010526', '01.05.26', '1.5.2026', '31.02.', '13-13', 'soon', '', '1.25 ']) {
        it(`"${text}" is none`, () => assert.ok(!isYearlessDate(text)));
    }

    const preview = (date: ColumnValue, ...cells: string[]): Promise<Preview> =>
        previewTable(
            { source: { kind: 'spreadsheet', folder: '', files: '' }, object: 'invoice', columns: { number: 'No', date } },
            findObject('invoice')!,
            'upsert',
            {
                headers: ['No', 'Beleg datum'],
                async *rows() {
                    yield cells.map((cell, index) => ({ row: index + 2, cells: [String(index), cell] }));
                }
            },
            canonicalText,
            async () => new Map()
        );

    it('stops the file once, and says how to add the year', async () => {
        const { problems, records } = await preview('Beleg datum', '0105', '0205', '3112', '0106');
        assert.deepEqual([problems.length, records.length], [1, 0]);
        const [{ code, row, seen, column, text, hint }] = problems;
        assert.deepEqual([code, row, seen, column], ['column.dates-without-year', 2, '0105', 'Beleg datum']);
        assert.equal(text, 'The dates in the column "Beleg datum" have no year: "0105" in row 2, "0205" in row 3, "3112" in row 4.');
        assert.match(hint!, /^Let the ERP write the year, or add it in the mapping: "date": \{/);
    });

    for (const cells of [
        ['0105', '105', '3112'],
        ['01.05.', '1.5.', '31.12.'],
        ['01.05', '1.5', '31.12'],
        ['01/05', '1/5', '31/12']
    ]) {
        it(`is read from ${cells.join(', ')} with what the hint proposes`, async () => {
            const { problems } = await preview('Beleg datum', ...cells);
            const proposed = JSON.parse(/(\{.*\})/.exec(problems[0].hint!)![1]) as ColumnValue;
            const { records, problems: left } = await preview(proposed, ...cells);
            assert.deepEqual(left, []);
            assert.deepEqual(
                records.map(({ payload }) => payload?.date),
                ['2026-05-01', '2026-05-01', '2026-12-31']
            );
        });
    }

    it('refuses its record where other cells of the column have a year, or the format wants one', async () => {
        for (const date of ['Beleg datum', { column: 'Beleg datum', format: 'DD.MM.YYYY' }]) {
            const { records } = await preview(date, '01.05.2026', '0205');
            assert.deepEqual(
                records.map(({ action, draft }) => [action, draft.problems[0]?.code, draft.problems[0]?.text]),
                [
                    ['new', undefined, undefined],
                    ['refused', 'cell.date-without-year', 'Date: "0205" is a day without its year.']
                ]
            );
        }
    });
});
