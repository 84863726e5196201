import * as assert from 'node:assert/strict';
import Big from 'big.js';
import * as fc from 'fast-check';
import { addDecimals } from './decimal-sum';

describe('decimal sum', () => {
    it('adds as people do', () => {
        assert.equal(addDecimals(0.1, 0.2), 0.3);
        assert.equal(addDecimals(7.2, -0.05), 7.15);
        assert.equal(addDecimals(1e15, 0.25), new Big('1000000000000000.25').toNumber());
    });

    it('is the sum of the decimals that the numbers are written as', () => {
        const amount = fc
            .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }))
            .map(([digits, places]) => digits / 10 ** places);
        fc.assert(fc.property(amount, amount, (left, right) => addDecimals(left, right) === new Big(left).plus(right).toNumber()));
    });
});
