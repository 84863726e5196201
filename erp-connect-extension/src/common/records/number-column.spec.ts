import * as assert from 'node:assert/strict';
import { NumberColumn, NumberDecision } from './number-column';

describe('number column', () => {
    const decide = (...cells: string[]): NumberDecision => {
        const column = new NumberColumn();
        cells.forEach((cell, index) => column.add(cell, index + 2));
        return column.decide();
    };

    it('shows the cells that leave the mark open, three at most', () => {
        assert.deepEqual(decide('7', '1,000', '2,000', '3,000', '4,000'), {
            kind: 'ambiguous',
            proof: [
                { row: 3, text: '1,000' },
                { row: 4, text: '2,000' },
                { row: 5, text: '3,000' }
            ]
        });
    });

    it('shows a cell for each mark where both are proven', () => {
        assert.deepEqual(decide('1.5', '2.5', '3,5', '4,5'), {
            kind: 'mixed',
            proof: [
                { row: 2, text: '1.5' },
                { row: 4, text: '3,5' }
            ]
        });
    });

    it('is not misled by cells that are no numbers', () => {
        assert.deepEqual(decide('1.5', 'n/a', '26.07.2026', '1.2.3', '5,5 %'), { kind: 'mark', mark: '.' });
    });

    it('takes a dot where no cell has a mark', () => {
        assert.deepEqual(decide(), { kind: 'mark', mark: '.' });
    });
});
