import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { decode } from 'iconv-lite';
import { parse } from 'papaparse';
import { Cell } from '../../common/download/record-rows';
import { Destination } from '../../common/mapping/download';
import { collect } from '../readers/reader-fixture';
import { CsvSource } from '../readers/csv-source';
import { TempFolder } from '../spec-support/temp-folder';
import { openWriter } from './open-writer';
import { TableWriter, WrittenFile } from './table-writer';
import { WriteRefused } from './write-refused';

describe('CsvWriter', () => {
    let folder: TempFolder;
    let count = 0;
    beforeEach(() => (folder = new TempFolder()));
    afterEach(() => folder.remove());

    const columns = (width: number): { header: string; field: string }[] =>
        Array.from({ length: width }, (_, index) => ({ header: `Column ${index + 1}`, field: `f${index}` }));

    function open(path: string, destination: Partial<Destination>, width: number): Promise<TableWriter> {
        return openWriter(path, { folder: folder.path, ...destination }, columns(width), Array<'text'>(width).fill('text'));
    }

    async function written(rows: Cell[][], destination: Partial<Destination> = {}): Promise<{ path: string; file: WrittenFile }> {
        const path = folder.at(`draft-${count++}`);
        const writer = await open(path, destination, rows[0].length);
        await writer.write(rows);
        return { path, file: await writer.end() };
    }

    async function text(rows: Cell[][], destination: Partial<Destination> = {}): Promise<string> {
        return readFileSync((await written(rows, { header: false, ...destination })).path, 'utf8');
    }

    it('quotes what needs it', async () => {
        assert.equal(await text([['a,b', 'c;d', 'e"f', 'g\nh', ' i', undefined]]), '"a,b",c;d,"e""f","g\nh"," i",\r\n');
    });

    it('quotes everything when told so', async () => assert.equal(await text([['a', undefined]], { quote: 'always' }), '"a",""\r\n'));

    it('takes a semicolon where the decimal mark is a comma', async () => {
        assert.equal(await text([['a,b', 'c;d']], { decimal: ',', newline: 'lf' }), 'a,b;"c;d"\n');
    });

    it('shows a row of one empty cell', async () => assert.equal(await text([[undefined], ['a']]), '""\r\na\r\n'));

    it('has headers, a mark, the hash and the size of what lies on the disk', async () => {
        const { path, file } = await written([['é', 'b']], { bom: true });
        const bytes = readFileSync(path);
        assert.equal(bytes.toString('utf8'), '\uFEFFColumn 1,Column 2\r\né,b\r\n');
        assert.deepEqual(file, { rows: 1, bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') });
    });

    for (const encoding of ['utf-16', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'shift_jis']) {
        it(`writes ${encoding}, with one mark at most`, async () => {
            const rows = Array.from({ length: 40_000 }, (_, index) => [`row ${index}`]);
            const { path } = await written(rows, { encoding, bom: true });
            const name = encoding === 'utf-16' ? 'utf-16le' : encoding;
            const content = decode(readFileSync(path), name as 'utf-16le', { stripBOM: false });
            assert.equal(
                content,
                `${encoding.startsWith('utf') ? '\uFEFF' : ''}Column 1\r\n${rows.map(([cell]) => `${cell}\r\n`).join('')}`
            );
        });
    }

    it('refuses what the encoding lacks, and names the letters and the row', async () => {
        const writer = await open(folder.at('draft'), { encoding: 'windows-1252' }, 1);
        await writer.write([['Müller?'], ['Łódź 😀']]);
        await assert.rejects(writer.end(), (error: WriteRefused) => {
            assert.equal(error.problem.code, 'download.character-lacking');
            assert.match(error.problem.text, /windows-1252 lacks “Ł” \(U\+0141\), “ź” \(U\+017A\), “😀” \(U\+1F600\), which row 2 has/);
            return true;
        });
        await writer.abort();
        assert.equal(existsSync(folder.at('draft')), false);
    });

    it('refuses an encoding that does not exist before there is a file', async () => {
        await assert.rejects(open(folder.at('draft'), { encoding: 'utf-9' }, 1), WriteRefused);
        assert.equal(existsSync(folder.at('draft')), false);
    });

    it('refuses headers that the encoding lacks, and leaves no draft', async () => {
        const destination: Destination = { folder: folder.path, encoding: 'windows-1252' };
        await assert.rejects(openWriter(folder.at('draft'), destination, [{ header: '東京', field: 'a' }], ['text']), /the headers have/);
        assert.equal(existsSync(folder.at('draft')), false);
    });

    it('leaves nothing when it is given up, however often', async () => {
        const writer = await open(folder.at('draft'), {}, 1);
        await writer.write([['a']]);
        await writer.abort();
        await writer.abort();
        assert.equal(existsSync(folder.at('draft')), false);
    });

    it('gives random tables back to our reader and to papaparse', async () => {
        const cell = fc
            .array(fc.constantFrom('a', '7', ' ', '"', ',', ';', '\n', '\r\n', 'é', '東', "'"), { maxLength: 6 })
            .map(parts => parts.join(''));
        const tables = fc.integer({ min: 2, max: 5 }).chain(width =>
            fc.array(
                fc.array(cell, { minLength: width, maxLength: width }).map(cells => [`k${cells[0]}`, ...cells.slice(1)]),
                { minLength: 1, maxLength: 8 }
            )
        );
        const looks = fc.record({
            delimiter: fc.constantFrom(',', ';', '\t', '|'),
            quote: fc.constantFrom('needed' as const, 'always' as const),
            newline: fc.constantFrom('crlf' as const, 'lf' as const),
            encoding: fc.constantFrom('utf-8', 'utf-16le')
        });
        await fc.assert(
            fc.asyncProperty(tables, looks, async (rows, look) => {
                const { path } = await written(rows, { ...look, bom: true, formulas: 'keep' });
                const content = decode(readFileSync(path), look.encoding as 'utf-8');
                const parsed = parse<string[]>(content, {
                    delimiter: look.delimiter,
                    newline: look.newline === 'lf' ? '\n' : '\r\n',
                    skipEmptyLines: true
                });
                assert.deepEqual(parsed.data.slice(1), rows);
                const table = await new CsvSource().open(path, { delimiter: look.delimiter, headerRow: 1 });
                const read = await collect(table.rows());
                // Blanks around a cell and the notation of line breaks mean nothing to our reader.
                const plain = (cells: readonly string[]): string[] => cells.map(value => value.replace(/\r\n/g, '\n').trim());
                assert.deepEqual(
                    read.map(row => plain(row.cells)),
                    rows.map(plain)
                );
            }),
            { numRuns: 60 }
        );
    });
});
