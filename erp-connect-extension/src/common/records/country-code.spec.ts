import * as assert from 'node:assert/strict';
import { readCountry } from './country-code';
import { COUNTRY_CODES } from './country-list';
import { Refusal } from './refusal';

// More names stand in conversion-examples.ts.
describe('country code', () => {
    // In Polish the one Congo, in other languages the other.
    const SHARED_NAMES = ['Kongo'];
    const codes = COUNTRY_CODES.split(' ').filter((_, index) => index % 2 === 0);
    const longCodes = COUNTRY_CODES.split(' ').filter((_, index) => index % 2 === 1);

    it('knows each of the 249 countries by both codes', () => {
        assert.equal(codes.length, 249);
        assert.equal(new Set([...codes, ...longCodes]).size, 2 * 249);
        codes.forEach((code, index) => {
            assert.equal(readCountry(code), code);
            assert.equal(readCountry(longCodes[index].toLowerCase()), code);
        });
    });

    for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs']) {
        it(`knows each by its name in ${language}`, () => {
            const names = new Intl.DisplayNames(language, { type: 'region' });
            const wrong = codes.filter(code => readCountry(names.of(code) ?? '') !== code);
            assert.deepEqual(
                wrong.map(code => names.of(code)).filter(name => !SHARED_NAMES.includes(name ?? '')),
                []
            );
        });
    }

    for (const [name, code] of [
        ['USA', 'US'],
        ['U.S.', 'US'],
        ['united states of america', 'US'],
        ['Great  Britain', 'GB'],
        ['England', 'GB'],
        ['Holland', 'NL'],
        ['Türkiye', 'TR'],
        ['Turkey', 'TR'],
        ["Cote d'Ivoire", 'CI'],
        ['CÔTE D’IVOIRE', 'CI'],
        ['Hong Kong', 'HK'],
        ['South Korea', 'KR'],
        ['Viet Nam', 'VN'],
        ['Trinidad and Tobago', 'TT'],
        ['Trinidad & Tobago', 'TT'],
        ['Guinea-Bissau', 'GW'],
        ['Schweiz', 'CH'],
        ['Suisse', 'CH']
    ]) {
        it(`takes ${name} for ${code}`, () => assert.equal(readCountry(name), code));
    }

    for (const text of ['', 'XX', 'EU', 'DD', 'SU', 'Europe', 'Kongo', 'D', '49', 'constructor']) {
        it(`refuses "${text}"`, () => assert.ok(readCountry(text) instanceof Refusal));
    }
});
