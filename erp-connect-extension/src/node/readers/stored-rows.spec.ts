import * as assert from 'node:assert/strict';
import { storedRows } from '../../common/records/source-row';
import { ReaderFixture, collect } from './reader-fixture';
import { readStoredRows } from './stored-rows';

describe('rows in the ledger', () => {
    const fixture = new ReaderFixture();

    for (const [what, options] of [
        ['regular', { content: 'No;Text;Sum\n1;"a; ""b""\n c";1,50\n2;;\n3;x;"7"\n' }],
        ['odd', { content: 'No;Text;Sum\n1;"a" ;1,50\n2;5" pipe;2\n3;x;3\n' }]
    ] as const) {
        it(`come back with the cells that ${what} text had`, async () => {
            const table = await fixture.open(options.content, { headerRow: 1, delimiter: ';', quote: '"' });
            const rows = await collect(table.rows());
            const again = readStoredRows(storedRows(rows), table.dialect);
            assert.deepEqual(
                again.map(({ row, cells }) => ({ row, cells })),
                rows.map(({ row, cells }) => ({ row, cells }))
            );
        });
    }

    it('keep which application they gave, and rows of workbooks', () => {
        const rows = [{ row: 4, cells: ['a', 'b'], application: 1 }];
        assert.deepEqual(readStoredRows(storedRows(rows), {}), rows);
        assert.deepEqual(readStoredRows('', {}), []);
    });

    it('of ledgers of earlier versions come back', () => {
        const stored = '[{"row":2,"text":"a,\\"b, c\\""},{"row":3,"cells":["d","e"]}]';
        assert.deepEqual(
            readStoredRows(stored, {}).map(({ row, cells }) => ({ row, cells: [...cells] })),
            [
                { row: 2, cells: ['a', 'b, c'] },
                { row: 3, cells: ['d', 'e'] }
            ]
        );
    });

    it('keep their texts apart, whatever stands in them', () => {
        const rows = ['7:3:abc', '', '12:', '[', '😀\u0000 é'].map((text, index) => ({ row: index + 1, cells: [text], text }));
        assert.deepEqual(
            readStoredRows(storedRows(rows), {}).map(({ row, cells }) => ({ row, cells: [...cells] })),
            rows.map(({ row, cells }) => ({ row, cells }))
        );
    });
});
