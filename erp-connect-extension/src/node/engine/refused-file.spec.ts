import assert from 'node:assert/strict';
import { createRegistry } from '../readers/create-registry';
import { TempFolder } from '../spec-support/temp-folder';
import { REASON_COLUMN, ROW_COLUMN, isRefusedFile, refusedFileName, refusedFilePath, refusedFileText } from './refused-file';

describe('refused file', () => {
    let folder: TempFolder;

    beforeEach(() => (folder = new TempFolder()));
    afterEach(() => folder.remove());

    async function readBack(text: string, headerRow = 1): Promise<{ headers: readonly string[]; rows: (readonly string[])[] }> {
        const table = await createRegistry().open(folder.write('x.refused.csv', text), { headerRow });
        const rows: (readonly string[])[] = [];
        for await (const batch of table.rows()) {
            rows.push(...batch.map(({ cells }) => cells));
        }
        return { headers: table.headers, rows };
    }

    for (const delimiter of [',', ';', '\t', '|']) {
        it(`comes back as it was with ${JSON.stringify(delimiter)}`, async () => {
            const cells = ['00123', 'Müller; Söhne, "Gmbh" | x', 'two\nlines', ' blanks ', '', '=1+1'];
            const headers = ['No', 'Name', 'Text', 'Blank', 'Empty', 'Formula'];
            const text = refusedFileText(headers, [{ row: 7, cells, reason: 'Not a number: "abc"; see row 7, please.' }], delimiter);
            assert.equal(text.startsWith('\uFEFF'), true);
            assert.deepEqual(await readBack(text), {
                headers: [...headers, ROW_COLUMN, REASON_COLUMN],
                rows: [[...cells, '7', 'Not a number: "abc"; see row 7, please.']]
            });
        });
    }

    it('does not double its columns when rows are refused again', async () => {
        const headers = ['No', ROW_COLUMN, REASON_COLUMN, 'Name'];
        const text = refusedFileText(headers, [{ row: 2, cells: ['1', '9', 'old reason', 'x'], reason: 'new reason' }], ',');
        assert.deepEqual(await readBack(text), {
            headers: ['No', 'Name', ROW_COLUMN, REASON_COLUMN],
            rows: [['1', 'x', '2', 'new reason']]
        });
    });

    it('puts its columns behind the longest row', async () => {
        const rows = [
            { row: 2, cells: ['1'], reason: 'a' },
            { row: 3, cells: ['1', '2', '3'], reason: 'b' }
        ];
        const { headers, rows: back } = await readBack(refusedFileText(['A', 'B'], rows, ','));
        assert.deepEqual(
            [headers, back],
            [
                ['A', 'B', '', ROW_COLUMN, REASON_COLUMN],
                [
                    ['1', '', '', '2', 'a'],
                    ['1', '2', '3', '3', 'b']
                ]
            ]
        );
    });

    it('has no header where its source has none', async () => {
        const { headers, rows } = await readBack(refusedFileText([], [{ row: 1, cells: ['a', 'b'], reason: 'r' }], ';'), 0);
        assert.deepEqual([headers, rows], [[], [['a', 'b', '1', 'r']]]);
    });

    it('is named after its source and keeps its own name', () => {
        assert.equal(refusedFileName('/x/INV1.csv'), 'INV1.refused.csv');
        assert.equal(refusedFileName('/x/INV1.xlsx', 2), 'INV1.2.refused.csv');
        assert.equal(refusedFileName('/x/INV1.refused.csv'), 'INV1.refused.csv');
        assert.equal(refusedFileName('/x/INV1.refused.csv', 3), 'INV1.3.refused.csv');
        assert.equal(refusedFilePath('/x', 'INV1.csv').replace(/\\/g, '/'), '/x/failed/INV1.refused.csv');
        assert.deepEqual(['a.refused.csv', 'A.REFUSED.CSV', 'refused.csv', 'a.csv'].map(isRefusedFile), [true, true, false, false]);
    });
});
