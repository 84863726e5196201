import * as assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { read, utils, write } from 'xlsx';
import { collect } from '../reader-fixture';
import { row, WorkbookFixture, xlsxParts } from './workbook-fixture';
import { zip } from './zip-fixture';

const MEGABYTE = 1024 * 1024;
const TABLE = row('Number', 'Amount') + row('INV-1', 10) + row('INV-2', 20);
const DRAFT = { sheets: { S: TABLE } };
const BOOK = zip(xlsxParts(DRAFT));

/** Packs one piece over and over without ever holding all of it: DEFLATE blocks can stand behind each other. */
function bomb(piece: Buffer, times: number): Buffer {
    const block = deflateRawSync(piece, { finishFlush: 2 });
    return Buffer.concat([...Array<Buffer>(times).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

describe('workbooks that are broken or mean harm', function (): void {
    this.timeout(30_000);
    const fixture = new WorkbookFixture();
    const codeOf = async (content: Buffer | string, name = 'book.xlsx'): Promise<string> => (await fixture.problemOf(content, name)).code;

    it('is not misled by 1.4 KB that claim a million rows', async () => {
        const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
        const book = zip(
            xlsxParts({ sheets: { S: TABLE + last }, before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>' })
        );
        assert.ok(book.length < 1500);
        const begin = Date.now();
        const rows = await collect((await fixture.openFile(book)).rows());
        assert.deepEqual(
            rows.map(found => found.row),
            [2, 3, 1048576]
        );
        assert.ok(Date.now() - begin < 2000);
    });

    it('waits for an archive whose end is missing', async () => {
        for (const end of [BOOK.length - 1, BOOK.length - 22, BOOK.length - 200, Math.floor(BOOK.length / 2), 40, 4]) {
            const problem = await fixture.problemOf(BOOK.subarray(0, end));
            assert.deepEqual([problem.code, problem.kind], ['file.incomplete', 'operational'], `cut at ${end}`);
        }
        assert.equal(await codeOf(Buffer.alloc(100_000)), 'file.incomplete');
        assert.equal(await codeOf(''), 'file.empty');
    });

    it('finds damage anywhere in the archive', async () => {
        const broken = Buffer.from(BOOK);
        broken.fill(0xff, BOOK.indexOf('sheet1.xml') + 12, BOOK.indexOf('sheet1.xml') + 60);
        assert.equal(await codeOf(broken), 'file.damaged');
        const part = (content: object): Buffer => zip(xlsxParts({ ...DRAFT, parts: { 'xl/worksheets/sheet1.xml': content as never } }));
        const sheet = `<worksheet><sheetData>${TABLE}</sheetData></worksheet>`;
        assert.equal(await codeOf(part({ content: sheet, claimedSum: 1 })), 'file.damaged');
        assert.equal(await codeOf(part({ content: sheet, claimedSize: 5 })), 'file.damaged');
        assert.equal(await codeOf(part({ content: sheet, packed: deflateRawSync(Buffer.from(sheet)).subarray(0, -9) })), 'file.damaged');
        assert.equal(await codeOf(part({ content: sheet.slice(0, -60) })), 'file.damaged');
        assert.equal(await codeOf(part({ content: '<html>Session expired</html>' })), 'file.damaged');
        assert.equal(await codeOf(part({ content: '<worksheet><sheetData><row r="0"/></sheetData></worksheet>' })), 'file.damaged');
        assert.equal(await codeOf(zip(xlsxParts({ sheets: { S: '<row><c t="s"><v>3</v></c></row>' } }))), 'file.damaged');
        assert.equal(await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/worksheets/sheet1.xml': undefined } }))), 'file.damaged');
        assert.equal(await codeOf(Buffer.concat([BOOK, Buffer.from('\r\nOK\r\n')])), 'file.damaged');
    });

    it('says in which row damage begins', async () => {
        const problem = await fixture.problemOf(zip(xlsxParts({ sheets: { S: `${TABLE}<row><c t="s"><v>3</v></c></row>` } })));
        assert.equal(problem.row, 4);
    });

    it('refuses archives that grow out of proportion', async () => {
        const spaces = Buffer.alloc(MEGABYTE, ' ');
        const sheet = { content: '', packed: bomb(spaces, 20_000), claimedSize: 300 };
        const book = zip(xlsxParts({ ...DRAFT, parts: { 'xl/worksheets/sheet1.xml': sheet } }));
        assert.ok(book.length < 25 * MEGABYTE);
        assert.equal(await codeOf(book), 'file.too-large');
        const texts = { content: '', packed: bomb(Buffer.from('<si><t>a</t></si>'.repeat(50_000)), 2000), claimedSize: 300 };
        assert.equal(await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/sharedStrings.xml': texts } }))), 'file.too-large');
        assert.equal(
            await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/styles.xml': { content: 'x', claimedSize: 2 ** 31 } } }))),
            'file.too-large'
        );
        const many = Object.fromEntries(
            Array.from({ length: 10_001 }, (_, index) => [`xl/media/${index}`, { content: '', isStored: true }])
        );
        assert.equal(await codeOf(zip(xlsxParts({ ...DRAFT, parts: many }))), 'file.too-large');
    });

    it('refuses document types and with them every entity of their own', async () => {
        const laughs = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>';
        assert.equal(
            await codeOf(
                zip(
                    xlsxParts({
                        ...DRAFT,
                        parts: { 'xl/worksheets/sheet1.xml': `${laughs}<worksheet><sheetData>${row('&b;')}</sheetData></worksheet>` }
                    })
                )
            ),
            'file.forbidden-xml'
        );
        assert.equal(
            await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>' } }))),
            'file.forbidden-xml'
        );
    });

    it('ends at cells and tags that never end', async () => {
        for (const head of ['<row><c t="str"><v>', '<row><c r="', '<row><c><v>1</v></c><!-- ', '<row><c t="str"><v><![CDATA[']) {
            const xml = Buffer.concat([Buffer.from(`<worksheet><sheetData>${head}`), Buffer.alloc(20 * MEGABYTE, 'abcdefgh')]);
            assert.equal(await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/worksheets/sheet1.xml': xml } }))), 'file.damaged', head);
        }
    });

    it('refuses rows that are wider than a sheet', async () => {
        const wide = `${TABLE}<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`;
        assert.equal(await codeOf(zip(xlsxParts({ sheets: { S: wide } }))), 'file.too-large');
    });

    it('knows password protection in its three forms', async () => {
        const sheet = { content: 'x', flags: 1 };
        assert.equal(await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/worksheets/sheet1.xml': sheet } }))), 'file.password');
        assert.equal(await codeOf(oleWith('EncryptedPackage')), 'file.password');
        const locked = write(
            utils.book_new(
                utils.aoa_to_sheet([
                    ['a', 'b'],
                    ['1', '2']
                ])
            ),
            { type: 'buffer', bookType: 'biff8' }
        ) as Buffer;
        const begin = locked.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
        // FilePass, with the method that Excel has used since 97, right behind the beginning of the stream.
        Buffer.from([0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00]).copy(locked, begin + 20);
        assert.equal(await codeOf(locked, 'book.xls'), 'file.password');
    });

    it('says what a file is that is no workbook', async () => {
        for (const [content, looksLike] of [
            [oleWith('WordDocument'), /another Office program/],
            [zip({ 'word/document.xml': '<x/>' }), /Word/],
            [zip({ 'content.xml': '<x/>' }), /OpenDocument/],
            [zip({ 'a.csv': 'a;b' }), /ZIP archive/],
            [Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF/],
            [Buffer.from('MIME-Version: 1.0\r\n'), /web archive/],
            [Buffer.from('<html><body>Session expired</body></html>'), /without a table/],
            [Buffer.from([1, 2, 0, 0, 0, 0, 0, 0, 3, 0, 0, 9, 0, 0]), /binary/]
        ] as const) {
            for (const name of ['book.xlsx', 'book.xls']) {
                const problem = await fixture.problemOf(content, name);
                assert.equal(problem.code, 'file.not-a-workbook');
                assert.match(problem.text, looksLike);
            }
        }
    });

    it('survives random damage in workbooks of every kind', async function (): Promise<void> {
        const sheet = utils.aoa_to_sheet([
            ['No', 'Amount', 'Text'],
            ...Array.from({ length: 30 }, (_, index) => [`INV-${index}`, index * 1.5, 'x'.repeat(index)])
        ]);
        let seed = 7;
        const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
        for (const bookType of ['xlsx', 'biff8', 'biff5', 'biff2', 'xlsb', 'xlml', 'html'] as const) {
            const original = Buffer.from(write(utils.book_new(sheet), { type: 'buffer', bookType }) as Buffer);
            for (let round = 0; round < 6; round++) {
                const content = Buffer.from(original.subarray(0, round % 3 === 0 ? random(original.length) : original.length));
                for (let bytes = 0; bytes < 4 && content.length > 0; bytes++) {
                    content[random(content.length)] = random(256);
                }
                await fixture
                    .problemOf(content, 'book.xls')
                    .catch((error: unknown) => assert.match(String(error), /expected a SourceError/));
            }
        }
    });
});

/** A container of older Office files with one stream of that name. */
function oleWith(name: string): Buffer {
    const bytes = write(utils.book_new(utils.aoa_to_sheet([['a']])), { type: 'buffer', bookType: 'biff8' }) as Buffer;
    assert.ok(read(bytes));
    const directory = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.fill(0, directory, directory + 64);
    bytes.write(name, directory, 'utf16le');
    bytes.writeUInt16LE(2 * (name.length + 1), directory + 64);
    return bytes;
}
