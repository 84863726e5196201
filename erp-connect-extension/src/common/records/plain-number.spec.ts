import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readPlainNumber } from './plain-number';

describe('readPlainNumber', () => {
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

    it(`reads what JavaScript reads, to the last digit (FC_SEED=${seed})`, () => {
        const parts = fc.tuple(fc.boolean(), fc.bigInt(0n, 99_999_999_999n), fc.integer({ min: 0, max: 999 }), fc.boolean());
        fc.assert(
            fc.property(parts, ([isNegative, whole, fraction, hasFraction]) => {
                const text = `${isNegative ? '-' : ''}${whole}${hasFraction ? `.${fraction}` : ''}`;
                assert.equal(readPlainNumber(text, '.'), Number(text) + 0);
                assert.equal(readPlainNumber(text.replace('.', ','), ','), Number(text) + 0);
            }),
            { seed, numRuns: 5000 }
        );
    });

    for (const text of ['', '-', '.', '.5', '5.', '-.5', '1.2.3', '1,5', '1 000', '+1', '12e3', '--1', '1-', '1234567890123456']) {
        it(`leaves "${text}" to others`, () => {
            assert.equal(readPlainNumber(text, '.'), undefined);
        });
    }
});
