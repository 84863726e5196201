import assert from 'node:assert/strict';
import type { CellObject } from 'xlsx';
import { bytes } from '../readers/reader-fixture';
import { XlsxDraft, xlsxParts } from '../readers/workbook/workbook-fixture';
import { zip } from '../readers/workbook/zip-fixture';
import { dateCell, invoiceWorkbook } from '../spec-support/invoice-workbook';
import { INVOICE_HEADER, invoiceRow } from '../spec-support/test-bench';
import { csvText, problems, UploadDesk } from '../spec-support/upload-desk';

const HEADERS = INVOICE_HEADER.split(',');

describe('what ERP files do to importers: texts and numbers of records', function () {
    this.timeout(40_000);
    let desk: UploadDesk;

    beforeEach(async () => {
        desk = await UploadDesk.make();
    });

    afterEach(() => desk.close());

    const csv = (rows: readonly string[], header = INVOICE_HEADER): string => csvText(header, rows);
    const semicolons = (text: string): string => text.replaceAll(',', ';');
    it('pain 20: a file that was opened and saved in a spreadsheet program says the same as before', async () => {
        const original = await desk.sent(
            'erp.csv',
            csv(['007,00123,Müller,2026-03-04,Paper,1,1234.5', '008,00123,Müller,2026-03-05,Paper,1,20'])
        );
        const german = semicolons(INVOICE_HEADER);
        const saved: [string, string | Buffer][] = [
            ['utf8.csv', `\ufeff${german}\r\n007;00123;Müller;04.03.2026;Paper;1;1.234,50\r\n008;00123;Müller;05.03.2026;Paper;1;20\r\n`],
            [
                'ansi.csv',
                bytes(
                    `${german};;\r\n007;00123;Müller;04.03.2026;Paper;1;1.234,50;;\r\n008;00123;Müller;05.03.2026;Paper;1;20,00;;\r\n;;;;;;;;\r\n`,
                    'windows-1252'
                )
            ],
            [
                'unicode.txt',
                bytes(
                    `\ufeff${INVOICE_HEADER.replaceAll(',', '\t')}\r\n007\t00123\tMüller\t2026-03-04\tPaper\t1\t"1,234.50"\r\n008\t00123\tMüller\t2026-03-05\tPaper\t1\t20.00\r\n`,
                    'utf-16le'
                )
            ],
            [
                'calc.csv',
                `${INVOICE_HEADER}\n"007","00123","Müller","2026-03-04","Paper",1,1234.5\n"008","00123","Müller","2026-03-05","Paper",1,20\n`
            ]
        ];
        const rows = [
            ['007', '00123', 'Müller', dateCell('2026-03-04'), 'Paper', 1, { t: 'n', v: 1234.5, z: '#,##0.00' } as CellObject],
            ['008', '00123', 'Müller', dateCell('2026-03-05'), 'Paper', 1, 20]
        ];
        saved.push(['excel.xlsx', invoiceWorkbook(rows, 'xlsx')], ['excel.xls', invoiceWorkbook(rows, 'biff8')]);
        await Promise.all(saved.map(async ([name, content]) => assert.deepEqual(await desk.sent(name, content), original, name)));
        assert.deepEqual([original[0].number, original[0].items[0].unit_cost], ['007', 1234.5]);
    });

    it('pain 23: a byte order mark is no part of the first header', async () => {
        const plain = csv([invoiceRow('INV-1')]);
        const quoted = plain.replace('Invoice No', '"Invoice No"');
        for (const content of [`\ufeff${plain}`, `\ufeff${quoted}`, `\ufeff\ufeff${plain}`, bytes(`\ufeff${quoted}`, 'utf-16be')]) {
            const [invoice] = await desk.sent('mark.csv', content);
            assert.equal(invoice.number, 'INV-1');
        }
    });

    it('pain 24: UTF-16 with quoted cells is read, in both byte orders, with a mark and without', async () => {
        const text = csv(['INV-1,C-1,"Łódź, ""Ost""\nSüd",2026-03-04,Paper,1,"1,234.50"']);
        for (const encoding of ['utf-16le', 'utf-16be']) {
            for (const mark of ['', '\ufeff']) {
                const [{ customer, items }] = await desk.sent('wide.csv', bytes(mark + text, encoding));
                assert.deepEqual([customer.name, items[0].unit_cost], ['Łódź, "Ost"\nSüd', 1234.5], `${encoding} ${mark.length}`);
            }
        }
    });

    it('pain 25: code pages are told apart, and no letter is uploaded that could not be read', async () => {
        const names: [string, string][] = [
            ['windows-1252', 'Müller & Söhne, Straße 5, café, naïve'],
            ['windows-1250', 'Łódź, Świętokrzyska, Kraków, żółć'],
            ['gb18030', '北京市朝阳区建国路有限公司']
        ];
        for (const [encoding, name] of names) {
            const rows = Array.from({ length: 8 }, (_, index) => `INV-${index},C-${index},"${name}",2026-03-04,Paper,1,10`);
            const found = await desk.sent(`${encoding}.csv`, bytes(csv(rows), encoding));
            assert.deepEqual([...new Set(found.map(({ customer }) => customer.name))], [name], encoding);
        }
        const wrong = await desk.upload('wrong.csv', bytes(csv(['INV-1,C-1,Müller,2026-03-04,Paper,1,10']), 'windows-1252'), {
            source: { encoding: 'utf-8' }
        });
        assert.deepEqual([wrong.code, problems(wrong)], [2, ['file.undecodable 2']]);
        const lost = await desk.upload('lost.csv', csv(['INV-1,C-1,M\ufffdller,2026-03-04,Paper,1,10', invoiceRow('INV-2')]));
        assert.equal(lost.code, 1);
        assert.ok(problems(lost).includes('cell.broken-text 2'));
        assert.deepEqual(
            desk.bench.invoices().map(({ number }) => number),
            ['INV-2']
        );
        assert.ok([...desk.bench.simulator.account().tables.customers.all()].every(({ name }) => !name.includes('\ufffd')));
    });

    it('pain 29: leading zeros survive from CSV, XLSX and XLS into the account and into refused rows', async () => {
        const zeros: CellObject = { t: 'n', v: 123, z: '00000' };
        const rows = [
            ['00042', '00123', 'Text', '2026-03-04', 'Paper', 1, 10],
            [{ t: 'n', v: 43, z: '00000' } as CellObject, zeros, 'Format', '2026-03-04', 'Paper', 1, 10]
        ];
        const files: [string, string | Buffer][] = [
            ['zeros.csv', csv(['00042,00123,Text,2026-03-04,Paper,1,10', '00043,00123,Format,2026-03-04,Paper,1,10'])],
            ['zeros.xlsx', invoiceWorkbook(rows, 'xlsx')],
            ['zeros.xls', invoiceWorkbook(rows, 'biff8')]
        ];
        for (const [name, content] of files) {
            assert.deepEqual(
                (await desk.sent(name, content)).map(({ number, customer }) => [number, customer.number]),
                [
                    ['00042', '00123'],
                    ['00043', '00123']
                ],
                name
            );
        }
        const result = await desk.upload(
            'zeros.xlsx',
            invoiceWorkbook([...rows, [{ t: 'n', v: 44, z: '00000' }, zeros, 'x', '2026-03-04', 'Paper', 1, 'much']], 'xlsx')
        );
        assert.equal(result.code, 1, result.stdout);
        assert.deepEqual(
            desk.bench.invoices().map(({ number }) => number),
            ['00042', '00043']
        );
        assert.deepEqual(
            [...desk.bench.simulator.account().tables.customers.all()].map(({ number }) => number),
            ['00123']
        );
        assert.match(desk.bench.folder.read('inbox/failed/zeros.refused.csv'), /00044,00123,x/);
    });

    it('pain 30: long numbers keep every digit, and those that lost some are refused', async () => {
        const long = '12345678901234567890';
        const good = [
            ['long.csv', csv([`${long},C-1,Acme,2026-03-04,Paper,1,10`])],
            ['long.xlsx', invoiceWorkbook([[long, 'C-1', 'Acme', '2026-03-04', 'Paper', 1, 10]], 'xlsx')],
            ['long.xls', invoiceWorkbook([[long, 'C-1', 'Acme', '2026-03-04', 'Paper', 1, 10]], 'biff8')]
        ] as const;
        for (const [name, content] of good) {
            assert.equal((await desk.sent(name, content))[0].number, long, name);
        }
        const lost = [
            ['lost.csv', csv(['1.23E+15,C-1,Acme,2026-03-04,Paper,1,10', '"1,23457E+14",C-1,Acme,2026-03-04,Paper,1,10'])],
            [
                'lost.xlsx',
                invoiceWorkbook(
                    [
                        ['1.23E+15', 'C-1', 'Acme', '2026-03-04', 'Paper', 1, 10],
                        [Number(long), 'C-1', 'Acme', '2026-03-04', 'Paper', 1, 10]
                    ],
                    'xlsx'
                )
            ]
        ] as const;
        for (const [name, content] of lost) {
            const result = await desk.upload(name, content);
            assert.deepEqual([result.code, problems(result)], [1, ['cell.lost-digits 2', 'cell.lost-digits 3']], name);
        }
        assert.deepEqual(desk.bench.invoices(), []);
    });

    it('pain 38: a formula that nobody computed is refused, never taken for an empty cell', async () => {
        const cells = (no: string, price: string): string =>
            `<row>${[no, 'C-1', 'Acme', '2026-03-04', 'Paper'].map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}<c><v>1</v></c>${price}</row>`;
        const header = `<row>${HEADERS.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
        const draft: XlsxDraft = {
            sheets: {
                S:
                    header
                    + cells('INV-1', '<c><f>2*5</f></c>')
                    + cells('INV-2', '<c><f>2*5</f><v>10</v></c>')
                    + cells('INV-3', '<c><f>1+1</f><v></v></c>')
            }
        };
        const result = await desk.upload('formulas.xlsx', zip(xlsxParts(draft)));
        assert.equal(result.code, 1, result.stdout);
        assert.deepEqual(
            desk.bench.invoices().map(({ number, total }) => [number, total]),
            [['INV-2', 10]]
        );
        const refused = result
            .lines()
            .flatMap(({ problem }) => (problem ? [problem as { row: number; column?: string; severity: string; text: string }] : []));
        assert.deepEqual(
            refused.filter(({ severity }) => severity === 'error').map(({ row, column }) => [row, column]),
            [
                [2, 'Price'],
                [4, 'Price']
            ]
        );
        assert.match(refused[0].text, /formula/i);
    });
});
