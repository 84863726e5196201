import assert from 'node:assert/strict';
import { crc32, deflateRawSync } from 'node:zlib';
import { millionRowClaim } from '../readers/workbook/hostile-workbook-fixture';
import { xlsxParts } from '../readers/workbook/workbook-fixture';
import { zip, ZipPart } from '../readers/workbook/zip-fixture';
import { CommandResult } from '../spec-support/command-line';
import { reportingTo } from '../spec-support/memory-report';
import { INVOICE_HEADER, invoiceRow } from '../spec-support/test-bench';
import { csvText, problems, Upload, UploadDesk } from '../spec-support/upload-desk';

describe('what ERP files do to importers: whole runs', function () {
    this.timeout(120_000);
    let desk: UploadDesk;

    beforeEach(async () => {
        desk = await UploadDesk.make();
    });

    afterEach(() => desk.close());

    const csv = (...rows: string[]): string => csvText(INVOICE_HEADER, rows);
    const summary = (result: CommandResult): Upload => result.last<Upload>('summary');
    const assertAddsUp = ({ read, created, updated, unchanged, refused, skipped }: Upload): void =>
        assert.equal(created + updated + unchanged + refused + skipped, read);
    const numbers = (): string[] => desk.bench.invoices().map(({ number }) => number);

    it('pain 17: what is said of each row is what the account holds, in letters of any language', async () => {
        const names = ['Müller', 'Łódź', 'Αθήνα', 'Москва', '北京', 'şirket', 'é'.normalize('NFD'), '😀'];
        const rows = names.map((name, index) => `INV-${index},C-${index},${name},2026-03-04,${name},1,${index % 3 === 2 ? 'much' : 10}`);
        desk.bench.simulator.faults.add({ kind: 'status', status: 400, match: { method: 'POST', path: '/invoices' }, after: 2 });
        const result = await desk.upload('names.csv', csv(...rows));
        assert.equal(result.code, 1);
        const lines = result.lines().filter(line => 'action' in line);
        const created = lines.filter(({ action }) => action === 'created');
        assert.deepEqual(
            created.map(({ id, key }) => [Number(id), key]),
            desk.bench.invoices().map(({ id, number }) => [id, number.toLowerCase()])
        );
        const refused = lines.filter(({ action }) => action === 'refused').map(({ row }) => row);
        assert.deepEqual([created.length + refused.length, lines.length], [names.length, names.length]);
        const text = desk.bench.folder.read('inbox/failed/names.refused.csv');
        names.forEach((name, index) => {
            const wasCreated = numbers().includes(`INV-${index}`);
            assert.equal(text.includes(`INV-${index},`), !wasCreated, name);
            assert.equal(refused.includes(index + 2), !wasCreated, name);
            assert.equal(
                problems(result).some(problem => problem.endsWith(` ${index + 2}`)),
                !wasCreated,
                name
            );
        });
        const customers = [...desk.bench.simulator.account().tables.customers.all()].map(({ name }) => name.normalize('NFC'));
        assert.ok(customers.every(name => names.some(each => each.normalize('NFC') === name)));
        assertAddsUp(summary(result));
    });

    it('pain 18: the exit code tells whether all went well', async () => {
        const cases: [string, string | Buffer, number][] = [
            ['good.csv', csv(invoiceRow('INV-1')), 0],
            ['again.csv', csv(invoiceRow('INV-1')), 0],
            ['refused.csv', csv(invoiceRow('INV-2'), invoiceRow('INV-3', 'much')), 1],
            ['quote.csv', csv(invoiceRow('INV-4'), 'INV-5,C-1,"Acme,2026-03-04,Paper,1,10'), 2],
            ['columns.csv', 'A,B\n1,2\n', 2],
            ['bytes.csv', Buffer.from([1, 0, 2, 0, 3, 0, 0]), 2],
            ['empty.csv', '', 2],
            ['second.csv', csv(invoiceRow('INV-6'), invoiceRow('INV-7'), '', 'Customer,City,Phone', 'C-1,Rome,1', 'C-2,Rome,2'), 1]
        ];
        for (const [name, content, code] of cases) {
            const result = await desk.upload(name, content);
            assert.equal(result.code, code, `${name}: ${result.stdout}${result.stderr}`);
            assert.ok(code === 0 || problems(result).length > 0, `${name} says why`);
        }
        assert.deepEqual(numbers(), ['INV-1', 'INV-2', 'INV-6', 'INV-7']);
    });

    it('pain 19: a lone carriage return in a cell neither hangs the run nor splits the row, and its line is named', async () => {
        const result = await desk.upload('cr.csv', csv(invoiceRow('INV-1'), 'INV-2,C-1,Ac\rme,2026-03-04,Paper,1,10', invoiceRow('INV-3')));
        assert.deepEqual([result.code, problems(result)], [0, ['file.bare-cr 3']]);
        assert.deepEqual(numbers(), ['INV-1', 'INV-2', 'INV-3']);
        assert.equal(summary(result).rows, 3);
    });

    it('pain 28: every row of a file has an outcome, and the outcomes add up', async () => {
        const rows = [
            'Open invoices,,,,,,',
            '',
            INVOICE_HEADER,
            invoiceRow('INV-1'),
            invoiceRow('INV-1', 5),
            '',
            invoiceRow('INV-2', 'much'),
            invoiceRow('', 7),
            INVOICE_HEADER,
            invoiceRow('INV-3'),
            'INV-4,C-1,Acme',
            'INV-5,C-1,Acme,2026-03-04,Paper,1,10,more,cells',
            ',,,,,,',
            invoiceRow('INV-6', 7),
            'Total,,,,,,99'
        ];
        await desk.upload('before.csv', csv(invoiceRow('INV-3'), invoiceRow('INV-6', 1)));
        const result = await desk.upload('all.csv', rows.join('\n'));
        const found = summary(result);
        assertAddsUp(found);
        // Ten rows are neither blank nor header nor title: INV-1 has two of them, all others one.
        assert.deepEqual([found.rows, found.read], [9, 8]);
        assert.deepEqual([found.updated, found.unchanged, found.skipped], [1, 1, 1]);
        const told = new Set(result.lines().flatMap(({ row, problem }) => [row, (problem as { row?: number } | undefined)?.row]));
        [4, 7, 8, 10, 11, 12, 14, 15].forEach(row => assert.ok(told.has(row), `row ${row} has an outcome: ${result.stdout}`));
        const refused = desk.bench.folder.read('inbox/failed/all.refused.csv');
        assert.equal(refused.trim().split('\n').length - 1, found.refused);
    });

    it('pain 34: a quotation mark that is not closed is named by its line, and nothing of the file is sent', async () => {
        const many = Array.from({ length: 5000 }, (_, index) => `INV-${index},C-1,"Acme, Inc.",2026-03-04,Paper,1,10`);
        many[1234] = 'INV-1234,C-1,"Acme, Inc.,2026-03-04,Paper,1,10';
        const result = await desk.upload('open.csv', csv(...many));
        assert.deepEqual([result.code, problems(result)], [2, ['file.unclosed-quote 1236']]);
        assert.match(result.last<{ text: string }>('problem').text, /line 1236/);
        assert.deepEqual([desk.bench.simulator.journal.entries(), summary(result).state], [[], 'failed']);
        many[1234] = many[1234].replace('Inc.,', 'Inc.",');
        const mended = await desk.preview('open.csv', csv(...many));
        assert.equal(mended.last<{ rows: number }>('summary').rows, 5000);
    });

    it('pain 35: titles, sums and a second table are no records, and each is told', async () => {
        const file = [
            'Acme Ltd., list of open invoices,,,,,',
            'Printed 2026-03-31 by SMITH,,,,,,',
            '',
            INVOICE_HEADER,
            invoiceRow('INV-1', 10),
            invoiceRow('INV-2', 20),
            'Total,,,,,,30',
            '',
            'Payment,Method,Paid on',
            'P-1,cash,2026-03-05',
            'P-2,cash,2026-03-06'
        ].join('\n');
        const result = await desk.upload('report.csv', file);
        assert.deepEqual(numbers(), ['INV-1', 'INV-2']);
        assert.deepEqual(problems(result).sort(), ['file.left-out-rows 7', 'file.second-table 9', 'file.title-lines 1']);
        const { created, refused, skipped } = summary(result);
        assert.deepEqual([created, refused, skipped], [2, 0, 1]);
    });

    it('pain 36: 1.4 KB that claim a million rows take neither time nor memory', async () => {
        const book = millionRowClaim();
        assert.ok(book.length < 1500);
        const begin = performance.now();
        const report = desk.bench.folder.at('memory');
        const result = await desk.upload('claim.xlsx', book, undefined, { env: reportingTo(report) });
        assert.deepEqual([result.code, problems(result)[0]], [2, 'mapping.unknown-column']);
        assert.ok(performance.now() - begin < 5000, `took ${performance.now() - begin} ms`);
        const megabytes = Number(desk.bench.folder.read('memory'));
        assert.ok(megabytes > 30 && megabytes < 300, `took ${megabytes} MB`);
    });

    it('pain 37: a workbook of 36 MB and five million cells is read within 700 MB', async () => {
        const book = largeBook(250, 1000);
        assert.ok(book.length > 30_000_000 && book.length < 60_000_000, `is of ${book.length} bytes`);
        const file = desk.bench.folder.write('files/large.xlsx', book);
        const report = desk.bench.folder.at('memory');
        const child = desk.cli.start(['read', file, '--json'], { env: reportingTo(report) });
        let lines = 0;
        child.stdout?.on('data', (piece: Buffer) => piece.forEach(byte => (lines += byte === 10 ? 1 : 0)));
        const code = await new Promise(resolve => child.once('close', resolve));
        assert.deepEqual([code, lines], [0, 250_002]);
        const megabytes = Number(desk.bench.folder.read('memory'));
        assert.ok(megabytes > 60 && megabytes < 700, `took ${megabytes} MB`);
    });
});

