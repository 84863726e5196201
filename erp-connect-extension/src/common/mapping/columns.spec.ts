import * as assert from 'node:assert/strict';
import { columnOptions, indexToLetter, letterToIndex } from './columns';

describe('columns', () => {
    it('brings a bare header into the long form and leaves the long form as it is', () => {
        assert.deepEqual(columnOptions('Invoice No'), { column: 'Invoice No' });
        const options = { letter: 'C', default: 0 };
        assert.equal(columnOptions(options), options);
    });

    for (const [letter, index] of [
        ['A', 0],
        ['Z', 25],
        ['AA', 26],
        ['AZ', 51],
        ['BA', 52],
        ['ZZ', 701],
        ['AAA', 702],
        ['XFD', 16_383]
    ] as const) {
        it(`counts ${letter} as ${index}`, () => {
            assert.equal(letterToIndex(letter), index);
            assert.equal(letterToIndex(letter.toLowerCase()), index);
            assert.equal(indexToLetter(index), letter);
        });
    }

    for (const text of ['', '1', 'A1', 'XFE', 'ZZZ', 'AAAA', 'Ä', ' A']) {
        it(`takes "${text}" for no letter`, () => assert.equal(letterToIndex(text), undefined));
    }

    it('gives every column of a sheet a letter of its own', () => {
        for (let index = 0; index < 16_384; index++) {
            assert.equal(letterToIndex(indexToLetter(index)), index);
        }
    });
});
