import * as assert from 'node:assert/strict';
import { CellLineBreaks } from './cell-line-breaks';

describe('CellLineBreaks', () => {
    it('finds breaks wherever they are, also in columns that had none before', () => {
        const breaks = new CellLineBreaks('\n');
        assert.deepEqual(
            [
                ...breaks.count(
                    [
                        ['a', 'b\nc'],
                        ['d', 'e']
                    ],
                    1
                )
            ],
            [1, 0]
        );
        assert.deepEqual(
            [
                ...breaks.count(
                    [
                        ['a', 'b'],
                        ['d', 'e\n\nf']
                    ],
                    2
                )
            ],
            [0, 2]
        );
        assert.deepEqual([...breaks.count([['a\nb', 'c\nd'], ['e'], ['f\n', 'g\n']], 4)], [2, 0, 2]);
        assert.deepEqual([...breaks.count([['a'], ['b\nc']], 1)], [0, 1]);
    });
});
