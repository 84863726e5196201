import * as assert from 'node:assert/strict';
import { CellKind, cellKind, cellShape, isBlankRow } from './dialect-cells';

describe('cellKind', () => {
    const samples: Readonly<Record<CellKind, readonly string[]>> = {
        empty: ['', '  ', '\u00a0'],
        number: [
            '0',
            '007',
            '12.50',
            '1.234,56',
            '1 234,56',
            "1'000.00",
            '-5',
            '5-',
            '(12.00)',
            '€ 5',
            '4.711,98 €',
            '$-3.00',
            'EUR 12',
            '12 EUR',
            '19 %',
            '.5',
            '1.23E+15'
        ],
        date: [
            '2026-01-31',
            '31.01.2026',
            '1/2/26',
            '2026-01-31T10:00:00Z',
            '31.01.2026 10:00',
            '31-Jan-2026',
            '5 März 2026',
            'Jan 5, 2026'
        ],
        text: ['INV-1', 'Amount', 'Address 1', '0-30 days', 'N/A', 'Q1 2026', '12 Main Street', 'x'.repeat(100)]
    };
    for (const [kind, texts] of Object.entries(samples)) {
        it(`recognises ${kind}`, () => {
            assert.deepEqual(
                texts.filter(text => cellKind(text) !== kind),
                []
            );
        });
    }
});

describe('isBlankRow', () => {
    it('takes empty cells, spaces and rules as blank', () => {
        assert.ok([[''], ['', ' ', '\t'], ['-----', '----'], ['', '=======', '']].every(isBlankRow));
        assert.ok(![['0'], ['', 'x'], ['-'], ['-5.00'], ['---'], ['', '', '_id']].some(isBlankRow));
    });
});

describe('cellShape', () => {
    it('keeps the outline only', () => {
        assert.equal(cellShape('INV-0042'), cellShape('Rg-7'));
        assert.equal(cellShape(' Größe 5,0'), 'A 9,9');
    });
});
