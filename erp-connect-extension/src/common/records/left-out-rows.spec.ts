import * as assert from 'node:assert/strict';
import { LeftOutRows } from './left-out-rows';
import { MappedRow } from './mapped-row';
import { NoRecord } from './totals-row';

describe('left-out rows', () => {
    const rowOf = (row: number, noRecord: NoRecord | undefined): MappedRow => ({
        ...({ source: { row: 0, cells: noRecord === 'label' ? ['', 'Total'] : ['', '5'] } } as unknown as MappedRow),
        row,
        noRecord,
        problems: noRecord === 'amounts' ? [{ code: 'row.no-key', severity: 'error', kind: 'user', text: '' }] : []
    });
    /** What comes out of `r` records, `t` totals and `a` amounts: row numbers, with `!` behind those that are refused. */
    const pass = (kinds: string): { out: string; text: string | undefined } => {
        const rows = new LeftOutRows();
        const out: MappedRow[] = [];
        [...kinds].forEach((kind, index) => {
            const row = rowOf(index + 2, kind === 't' ? 'label' : kind === 'a' ? 'amounts' : undefined);
            out.push(...(rows.passes(row) ? [row] : rows.sort(row)));
        });
        out.push(...rows.end());
        return { out: out.map(({ row, problems }) => `${row}${problems.length > 0 ? '!' : ''}`).join(' '), text: rows.notes[0]?.text };
    };

    it('says nothing where nothing was left out', () => assert.deepEqual(pass('rrr'), { out: '2 3 4', text: undefined }));

    it('names one row and why', () =>
        assert.equal(pass('rrt').text, 'Row 4 ("Total") was left out: it holds sums or a remark of the report, and no record.'));

    it('names the first of many', () => {
        const { out, text } = pass('rtrtrttttr');
        assert.equal(out, '2 3 4 5 6 7 8 9 10 11');
        assert.equal(
            text,
            '6 rows were left out, because they hold sums or remarks of the report, and no records: row 3 ("Total"), row 5 ("Total"), '
                + 'row 7 ("Total"), row 8 ("Total"), row 9 ("Total") and 1 more.'
        );
    });

    it('takes bare amounts for sums at the end of the table only', () => {
        assert.equal(pass('rra').text, 'Row 4 (amounts only) was left out: it holds sums or a remark of the report, and no record.');
        assert.deepEqual(pass('rar'), { out: '2 3! 4', text: undefined });
        assert.equal(pass('rarata').out, '2 3! 4 6 5 7');
    });

    it('refuses bare amounts where there is nothing that they could sum up, and where they are too many', () => {
        assert.deepEqual(pass('aa'), { out: '2! 3!', text: undefined });
        assert.deepEqual(pass('raaaaaaaa'), { out: '2 3! 4! 5! 6! 7! 8! 9! 10!', text: undefined });
    });
});
