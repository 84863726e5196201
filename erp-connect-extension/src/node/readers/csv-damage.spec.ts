import * as assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { CsvSource } from './csv-source';
import { codes, collect, flat, ReaderFixture } from './reader-fixture';
import { SourceError } from './record-source';

describe('CsvSource and damaged files', () => {
    const fixture = new ReaderFixture();
    const manyRows = (from: number, count: number): string =>
        Array.from({ length: count }, (_, index) => `${from + index},"text ${from + index}",1.50\n`).join('');

    it('pain 34: names the line where a quote opens that nobody closes', async () => {
        const { problem, rows } = await fixture.failure('No,Text,Amount\n1,a,5\n2,"b,6\n3,c,7\n');
        assert.deepEqual([problem.code, problem.row, problem.severity, problem.kind], ['file.unclosed-quote', 3, 'error', 'user']);
        assert.deepEqual(rows, [2]);
        assert.match(problem.seen ?? '', /^"b,6/);
    });

    it('names it as well where the next quoted cell ends the open one', async () => {
        const { problem, rows } = await fixture.failure(`No,Text,Amount\n${manyRows(1, 50)}51,"open,6\n${manyRows(52, 5000)}`);
        assert.deepEqual([problem.code, problem.row], ['file.unclosed-quote', 52]);
        assert.equal(rows.length, 50);
    });

    it('names it where the open cell ends by chance at a proper place', async () => {
        const { problem, rows } = await fixture.failure('No,Text,Amount,Unit\n1,a,5,m\n2,"b,6,m\n3,c,"\n4,d,5,m\n');
        assert.deepEqual([problem.code, problem.row, rows], ['file.unclosed-quote', 3, [2]]);
    });

    it('names it in a row that has line breaks before it', async () => {
        const { problem } = await fixture.failure('No,Text,Amount\n1,"a\nb\nc","5\n2,d,6\n');
        assert.equal(problem.row, 4);
    });

    it('does not read a large file into memory behind an open quote', async () => {
        const { problem, rows } = await fixture.failure(
            `No,Text,Amount\n${manyRows(1, 20)}21,"open,6\n${'22,plain,1.50\n'.repeat(400_000)}`
        );
        assert.deepEqual([problem.code, problem.row, rows.length], ['file.unclosed-quote', 22, 20]);
    });

    it('accepts a quote in the middle of a cell, and warns', async () => {
        const table = await fixture.open('No,Text,Amount\n1,"6" pipe",5\n2,8" pipe,6\n');
        assert.deepEqual(flat(await collect(table.rows())), [
            [2, '1', '6" pipe', '5'],
            [3, '2', '8" pipe', '6']
        ]);
        assert.deepEqual(codes(table.notes), ['file.stray-quote 2']);
    });

    it('does not let a quote in the middle of a cell shift columns', async () => {
        const { problem } = await fixture.failure('No,Text,Amount,Unit\n1,"6" x 8,"b",5\n2,a,6,m\n');
        assert.deepEqual([problem.code, problem.row], ['file.unclosed-quote', 2]);
    });

    it('names lines with a lone carriage return, quoted or not, and reads on', async () => {
        const table = await fixture.open('No,Text\n1,a\rb\n2,"c\rd"\n3,e\n');
        assert.deepEqual(flat(await collect(table.rows())), [
            [2, '1', 'a\rb'],
            [3, '2', 'c\rd'],
            [4, '3', 'e']
        ]);
        assert.deepEqual(codes(table.notes), ['file.bare-cr 2', 'file.bare-cr 3']);
        const windows = await fixture.open('No,Text\r\n1,a\rb\r\n2,c\r\n');
        assert.deepEqual(flat(await collect(windows.rows())), [
            [2, '1', 'a\rb'],
            [3, '2', 'c']
        ]);
        assert.deepEqual(codes(windows.notes), ['file.bare-cr 2']);
    });

    it('names only the first of many such lines', async () => {
        const table = await fixture.open(`No,Text\n${'1,a\rb\n'.repeat(90_000)}`);
        assert.equal((await collect(table.rows())).length, 90_000);
        assert.equal(table.notes.length, 21);
        assert.match(table.notes[20].text, /more such lines/);
    });

    it('says that a file is empty', async () => {
        for (const content of ['', '\n\r\n  \n', '\ufeff', ';;;\n;;;\n']) {
            assert.equal((await fixture.failure(content)).problem.code, 'file.empty', JSON.stringify(content));
        }
    });

    it('says what a file that is no text looks like', async () => {
        const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
        const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(30), Buffer.from('[Content_Types].xml')]);
        const samples: readonly [string | Buffer, RegExp][] = [
            [zip, /XLSX/],
            [Buffer.from('PK\x03\x04other'), /ZIP/],
            [ole, /XLS\)/],
            ['%PDF-1.7\n1,2\n', /PDF/],
            [gzipSync('a,b'), /GZIP/],
            ['<html><table></table></html>', /HTML/],
            ['\ufeff<?xml version="1.0"?><a/>', /XML/],
            [Buffer.alloc(5000), /binary/]
        ];
        for (const [content, looksLike] of samples) {
            const { problem } = await fixture.failure(content);
            assert.equal(problem.code, 'file.not-a-table');
            assert.match(problem.text, looksLike);
            assert.ok(problem.hint);
        }
    });

    it('names the line of zero bytes in what is otherwise text', async () => {
        const { problem, rows } = await fixture.failure(`No,Text\n${'1,abcdefghij\n'.repeat(100)}2,\0\0\0\n3,x\n`);
        assert.deepEqual([problem.code, problem.row, rows.length], ['file.damaged', 102, 100]);
    });

    it('limits cells, rows and columns', async () => {
        const big = 'x'.repeat(1024 * 1024);
        assert.deepEqual(await code(`No,Text\n1,a\n2,${big}y\n`), ['file.cell-too-long', 3]);
        assert.deepEqual(await code(`No,Text\n1,a\n2,"${big}y"\n3,b\n`), ['file.cell-too-long', 3]);
        assert.deepEqual(await code(`No,Text\n1,a\n${`${'x'.repeat(1000)},`.repeat(5000)}\n`), ['file.row-too-long', 3]);
        assert.deepEqual(await code(`No,Text\n1,a\n${','.repeat(16_384)}\n`), ['file.too-many-columns', 3]);
        assert.equal((await fixture.records(`No,Text\n1,${big}\n2,"${big}"\n`)).length, 2);
    });

    it('says what is wrong with options', async () => {
        assert.deepEqual(await code('a,b\n1,2\n', { encoding: 'klingon' }), ['file.unknown-encoding', undefined]);
        assert.deepEqual(await code('a,b\n1,2\n', { delimiter: '\n' }), ['file.bad-option', undefined]);
        assert.deepEqual(await code('a,b\n1,2\n', { quote: '""' }), ['file.bad-option', undefined]);
        assert.deepEqual(await code('a,b\n1,2\n', { headerRow: 2, firstRow: 1 }), ['file.bad-option', undefined]);
        assert.deepEqual(await code('a,b\n1,2\n', { headerRow: 7 }), ['file.no-header-row', 7]);
        assert.deepEqual(await code('a,b\n"1\n1",2\n', { headerRow: 3 }), ['file.no-header-row', 3]);
    });

    it('tells a vanished file from a defect', async () => {
        const file = fixture.path('gone.csv');
        await assert.rejects(new CsvSource().open(file, {}), (error: SourceError) => {
            assert.deepEqual([error.problem.code, error.problem.kind, error.problem.file], ['file.missing', 'operational', file]);
            return true;
        });
    });

    async function code(content: string, options = {}): Promise<[string, number | undefined]> {
        const { problem } = await fixture.failure(content, options);
        return [problem.code, problem.row];
    }
});
