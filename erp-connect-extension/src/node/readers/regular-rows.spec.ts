import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'papaparse';
import { RegularSplitter } from './regular-rows';

describe('RegularSplitter', () => {
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

    it('splits what is written by the book, and numbers its lines', () => {
        const text = 'a,b\r\n"1,""x""",\n\n"two\nlines",é😀\nrest,"of';
        const { rows, spanning, end, line } = new RegularSplitter(',', '"').split(text, 7)!;
        assert.deepEqual(
            rows.map(row => row.toJSON()),
            [
                { row: 7, cells: ['a', 'b'] },
                { row: 8, cells: ['1,"x"', ''] },
                { row: 9, cells: [''] },
                { row: 10, cells: ['two\nlines', 'é😀'] }
            ]
        );
        assert.deepEqual(
            rows.map(row => row.text),
            ['a,b', '"1,""x""",', '', '"two\nlines",é😀']
        );
        assert.deepEqual([spanning.length, spanning[0]], [1, rows[3]]);
        assert.deepEqual([rows[1].width, rows[1].at(0), rows[1].at(1)], [2, '1,"x"', '']);
        assert.deepEqual([text.substring(end), line], ['rest,"of', 12]);
    });

    it('leaves a quote alone where cells are never quoted', () => {
        const { rows } = new RegularSplitter('\t', '').split('5" pipe\t"a\n', 1)!;
        assert.deepEqual(rows[0].cells, ['5" pipe', '"a']);
    });

    for (const odd of ['"a"b,c\n', '"a" ,b\n', 'a\rb\n', '"a\rb",c\n', 'a\r\r\n', '"a"\r,b\n']) {
        it(`gives up at ${JSON.stringify(odd)}`, () => {
            assert.equal(new RegularSplitter(',', '"').split(`x,y\n${odd}`, 1), undefined);
        });
    }

    it(`agrees with Papa Parse wherever it does not give up (FC_SEED=${seed})`, () => {
        let taken = 0;
        const units = fc.constantFrom('a', 'é', '😀', '1.5', ',', ',', '"', '""', '"x"', ',"x y",', '\n', '\r\n', ' ', '\r');
        const texts = fc.array(units, { maxLength: 40 }).map(parts => `${parts.join('')}\n`);
        fc.assert(
            fc.property(texts, text => {
                const split = new RegularSplitter(',', '"').split(text, 1);
                if (split) {
                    taken++;
                    const { data } = parse<string[]>(text.substring(0, split.end), { delimiter: ',', newline: '\n' });
                    const expected = data.slice(0, -1).map(cells => [...cells.slice(0, -1), cells[cells.length - 1].replace(/\r$/, '')]);
                    assert.deepEqual(
                        split.rows.map(({ cells }) => cells),
                        expected
                    );
                }
            }),
            { seed, numRuns: 3000 }
        );
        assert.ok(taken > 300, `${taken} of 3000 texts`);
    });
});
