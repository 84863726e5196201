import * as assert from 'node:assert/strict';
import { bytes, codes, collect, ReaderFixture } from './reader-fixture';

describe('CsvSource and encodings', () => {
    const fixture = new ReaderFixture();
    const german = 'Kunde;Ort;Betrag\r\nMüller & Söhne;Köln;12,50\r\n"Weiß; Schröder";Düsseldorf;"1.000,00"\r\n';

    async function opened(
        content: Buffer,
        options = {}
    ): Promise<{ encoding?: string; headers: readonly string[]; cells: string[]; notes: string[] }> {
        const table = await fixture.open(content, options);
        const cells = (await collect(table.rows())).flatMap(row => row.cells);
        return { encoding: table.dialect.encoding, headers: table.headers, cells, notes: codes(table.notes) };
    }

    const marks: readonly [string, string, string][] = [
        ['utf-8', 'efbbbf', 'utf-8'],
        ['utf-16le', 'fffe', 'utf-16le'],
        ['utf-16be', 'feff', 'utf-16be'],
        ['utf-8', '', 'utf-8'],
        ['utf-16le', '', 'utf-16le'],
        ['utf-16be', '', 'utf-16be'],
        ['utf-32le', 'fffe0000', 'utf-32le'],
        ['windows-1252', '', 'windows-1252'],
        ['cp850', '', 'cp850']
    ];
    for (const [encoding, mark, expected] of marks) {
        it(`reads ${encoding} ${mark ? `with the mark ${mark}` : 'without a mark'}`, async () => {
            const found = await opened(Buffer.concat([Buffer.from(mark, 'hex'), bytes(german, encoding)]));
            assert.deepEqual(found, {
                encoding: expected,
                headers: ['Kunde', 'Ort', 'Betrag'],
                notes: [],
                cells: ['Müller & Söhne', 'Köln', '12,50', 'Weiß; Schröder', 'Düsseldorf', '1.000,00']
            });
        });
    }

    it('does not keep the mark in a quoted first header', async () => {
        assert.deepEqual((await opened(Buffer.from('\ufeff\ufeff"Number","Amount"\n1,2\n'))).headers, ['Number', 'Amount']);
    });

    it('decides from the last line as well as from the first', async () => {
        const ascii = 'Number;Customer\n' + '1;Smith\n'.repeat(40_000);
        const late = await opened(Buffer.concat([Buffer.from(ascii), bytes('2;Müller\n', 'windows-1252')]));
        assert.deepEqual([late.encoding, late.cells.at(-1)], ['windows-1252', 'Müller']);
        const utf8 = await opened(Buffer.from(`${ascii}2;Müller\n`));
        assert.deepEqual([utf8.encoding, utf8.cells.at(-1)], ['utf-8', 'Müller']);
    });

    it('reads characters that lie on the border of two pieces', async () => {
        for (const shift of [0, 1, 2, 3]) {
            const text = `Number;Name\n${'x'.repeat(shift)};${'€😀'.repeat(60_000)}\n1;ü\n`;
            for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
                const found = await opened(Buffer.concat([bytes('\ufeff', encoding), bytes(text, encoding)]));
                assert.deepEqual([found.encoding, found.cells[1], found.cells[3]], [encoding, '€😀'.repeat(60_000), 'ü']);
            }
        }
    });

    it('lets the encoding of the mapping win, under any of its names', async () => {
        const polish = bytes('Klient;Kwota\nŁódź;5,00\n', 'windows-1250');
        for (const encoding of ['windows-1250', 'CP1250', 'Windows-1250']) {
            const found = await opened(polish, { encoding });
            assert.deepEqual([found.encoding, found.cells[0]], ['windows-1250', 'Łódź']);
        }
        const found = await opened(bytes('Number;Amount\n1;5 €\n', 'windows-1252'), { encoding: 'ISO-8859-1' });
        assert.equal(found.cells[1], '5 €');
    });

    it('leaves the byte order of "UTF-16" to the mark', async () => {
        for (const encoding of ['utf-16le', 'utf-16be']) {
            const found = await opened(bytes('\ufeffNo;Name\n1;ü\n', encoding), { encoding: 'UTF-16' });
            assert.deepEqual([found.encoding, found.cells], [encoding, ['1', 'ü']]);
        }
    });

    const undecodable: readonly [string, Buffer, string, string | undefined][] = [
        ['utf-8', bytes('No;Name\n1;a\n2;Müller\n3;b\n', 'windows-1252'), 'file.undecodable', 'FC'],
        ['utf-8', Buffer.from('No;Name\n1;a\n2;b\xc3', 'latin1'), 'file.undecodable', 'C3'],
        ['windows-1252', Buffer.from('No;Name\n1;a\n2;\x81\n3;b\n', 'latin1'), 'file.undecodable', '81'],
        ['shift_jis', Buffer.from('No;Name\n1;a\n2;\xfd\xff\n3;b\n', 'latin1'), 'file.undecodable', undefined],
        [
            'utf-16le',
            Buffer.concat([bytes('No;Name\n1;a\n2;', 'utf-16le'), Buffer.from('00d84100', 'hex'), bytes('\n3;b\n', 'utf-16le')]),
            'file.undecodable',
            undefined
        ],
        ['utf-16be', Buffer.concat([bytes('No;Name\n1;a\n2;b', 'utf-16be'), Buffer.from('00', 'hex')]), 'file.undecodable', '00']
    ];
    for (const [encoding, content, code, seen] of undecodable) {
        it(`stops at bytes that are not ${encoding}${seen ? ` (${seen})` : ''}`, async () => {
            const { problem, rows } = await fixture.failure(content, { encoding });
            assert.equal(problem.code, code);
            assert.equal(problem.row, 3);
            assert.deepEqual(rows, [2]);
            if (seen) {
                assert.equal(problem.seen, seen);
            }
        });
    }

    it('does not take UTF-8 that ends inside of a character for another encoding, nor the other way round', async () => {
        const cut = Buffer.from('No;Name\n1;Müller\n2;Özil\n3;Ü').subarray(0, -1);
        const { problem, rows } = await fixture.failure(cut);
        assert.deepEqual([problem.code, problem.row, problem.seen, rows], ['file.undecodable', 4, 'C3', [2, 3]]);
        const found = await opened(bytes('No;Name\n1;Smith\n2;Café', 'windows-1252'));
        assert.deepEqual([found.encoding, found.cells[3]], ['windows-1252', 'Café']);
    });

    it('counts lines right to bytes far down', async () => {
        const content = Buffer.concat([
            Buffer.from('No;Name\n' + '1;"two\nlines"\n'.repeat(50_000)),
            Buffer.from([0x32, 0x3b, 0xff, 0x0a])
        ]);
        const { problem, rows } = await fixture.failure(content, { encoding: 'utf-8' });
        assert.deepEqual([problem.row, rows.length], [100_002, 50_000]);
    });

    it('warns of replacement characters that the file itself contains', async () => {
        const found = await opened(Buffer.from('No;Name\n1;M\ufffdller\n'));
        assert.deepEqual([found.encoding, found.cells[1], found.notes], ['utf-8', 'M\ufffdller', ['file.replacement-character 2']]);
    });
});
