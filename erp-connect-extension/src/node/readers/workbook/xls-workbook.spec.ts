import * as assert from 'node:assert/strict';
import { BookType, CellObject, utils, WorkBook, write } from 'xlsx';
import { codes, collect } from '../reader-fixture';
import { typed, WorkbookFixture } from './workbook-fixture';

/** Names of the formats as SheetJS writes them. */
const XLS = ['biff8', 'biff5', 'biff4', 'biff3', 'biff2'] as const;

function book(is1904 = false): WorkBook {
    const sheet = utils.aoa_to_sheet([
        ['Number', 'Date', 'Amount', 'Account', 'Rate', 'Open', 'Note'],
        ['INV-1', 0, 1234.5, 123, 0.19, true, 'a b']
    ]);
    const cell = (at: string): CellObject => sheet[at] as CellObject;
    cell('B2').v = 46085.5;
    cell('B2').z = 'dd/mm/yyyy hh:mm';
    cell('D2').z = '00000';
    cell('E2').z = '0%';
    sheet.H2 = { t: 'e', v: 42 };
    sheet['!ref'] = 'A1:H2';
    sheet['!cols'] = [{}, { hidden: true }];
    sheet['!merges'] = [utils.decode_range('A2:A3')];
    const made = utils.book_new(sheet, 'Lines');
    made.Workbook = { WBProps: { date1904: is1904 } };
    return made;
}

const EXPECTED = [
    [1, 's:Number', 's:Date', 's:Amount', 's:Account', 's:Rate', 's:Open', 's:Note'],
    [2, 's:INV-1', 'd:2026-03-04 12:00:00', 'n:1234.5', 'n:00123', 's:19%', 'b:true', 's:a b', 'e:#N/A']
];

describe('XLS and other workbooks', () => {
    const fixture = new WorkbookFixture();
    const rowsOf = async (content: Buffer | string, name = 'book.xls'): Promise<(string | number)[][]> =>
        typed(await collect((await fixture.openFile(content, name)).allRows())).filter(row => row.length > 1);
    const file = (made: WorkBook, bookType: string): Buffer =>
        Buffer.from(write(made, { type: 'buffer', bookType: bookType as BookType }) as Buffer);

    for (const bookType of [...XLS, 'xlsb', 'xlml', 'xlsx'] as const) {
        it(`reads ${bookType} of both calendars, under any ending`, async () => {
            for (const name of ['book.xls', 'book.XLSX']) {
                assert.deepEqual(await rowsOf(file(book(), bookType), name), EXPECTED);
            }
            // Four years and a day later, by the same number of days.
            assert.equal((await rowsOf(file(book(true), bookType)))[1][2], 'd:2030-03-05 12:00:00');
        });
    }

    it('tells of hidden columns and merged cells', async () => {
        const table = await fixture.openFile(file(book(), 'biff8'), 'book.xls');
        await collect(table.rows());
        assert.deepEqual(table.dialect, { format: 'xls', headerRow: 1, firstRow: 2, sheet: 'Lines' });
        assert.deepEqual(codes(table.notes), ['file.hidden-columns', 'file.merged-cells 2']);
    });

    it('waits for files whose end is missing', async () => {
        for (const bookType of [...XLS, 'xlml'] as const) {
            const content = file(book(), bookType);
            for (const share of [0.3, 0.6, 0.8]) {
                assert.equal(
                    (await fixture.problemOf(content.subarray(0, content.length * share), 'book.xls')).code,
                    'file.incomplete',
                    `${bookType} ${share}`
                );
            }
        }
    });

    it('reads tables of web pages as the texts that they show', async () => {
        const page =
            '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><table border="1">'
            + '<tr><th>Number</th><th>Customer</th><th>Amount</th></tr><tr><td>00123</td><td>M\u00fcller &amp; S\u00f6hne</td><td>1.234,50</td></tr>'
            + '<tr><td>00124</td><td colspan="2">x</td></tr></table></body></html>';
        const table = await fixture.openFile(Buffer.from(page, 'latin1'), 'book.xls');
        assert.deepEqual(table.dialect, { format: 'html', headerRow: 1, firstRow: 2, sheet: 'Sheet1' });
        assert.deepEqual(typed(await collect(table.rows())), [
            [2, 's:00123', 's:Müller & Söhne', 's:1.234,50'],
            [3, 's:00124', 's:x', 's:']
        ]);
        assert.equal((await rowsOf(Buffer.from(`\ufeff${page}`, 'utf8')))[1][2], 's:Müller & Söhne');
        assert.equal((await rowsOf(Buffer.from(`\ufeff${page}`, 'utf16le')))[1][2], 's:Müller & Söhne');
        assert.equal((await fixture.problemOf(page.slice(0, 250), 'book.xls')).code, 'file.incomplete');
    });

    it('hands text under a wrong name to the reader of CSV', async () => {
        const table = await fixture.openFile('Number;Amount\nINV-1;1,50\n', 'book.xls');
        assert.equal(table.dialect.format, 'csv');
        const wide = await fixture.openFile(Buffer.from('\ufeffNumber\tAmount\r\nINV-1\t1,50\r\n', 'utf16le'), 'book.xls');
        assert.deepEqual([wide.dialect.encoding, wide.headers], ['utf-16le', ['Number', 'Amount']]);
        assert.equal((await collect(wide.rows()))[0].types, undefined);
    });
});