/** A sheet of `blocks` times `rows` rows of 20 cells, as hard to pack as invoices are; only one block is ever in memory unpacked. */
function largeBook(blocks: number, rows: number): Buffer {
    let state = 7;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647);
    const cells = (): string =>
        Array.from(
            { length: 10 },
            () => `<c><v>${random() % 1_000_000}.5</v></c><c t="str"><v>T${random()} ${random() % 10_000}</v></c>`
        ).join('');
    const block = Buffer.from(Array.from({ length: rows }, () => `<row>${cells()}</row>`).join(''));
    const parts = [Buffer.from('<worksheet><sheetData>'), ...Array<Buffer>(blocks).fill(block), Buffer.from('</sheetData></worksheet>')];
    const packed = deflateRawSync(block, { finishFlush: 2 });
    const sheet: ZipPart = {
        content: '',
        claimedSize: parts.reduce((size, part) => size + part.length, 0),
        claimedSum: parts.reduce((sum, part) => crc32(part, sum), 0),
        packed: Buffer.concat([
            deflateRawSync(parts[0], { finishFlush: 2 }),
            ...Array<Buffer>(blocks).fill(packed),
            deflateRawSync(parts[parts.length - 1])
        ])
    };
    return zip(xlsxParts({ sheets: { S: '' }, parts: { 'xl/worksheets/sheet1.xml': sheet } }));
}
