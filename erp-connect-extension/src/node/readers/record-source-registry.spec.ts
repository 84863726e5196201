import * as assert from 'node:assert/strict';
import { CsvSource } from './csv-source';
import { ReaderFixture } from './reader-fixture';
import { OpenTable, RecordSource } from './record-source';
import { RecordSourceRegistry } from './record-source-registry';

describe('RecordSourceRegistry', () => {
    const fixture = new ReaderFixture();
    const registry = new RecordSourceRegistry([new CsvSource()]);

    it('finds a reader by the ending, whatever its case', async () => {
        for (const name of ['a.csv', 'A.CSV', 'b.backup.txt', 'c.tsv']) {
            const table = await registry.open(fixture.write('No,Amount\n1,2\n', 'utf-8', name));
            assert.deepEqual(table.headers, ['No', 'Amount']);
        }
    });

    it('lists what can be read when it cannot read a file', async () => {
        await assert.rejects(registry.open('/inbox/scan.tiff'), (error: { problem: { code: string; hint: string } }) => {
            assert.equal(error.problem.code, 'file.unknown-type');
            assert.match(error.problem.hint, /\.csv, \.tsv, \.txt/);
            return true;
        });
        await assert.rejects(registry.open('/inbox/csv'), /of a kind that ERP Connect does not read/);
    });

    it('prefers the reader that was added last', () => {
        const own: RecordSource = { id: 'own', endings: ['csv', 'edi'], open: () => Promise.reject<OpenTable>(new Error('not called')) };
        const extended = new RecordSourceRegistry([new CsvSource(), own]);
        assert.equal(extended.find('x.csv')?.id, 'own');
        assert.equal(extended.find('x.txt')?.id, 'csv');
        assert.deepEqual(extended.endings, ['csv', 'edi', 'tsv', 'txt']);
    });
});
