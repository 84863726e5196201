import * as assert from 'node:assert/strict';
import { findDialect } from './dialect-csv';

describe('findDialect', () => {
    const text = 'Nr;Name;Betrag\r\n1;"A;B";1,50\r\n2;C;2,75\r\n';

    it('finds everything from the text', () => {
        const { sample, ...found } = findDialect(text, {}, false);
        assert.deepEqual(found, {
            delimiter: ';',
            quote: '"',
            newline: '\r\n',
            headerRow: 1,
            firstRow: 2,
            headers: ['Nr', 'Name', 'Betrag'],
            separatorLine: false
        });
        assert.equal(sample.length, 3);
    });

    it('follows each option', () => {
        assert.equal(findDialect(text, { delimiter: ',' }, false).delimiter, ',');
        assert.equal(findDialect(text, { quote: '' }, false).quote, '');
        const bare = findDialect(text, { headerRow: 0 }, false);
        assert.deepEqual([bare.headerRow, bare.firstRow, bare.headers], [0, 1, []]);
        const later = findDialect(text, { firstRow: 3 }, false);
        assert.deepEqual([later.headerRow, later.firstRow], [1, 3]);
        const moved = findDialect(text, { headerRow: 2 }, false);
        assert.deepEqual([moved.firstRow, moved.headers], [3, ['1', 'A;B', '1,50']]);
        const above = findDialect(text, { firstRow: 1 }, false);
        assert.deepEqual([above.headerRow, above.firstRow], [0, 1]);
    });

    it('does not judge by a last row that the sample cuts off', () => {
        assert.equal(findDialect(text.slice(0, -5), {}, true).sample.length, 2);
        assert.equal(findDialect(text.slice(0, -5), {}, false).sample.length, 3);
    });

    it('reads the delimiter from a separator line in all its spellings', () => {
        for (const line of ['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;']) {
            const found = findDialect(`${line}\r\n${text}`, {}, false);
            assert.deepEqual([found.delimiter, found.headerRow, found.separatorLine], [';', 2, true], line);
        }
        assert.equal(findDialect('sep=\t\nNo\tName\n1\tx\n', {}, false).delimiter, '\t');
    });
});
