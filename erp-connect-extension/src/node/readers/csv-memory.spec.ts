import * as assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { waitUntil } from '../spec-support/wait-until';
import { CsvSource } from './csv-source';
import { ReaderFixture } from './reader-fixture';

describe('CsvSource and large files', () => {
    const fixture = new ReaderFixture();

    function writeLarge(megabytes: number): { file: string; rows: number } {
        const file = fixture.write('Number,Customer,Text,Amount\n');
        const block = Array.from(
            { length: 1000 },
            (_, index) => `INV-${index},Customer ${index},"Service, ""monthly""",${index}.50\n`
        ).join('');
        const blocks = Math.ceil((megabytes * 1024 * 1024) / block.length);
        for (let index = 0; index < blocks; index++) {
            appendFileSync(file, block);
        }
        return { file, rows: blocks * 1000 };
    }

    const isReading = (): boolean => process.getActiveResourcesInfo().some(name => name.startsWith('FS'));

    it('keeps its memory flat', async () => {
        const { file, rows } = writeLarge(48);
        const before = process.memoryUsage().arrayBuffers;
        const table = await new CsvSource().open(file, {});
        let count = 0;
        let last = 0;
        let highest = 0;
        for await (const batch of table.rows()) {
            count += batch.length;
            last = batch[batch.length - 1].row;
            highest = Math.max(highest, process.memoryUsage().arrayBuffers);
        }
        assert.deepEqual([count, last], [rows, rows + 1]);
        assert.ok(highest - before < 24 * 1024 * 1024, `${highest - before} bytes in buffers`);
    }).timeout(30_000);

    it('reads no further than its rows are taken, and closes the file', async () => {
        const { file } = writeLarge(16);
        const table = await new CsvSource().open(file, {});
        const before = process.memoryUsage().arrayBuffers;
        for await (const batch of table.rows()) {
            assert.ok(batch.length <= 1000);
            await waitUntil('nothing is being read', () => !isReading());
            break;
        }
        assert.ok(process.memoryUsage().arrayBuffers - before < 8 * 1024 * 1024);
        assert.ok(!isReading());
    });
});
