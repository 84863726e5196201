import * as assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from 'xlsx';
import { collect } from '../reader-fixture';
import { bomb, bookOf, emptyWideRows, lockedXls, MEGABYTE, millionRowClaim, oleWith, TABLE, zipBomb } from './hostile-workbook-fixture';
import { row, WorkbookFixture, xlsxParts } from './workbook-fixture';
import { zip } from './zip-fixture';

const DRAFT = { sheets: { S: TABLE } };
const BOOK = zip(xlsxParts(DRAFT));

describe('workbooks that are broken or mean harm', function (): void {
    this.timeout(30_000);
    const fixture = new WorkbookFixture();
    const codeOf = async (content: Buffer | string, name = 'book.xlsx'): Promise<string> => (await fixture.problemOf(content, name)).code;

    it('pain 36: is not misled by 1.4 KB that claim a million rows', async () => {
        const book = millionRowClaim();
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
        const sheet = `<worksheet><sheetData>${TABLE}</sheetData></worksheet>`;
        assert.equal(await codeOf(bookOf({ content: sheet, claimedSum: 1 })), 'file.damaged');
        assert.equal(await codeOf(bookOf({ content: sheet, claimedSize: 5 })), 'file.damaged');
        assert.equal(await codeOf(bookOf({ content: sheet, packed: deflateRawSync(Buffer.from(sheet)).subarray(0, -9) })), 'file.damaged');
        assert.equal(await codeOf(bookOf({ content: sheet.slice(0, -60) })), 'file.damaged');
        assert.equal(await codeOf(bookOf({ content: '<html>Session expired</html>' })), 'file.damaged');
        assert.equal(await codeOf(bookOf({ content: '<worksheet><sheetData><row r="0"/></sheetData></worksheet>' })), 'file.damaged');
        assert.equal(await codeOf(zip(xlsxParts({ sheets: { S: '<row><c t="s"><v>3</v></c></row>' } }))), 'file.damaged');
        assert.equal(await codeOf(zip(xlsxParts({ ...DRAFT, parts: { 'xl/worksheets/sheet1.xml': undefined } }))), 'file.damaged');
        assert.equal(await codeOf(Buffer.concat([BOOK, Buffer.from('\r\nOK\r\n')])), 'file.damaged');
    });

    it('says in which row damage begins', async () => {
        const problem = await fixture.problemOf(zip(xlsxParts({ sheets: { S: `${TABLE}<row><c t="s"><v>3</v></c></row>` } })));
        assert.equal(problem.row, 4);
    });

    it('refuses archives that grow out of proportion', async () => {
        const book = zipBomb();
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

    it('refuses sheets of nothing but blank cells before they fill the memory, however few bytes they are', async () => {
        const sheet = (rows: string): string =>
            `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`;
        const far = '<Row><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row>';
        const span = '<tr><td colspan=1000000000 rowspan=1000000000>1</td><td>2</td></tr>';
        for (const [content, name] of [
            [emptyWideRows(2000), 'book.xlsx'],
            [sheet(far.repeat(2000)), 'book.xls'],
            [`<html><table>${span}</table></html>`, 'page.xls'],
            [`<html><table>${'<tr><td colspan=16000 rowspan=60000>1</td><td>2</td></tr>'.repeat(300)}</table></html>`, 'pages.xls']
        ] as const) {
            const begin = Date.now();
            assert.equal(await codeOf(content, name), 'file.too-large', name);
            assert.ok(Date.now() - begin < 4000, `${name} took ${Date.now() - begin} ms`);
        }
    });

    it('reads sheets that are wide and hardly filled, as real ones are', async () => {
        const rows = Array.from(
            { length: 300 },
            (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c><c r="ALM${index + 2}"><v>2</v></c></row>`
        );
        const table = await fixture.openDraft({
            sheets: { S: `<row r="1"><c r="A1"><v>No</v></c><c r="ALM1"><v>Amount</v></c></row>${rows.join('')}` }
        });
        assert.equal((await collect(table.allRows())).length, 301);
    });

    it('does not look into sheets without end for a table', async () => {
        const sheets = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`S${index}`, '<row><c><v>1</v></c></row>']));
        const begin = Date.now();
        assert.equal((await fixture.openDraft({ sheets })).dialect.sheet, 'S0');
        assert.ok(Date.now() - begin < 4000, `took ${Date.now() - begin} ms`);
    });

    it('refuses rows that are wider than a sheet', async () => {
        const wide = `${TABLE}<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`;
        assert.equal(await codeOf(zip(xlsxParts({ sheets: { S: wide } }))), 'file.too-large');
    });

    it('knows password protection in its three forms', async () => {
        assert.equal(await codeOf(bookOf({ content: 'x', flags: 1 })), 'file.password');
        assert.equal(await codeOf(oleWith('EncryptedPackage')), 'file.password');
        assert.equal(await codeOf(lockedXls(), 'book.xls'), 'file.password');
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
