import * as assert from 'node:assert/strict';
import { editDistance, nearestWord } from './nearest-word';

describe('nearest word', () => {
    for (const [left, right, distance] of [
        ['', '', 0],
        ['a', '', 1],
        ['', 'abc', 3],
        ['colums', 'columns', 1],
        ['nubmer', 'number', 1],
        ['kitten', 'sitting', 3],
        ['ca', 'abc', 3],
        ['abcd', 'acbd', 1],
        ['date', 'data', 1]
    ] as const) {
        it(`counts ${distance} mistakes from "${left}" to "${right}" and back`, () => {
            assert.equal(editDistance(left, right), distance);
            assert.equal(editDistance(right, left), distance);
        });
    }

    const words = ['name', 'number', 'date', 'due_date', 'customer', 'account_number', 'currency', 'tax', 'notes'];
    for (const [text, expected] of [
        ['nubmer', 'number'],
        ['Number', 'number'],
        ['NAME', 'name'],
        ['accountnumber', 'account_number'],
        ['custmoer', 'customer'],
        ['curency', 'currency'],
        ['duedate', 'due_date'],
        ['tex', 'tax'],
        ['note', 'notes'],
        ['x', undefined],
        ['foo', undefined],
        ['warehouse', undefined],
        ['', undefined]
    ] as const) {
        it(`takes "${text}" for ${expected ?? 'none of the words'}`, () => {
            assert.equal(nearestWord(text, words), expected);
        });
    }

    it('takes the first of two words that are as near', () => {
        assert.equal(nearestWord('bat', ['cat', 'hat']), 'cat');
    });
});
