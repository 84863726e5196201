import * as assert from 'node:assert/strict';
import { readIdentifier, readText, shorten } from './plain-text';
import { Refusal } from './refusal';

describe('plain text', () => {
    const codeOf = (read: string | Refusal): string => (read instanceof Refusal ? read.code : 'fine');

    for (const [text, maxLength, code] of [
        ['Müller & Söhne', undefined, 'fine'],
        ['00123', 5, 'fine'],
        ['123456', 5, 'cell.too-long'],
        ['😀😀😀', 3, 'fine'],
        ['😀😀😀😀', 3, 'cell.too-long'],
        ['M\uFFFDller', undefined, 'cell.broken-text'],
        ['1.23E+15', undefined, 'fine']
    ] as const) {
        it(`"${text}" of ${maxLength ?? 'any number of'} characters: ${code}`, () => assert.equal(codeOf(readText(text, maxLength)), code));
    }

    for (const text of ['1.23E+15', '1,23E+15', '1.23e+15', '-1E+05', '9E+19']) {
        it(`sees that digits of the id "${text}" are lost`, () => assert.equal(codeOf(readIdentifier(text)), 'cell.lost-digits'));
    }

    for (const text of ['0001', '12345678901234567890', '1.23E15', 'E+15', '12E+3', 'A1.23E+15', '1.23E-15']) {
        it(`leaves the id "${text}" as it is`, () => assert.equal(readIdentifier(text), text));
    }

    it('shortens long texts for messages', () => {
        assert.equal(shorten('short'), 'short');
        assert.deepEqual([shorten('x'.repeat(61)).length, shorten('x'.repeat(61)).at(-1)], [60, '…']);
        const refusal = readText('\uFFFD'.repeat(1000));
        assert.ok(refusal instanceof Refusal && refusal.text.length < 120);
    });
});
