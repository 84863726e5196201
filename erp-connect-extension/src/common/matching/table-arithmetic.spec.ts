import * as assert from 'node:assert/strict';
import { addsUp, isDiscountAmount, isDiscountPercent, multiplies } from './table-arithmetic';

describe('table arithmetic', () => {
    it('proves sums and products only by rows that could be otherwise', () => {
        assert.equal(addsUp([100, undefined, 0], [19, 5, 0], [119, 7, 0]), true);
        assert.equal(addsUp([100, 50], [19, 9.5], [119, 60]), false);
        assert.equal(addsUp([100], [0], [100]), false);
        assert.equal(multiplies([2, 1], [5, 7], [10, 7]), true);
        assert.equal(multiplies([1, 1], [5, 7], [5, 7]), false);
    });

    it('tells a discount in money from one in percent', () => {
        assert.equal(isDiscountAmount([2], [50], [10], [90]), true);
        assert.equal(isDiscountPercent([2], [40], [10], [72]), true);
        assert.equal(isDiscountAmount([2], [40], [10], [72]), false);
        assert.equal(isDiscountAmount([2], [40], [0], [80]), false);
    });
});
