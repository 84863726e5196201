import * as assert from 'node:assert/strict';
import { utils, write } from 'xlsx';
import { SourceError } from '../record-source';
import { row, WorkbookFixture, xlsxParts } from './workbook-fixture';
import { WorkbookReading } from './workbook-reading';
import { zip } from './zip-fixture';

describe('WorkbookReading', function (): void {
    this.timeout(30_000);
    const fixture = new WorkbookFixture();
    const many = (rows: number): string => row('Number', 'Amount') + row('INV-1', 1).repeat(rows);

    it('turns running out of memory into a problem', async () => {
        const sheet = utils.aoa_to_sheet(Array.from({ length: 30_000 }, (_, index) => [`INV-${index}`, `Customer ${index}`, index / 7]));
        const content = write(utils.book_new(sheet), { type: 'buffer', bookType: 'biff8' }) as Buffer;
        const reading = new WorkbookReading(fixture.write(content, 'utf-8', 'book.xls'), 'ole', content.length, {
            heapMegabytes: 8,
            patience: 20_000
        });
        await assert.rejects(reading.open({}), (error: SourceError) => error.problem.code === 'file.too-large');
    });

    it('ends a thread that does not come to anything, and says so', async () => {
        const file = fixture.write(zip(xlsxParts({ sheets: { S: many(200_000) } })), 'utf-8', 'book.xlsx');
        const reading = new WorkbookReading(file, 'zip', 0, { heapMegabytes: 100, patience: 5 });
        await assert.rejects(reading.open({}), (error: SourceError) => error.problem.code === 'file.too-slow');
    });

    it('sends no further ahead than asked for, and lets the main thread breathe', async () => {
        const table = await fixture.openDraft({ sheets: { S: many(100_000) } });
        let longest = 0;
        let last = performance.now();
        const timer = setInterval(() => {
            longest = Math.max(longest, performance.now() - last);
            last = performance.now();
        }, 5);
        let rows = 0;
        for await (const batch of table.rows()) {
            rows += batch.length;
            if (rows === 5000) {
                await new Promise(done => setTimeout(done, 300));
            }
        }
        clearInterval(timer);
        assert.equal(rows, 100_000);
        assert.ok(longest < 500, `the main thread was busy for ${longest} ms`);
    });

    it('can be left in the middle and read again, and twice at once', async () => {
        const table = await fixture.openDraft({ sheets: { S: many(20_000) } });
        for await (const batch of table.rows()) {
            assert.equal(batch[0].row, 2);
            break;
        }
        const count = async (): Promise<number> => {
            let rows = 0;
            for await (const batch of table.rows()) {
                rows += batch.length;
            }
            return rows;
        };
        assert.deepEqual(await Promise.all([count(), count()]), [20_000, 20_000]);
    });

    it('says that a file is gone, or has become another one', async () => {
        const table = await fixture.openFile(zip(xlsxParts({ sheets: { S: many(5) } })));
        fixture.write(zip(xlsxParts({ sheets: { S: many(3) } })), 'utf-8', 'book.xlsx');
        let rows = 0;
        for await (const batch of table.rows()) {
            rows += batch.length;
        }
        assert.equal(rows, 3);
        assert.equal((await fixture.problemOf('', 'book.xls')).code, 'file.empty');
        await assert.rejects(
            new WorkbookReading(fixture.path('none.xlsx'), 'zip', 0).open({}),
            (error: SourceError) => error.problem.code === 'file.missing'
        );
    });
});
