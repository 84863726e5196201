import * as assert from 'node:assert/strict';
import { isCurrencyCode, readCurrency } from './currency-code';
import { Refusal } from './refusal';

describe('currency code', () => {
    for (const [text, code] of [
        ['USD', 'usd'],
        [' Eur ', 'eur'],
        ['€', 'eur'],
        ['£', 'gbp'],
        ['ZŁ', 'pln']
    ]) {
        it(`reads ${text} as ${code}`, () => assert.equal(readCurrency(text), code));
    }

    for (const text of ['$', 'kr', 'US', 'USDX', 'ABC', '840', '']) {
        it(`refuses "${text}"`, () => assert.ok(readCurrency(text) instanceof Refusal));
    }

    it('knows codes', () => assert.deepEqual(['chf', 'CHF', 'xyz', 'dollar'].map(isCurrencyCode), [true, true, false, false]));
});
