import * as assert from 'node:assert/strict';
import { DateColumn, DateDecision, readDate } from './date-column';

// What columns prove in general stands in column-examples.ts.
describe('date column', () => {
    const columnOf = (cells: readonly string[]): DateColumn => {
        const column = new DateColumn();
        cells.forEach((cell, index) => column.add(cell, index + 2));
        return column;
    };
    const decide = (...cells: string[]): DateDecision => columnOf(cells).decide();

    it('shows the rows that leave the order open, three at most', () => {
        assert.deepEqual(decide('04/04/2026', '03/04/2026', '05/06/2026', '07/08/2026', '09/10/2026'), {
            kind: 'ambiguous',
            formats: ['DD/MM/YYYY', 'MM/DD/YYYY'],
            proof: [
                { row: 3, text: '03/04/2026' },
                { row: 4, text: '05/06/2026' },
                { row: 5, text: '07/08/2026' }
            ]
        });
    });

    it('shows a row for each order where both are proven', () => {
        assert.deepEqual(decide('03/04/2026', '26/06/2026', '06-27-26'), {
            kind: 'mixed',
            formats: ['DD/MM/YYYY', 'MM-DD-YY'],
            proof: [
                { row: 3, text: '26/06/2026' },
                { row: 4, text: '06-27-26' }
            ]
        });
    });

    it('reads every notation of the order that was proven, the seen ones first', () => {
        assert.deepEqual(decide('26-06-26', '2026-01-02'), {
            kind: 'format',
            formats: ['YYYY-MM-DD', 'DD-MM-YY', 'DD/MM/YYYY', 'DD-MM-YYYY', 'DD/MM/YY']
        });
    });

    it('does not take dots for a proof of slashes', () => {
        assert.equal(decide('26.06.2026', '03/04/2026').kind, 'ambiguous');
    });

    it('proves nothing with a text it has seen, wherever it stands', () => {
        const column = columnOf(Array.from({ length: 20_000 }, (_, index) => `03/04/2026 00:00:00.${index}`));
        column.add('26/06/2026', 30_000);
        assert.equal(column.decide().kind, 'format');
    });

    it('is not held up by texts without end', function () {
        this.timeout(1000);
        const column = columnOf([
            `3. ${' '.repeat(50_000)}x`,
            '1'.repeat(50_000),
            `2026-01-01${' ,T'.repeat(20_000)}`,
            `  2026-01-01${' '.repeat(50_000)}`
        ]);
        assert.deepEqual(column.decide(), { kind: 'format', formats: ['YYYY-MM-DD'] });
    });

    it('keeps formats that are clear by themselves', () => {
        assert.deepEqual(columnOf(['03/04/2026', '2026-04-03', '3 May 2026']).clearFormats, ['YYYY-MM-DD', 'DD MMM YYYY']);
    });

    it('reads a text in the first format that fits', () => {
        assert.equal(readDate('03/04/2026', ['YYYY-MM-DD', 'MM/DD/YYYY', 'DD/MM/YYYY']), '2026-03-04');
        assert.equal(readDate('03/04/2026', []), undefined);
    });
});
