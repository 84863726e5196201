import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { AMOUNTS } from './amount-examples';
import { DecimalMark, markEvidence, readDecimal } from './decimal-text';
import { Refusal } from './refusal';

describe('decimal text', () => {
    const plain = (read: string | Refusal): string | undefined => (read instanceof Refusal ? undefined : read);

    for (const [cell, withDot, withComma] of AMOUNTS) {
        it(`reads ${JSON.stringify(cell)}`, () => {
            assert.deepEqual({ '.': plain(readDecimal(cell, '.')), ',': plain(readDecimal(cell, ',')) }, { '.': withDot, ',': withComma });
        });

        it(`says what ${JSON.stringify(cell)} proves`, () => {
            const evidence =
                withDot === undefined
                    ? withComma === undefined
                        ? 'not-a-number'
                        : ','
                    : withComma === undefined
                      ? '.'
                      : withDot === withComma
                        ? 'none'
                        : 'either';
            assert.equal(markEvidence(cell), evidence);
        });
    }

    for (const [cell, mark, thousands, expected] of [
        ['1.234,5', ',', '.', '1234.5'],
        ["1'234.5", '.', "'", '1234.5'],
        ['1’234.5', '.', "'", '1234.5'],
        ['1 234.5', '.', ' ', '1234.5'],
        ['1\u00a0234.5', '.', ' ', '1234.5'],
        ['1 234.5', '.', '\u00a0', '1234.5'],
        ['1_234.5', '.', '_', '1234.5'],
        ['1·234.5', '.', '·', '1234.5'],
        ['1,234.5', '.', "'", undefined],
        ["1'234.5", '.', ',', undefined],
        ['1,234.5', '.', '_', undefined],
        ['1_23', '.', '_', undefined],
        ['123', '.', '_', '123']
    ] as const) {
        it(`reads ${JSON.stringify(cell)} with "${thousands}" between thousands`, () => {
            assert.equal(plain(readDecimal(cell, mark, thousands)), expected);
        });
    }

    it('says what to do', () => {
        assert.deepEqual(
            readDecimal('12,5', '.'),
            new Refusal(
                'cell.not-a-number',
                '"12,5" is not a number with the decimal mark ".".',
                'Correct the cell, or set "decimal" of this column to ",".'
            )
        );
        assert.deepEqual(
            readDecimal('x', '.'),
            new Refusal('cell.not-a-number', '"x" is not a number.', 'Correct the cell, or leave it empty.')
        );
    });

    it('does not repeat a long text', () => {
        const refusal = readDecimal('x'.repeat(5000), '.');
        assert.ok(refusal instanceof Refusal && refusal.text.length < 100);
    });

    it('is not held up by texts without end', function () {
        this.timeout(1000);
        for (const text of ['1', '1,', "1'000", '-', '(', '$', 'a', ' ', '1 ']) {
            assert.equal(plain(readDecimal(text.repeat(50_000), '.')), undefined);
            assert.ok(['none', 'not-a-number'].includes(markEvidence(text.repeat(50_000))));
        }
    });

    const locale = fc.constantFrom<readonly [string, DecimalMark]>(
        ['en-US', '.'],
        ['en-IN', '.'],
        ['de-DE', ','],
        ['de-CH', '.'],
        ['fr-FR', ','],
        ['sv-SE', ','],
        ['pt-BR', ','],
        ['nb-NO', ',']
    );
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });

    it('reads back what people of any country write', () => {
        fc.assert(
            fc.property(cents, locale, fc.integer({ min: 0, max: 4 }), (amount, [language, mark], minimumFractionDigits) => {
                const text = new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits: 4 }).format(amount / 100);
                assert.equal(Number(readDecimal(text, mark)), amount / 100 + 0, text);
            })
        );
    });

    it('reads back currencies and accounting formats', () => {
        const styles = fc.record({
            currency: fc.constantFrom('USD', 'EUR', 'GBP', 'CHF', 'INR', 'SEK', 'PLN', 'BRL'),
            currencyDisplay: fc.constantFrom('symbol', 'code', 'narrowSymbol'),
            currencySign: fc.constantFrom('standard', 'accounting')
        }) as fc.Arbitrary<Intl.NumberFormatOptions>;
        fc.assert(
            fc.property(cents, locale, styles, (amount, [language, mark], options) => {
                const text = new Intl.NumberFormat(language, { style: 'currency', ...options }).format(amount / 100);
                assert.equal(Number(readDecimal(text, mark)), amount / 100 + 0, text);
            })
        );
    });

    it('proves a mark only where the other reading is refused', () => {
        fc.assert(
            fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' -()$€"), maxLength: 12 }), text => {
                const dot = plain(readDecimal(text.trim(), '.'));
                const comma = plain(readDecimal(text.trim(), ','));
                const proven = {
                    '.': [true, false],
                    ',': [false, true],
                    'not-a-number': [false, false],
                    none: [true, true],
                    either: [true, true]
                };
                const evidence = markEvidence(text.trim());
                assert.deepEqual([dot !== undefined, comma !== undefined], proven[evidence], text);
                assert.equal(dot === comma, evidence === 'none' || evidence === 'not-a-number');
            }),
            { numRuns: 1000 }
        );
    });

    it('never reads two numbers as one, or anything but digits', () => {
        fc.assert(
            fc.property(fc.string({ maxLength: 10 }), text => {
                const read = plain(readDecimal(text, '.'));
                assert.ok(read === undefined || /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(read), `${text} -> ${read}`);
            }),
            { numRuns: 500 }
        );
    });
});
