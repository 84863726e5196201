import * as assert from 'node:assert/strict';
import { movedSelection } from './moved-selection';

describe('movedSelection', () => {
    it('moves by one, by a page and to the ends', () => {
        const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
        assert.deepEqual(
            keys.map(key => movedSelection(key, 50, 100, 11)),
            [51, 49, 60, 40, 0, 99]
        );
    });

    it('stays within the list', () => {
        assert.equal(movedSelection('ArrowUp', 0, 3, 10), 0);
        assert.equal(movedSelection('PageDown', 1, 3, 10), 2);
        assert.equal(movedSelection('End', 0, 0, 10), undefined);
    });

    it('leaves other keys alone', () => {
        assert.equal(movedSelection('a', 0, 3, 10), undefined);
    });
});
