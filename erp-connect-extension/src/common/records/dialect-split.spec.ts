import * as assert from 'node:assert/strict';
import { splitSample } from './dialect-split';

describe('splitSample', () => {
    const cells = (text: string, delimiter = ',', quote = '"'): unknown[] =>
        splitSample(text, delimiter, quote).map(row => [row.row, ...row.cells]);

    it('splits at the delimiter and at every kind of line end', () => {
        assert.deepEqual(cells('a,b\nc,\r\n,d\re'), [
            [1, 'a', 'b'],
            [2, 'c', ''],
            [3, '', 'd'],
            [4, 'e']
        ]);
        assert.deepEqual(cells('a,b\n'), [[1, 'a', 'b']]);
        assert.deepEqual(cells(''), []);
        assert.deepEqual(cells('\n\na'), [
            [1, ''],
            [2, ''],
            [3, 'a']
        ]);
    });

    it('respects quotes, doubled quotes and line breaks inside of them', () => {
        assert.deepEqual(cells('"a,b","c""d"\n"e\nf\r\ng",h\ni'), [
            [1, 'a,b', 'c"d'],
            [2, 'e\nf\r\ng', 'h'],
            [5, 'i']
        ]);
        assert.deepEqual(cells("'a;b';\"c", ';', "'"), [[1, 'a;b', '"c']]);
        assert.deepEqual(cells('"a" ,b'), [[1, 'a', 'b']]);
    });

    it('takes a quote that is never closed as a character', () => {
        assert.deepEqual(cells('a,"b\nc,d'), [
            [1, 'a', '"b'],
            [2, 'c', 'd']
        ]);
        assert.deepEqual(cells('5",6'), [[1, '5"', '6']]);
    });

    it('knows delimiters of several characters and tables without quotes', () => {
        assert.deepEqual(cells('a||b|c||d', '||'), [[1, 'a', 'b|c', 'd']]);
        assert.deepEqual(cells('"a,b"', ',', ''), [[1, '"a', 'b"']]);
    });
});
