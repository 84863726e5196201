import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readDecimal } from './decimal-text';
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

    it(`reads groups of three as readDecimal does (FC_SEED=${seed})`, () => {
        const texts = fc.array(fc.constantFrom('0', '1', '23', '456', '789', ',', '.', '-'), { maxLength: 8 }).map(parts => parts.join(''));
        fc.assert(
            fc.property(texts, text => {
                const plain = readPlainNumber(text, '.');
                assert.ok(plain === undefined || plain === Number(readDecimal(text, '.')), text);
            }),
            { seed, numRuns: 10_000 }
        );
        assert.equal(readPlainNumber('-1,234,567.50', '.'), -1234567.5);
        assert.equal(readPlainNumber('12.345', ','), 12345);
    });

    for (const text of [
        '1,23',
        '1234,567',
        '0,123',
        ',123',
        '1,234,5',
        '1,234.567,8',
        '',
        '-',
        '.',
        '.5',
        '5.',
        '-.5',
        '1.2.3',
        '1 000',
        '+1',
        '12e3',
        '--1',
        '1-',
        '1234567890123456'
    ]) {
        it(`leaves "${text}" to others`, () => {
            assert.equal(readPlainNumber(text, '.'), undefined);
        });
    }
});
