import * as assert from 'node:assert/strict';
import { codes, collect, flat, ReaderFixture } from './reader-fixture';

describe('CsvSource', () => {
    const fixture = new ReaderFixture();

    it('reads a plain table and records how', async () => {
        const table = await fixture.open('Number,Customer,Amount\nINV-1,Acme,10.00\nINV-2,"Smith, John",20.00\n');
        assert.deepEqual(table.dialect, {
            format: 'csv',
            headerRow: 1,
            firstRow: 2,
            delimiter: ',',
            quote: '"',
            encoding: 'utf-8',
            newline: '\n'
        });
        assert.deepEqual(table.headers, ['Number', 'Customer', 'Amount']);
        assert.deepEqual(flat(await collect(table.rows())), [
            [2, 'INV-1', 'Acme', '10.00'],
            [3, 'INV-2', 'Smith, John', '20.00']
        ]);
        assert.deepEqual(table.notes, []);
    });

    it('can be streamed again, and shows every row on demand', async () => {
        const table = await fixture.open('List of invoices\n\nNumber;Amount\n1;5,00\n\n2;6,00\n');
        assert.deepEqual(flat(await collect(table.rows())), [
            [4, '1', '5,00'],
            [6, '2', '6,00']
        ]);
        assert.deepEqual(flat(await collect(table.rows())), [
            [4, '1', '5,00'],
            [6, '2', '6,00']
        ]);
        assert.deepEqual(flat(await collect(table.allRows())), [
            [1, 'List of invoices'],
            [2, ''],
            [3, 'Number', 'Amount'],
            [4, '1', '5,00'],
            [5, ''],
            [6, '2', '6,00']
        ]);
        assert.deepEqual(codes(table.notes), ['file.title-lines 1']);
    });

    it('leaves cells as they are: short rows, long rows, spaces, leading zeros', async () => {
        const records = await fixture.records('A,B,C\n001, x ,\n2\n3,y,z,,more\n');
        assert.deepEqual(records, [
            [2, '001', ' x ', ''],
            [3, '2'],
            [4, '3', 'y', 'z', '', 'more']
        ]);
    });

    for (const [name, lineEnd] of [
        ['\\n', '\n'],
        ['\\r\\n', '\r\n'],
        ['\\r', '\r']
    ]) {
        it(`numbers rows by their first line in files with ${name}`, async () => {
            const text = ['No,Text,Qty', `1,"a${lineEnd}b${lineEnd}c",5`, '', '2,plain,6', `3,"${lineEnd}",7`, '4,last,8'].join(lineEnd);
            const table = await fixture.open(text);
            assert.equal(table.dialect.newline, lineEnd);
            assert.deepEqual(flat(await collect(table.rows())), [
                [2, '1', `a${lineEnd}b${lineEnd}c`, '5'],
                [6, '2', 'plain', '6'],
                [7, '3', lineEnd, '7'],
                [9, '4', 'last', '8']
            ]);
        });
    }

    it('copes with \\n inside of cells of a \\r\\n file, and with both as line ends', async () => {
        assert.deepEqual(await fixture.records('No,Text\r\n1,"a\nb"\r\n2,c\n3,d\r\n4,"e"\n5,"f"\r\n'), [
            [2, '1', 'a\nb'],
            [4, '2', 'c'],
            [5, '3', 'd'],
            [6, '4', 'e'],
            [7, '5', 'f']
        ]);
    });

    it('needs no line end at the end, and knows the end-of-file character of DOS', async () => {
        assert.deepEqual(await fixture.records('No,Text\n1,"x"'), [[2, '1', 'x']]);
        assert.deepEqual(await fixture.records('No,Text\r\n1,x\r\n\x1a'), [[2, '1', 'x']]);
        assert.deepEqual(await fixture.records('No,Text\r\n1,x\x1a'), [[2, '1', 'x']]);
    });

    it('takes the delimiter from the line that Excel reads', async () => {
        const table = await fixture.open('sep=;\r\nNumber;Amount\r\n1;2,50\r\n');
        assert.equal(table.dialect.delimiter, ';');
        assert.equal(table.dialect.headerRow, 2);
        assert.deepEqual(flat(await collect(table.rows())), [[3, '1', '2,50']]);
    });

    it('lets every option win over what the file looks like', async () => {
        const text = 'a;b\n"1";x,y\n\'2;2\';z\n';
        const options = { delimiter: ';', quote: "'", headerRow: 0, firstRow: 2, encoding: 'windows-1250' };
        const table = await fixture.open(text, options);
        assert.deepEqual(table.dialect, { format: 'csv', newline: '\n', ...options });
        assert.deepEqual(table.headers, []);
        assert.deepEqual(flat(await collect(table.rows())), [
            [2, '"1"', 'x,y'],
            [3, '2;2', 'z']
        ]);
        assert.deepEqual(codes(table.notes), []);
    });

    it('reads cells literally where the mapping says that there are no quotes', async () => {
        assert.deepEqual(await fixture.records('No\tText\n1\t"Special" bolt\n2\t"open\n', { quote: '' }), [
            [2, '1', '"Special" bolt'],
            [3, '2', '"open']
        ]);
    });

    it('finds headers beyond the first 64 KB when told where they are', async () => {
        const text = `${'remark\n'.repeat(20_000)}Number,Amount\n1,2\n`;
        const table = await fixture.open(text, { headerRow: 20_001, delimiter: ',' });
        assert.deepEqual(table.headers, ['Number', 'Amount']);
        assert.deepEqual(flat(await collect(table.rows())), [[20_002, '1', '2']]);
    });

    it('warns of doubled headers and of a missing header row', async () => {
        const doubled = await fixture.open('No,Amount,Text,Amount\n1,2,x,3\n');
        assert.deepEqual(doubled.headers, ['No', 'Amount', 'Text', 'Amount']);
        assert.match(doubled.notes[0].text, /"Amount" stands above several columns: B, D/);
        const bare = await fixture.open('INV-1,2026-01-31,10.00\nINV-2,2026-01-31,11.00\n');
        assert.equal(bare.dialect.headerRow, 0);
        assert.deepEqual(codes(bare.notes), ['file.no-header 1']);
        assert.equal((await collect(bare.rows())).length, 2);
    });

    it('is content with headers and no records', async () => {
        const table = await fixture.open('Number,Customer,Amount\n');
        assert.deepEqual(table.headers, ['Number', 'Customer', 'Amount']);
        assert.deepEqual(await collect(table.rows()), []);
    });

    it('leaves out headers that a joined file repeats', async () => {
        const table = await fixture.open('No,Amount\n1,2\nNo,Amount\n3,4\n\nNo,Amount\n5,6\n');
        assert.deepEqual(flat(await collect(table.rows())), [
            [2, '1', '2'],
            [4, '3', '4'],
            [7, '5', '6']
        ]);
        assert.deepEqual(codes(table.notes), ['file.repeated-header 3']);
    });

    it('stops before a second table and says where it begins', async () => {
        const table = await fixture.open('No,Date,Amount\n1,2026-01-01,5\n2,2026-01-02,6\n\nPayment,Method,Paid\nP-1,cash,5\nP-2,cash,6\n');
        assert.deepEqual(
            (await collect(table.rows())).map(row => row.row),
            [2, 3]
        );
        assert.deepEqual(codes(table.notes), ['file.second-table 5']);
        assert.equal((await collect(table.allRows())).length, 7);
    });

    it('delivers totals below the table as rows', async () => {
        const rows = await fixture.records('No,Text,Amount\n1,a,5\n2,b,6\n\nTotal,,11\n\nPrinted by,Smith,\n');
        assert.deepEqual(
            rows.map(([row]) => row),
            [2, 3, 5, 7]
        );
    });

    it('passes batches of at most a thousand rows', async () => {
        const table = await fixture.open(`No,Amount\n${'1,2\n'.repeat(200_000)}`);
        let rows = 0;
        for await (const batch of table.rows()) {
            assert.ok(batch.length <= 1000);
            rows += batch.length;
        }
        assert.equal(rows, 200_000);
    });
});
