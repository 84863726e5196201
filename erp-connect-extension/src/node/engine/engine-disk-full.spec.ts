import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

describe('engine: a ledger that cannot be written', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    const limit = (pages: number): Promise<unknown> =>
        bench.engine.ledger.transact(db => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db));

    it('waits while the disk is full, says why, and goes on by itself without sending anything twice', async () => {
        const rejections: unknown[] = [];
        const note = (reason: unknown): number => rejections.push(reason);
        process.on('unhandledRejection', note);
        bench.simulator.change({ latency: 20 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop(
            'A.csv',
            Array.from({ length: 400 }, (_, index) => invoiceRow(`INV-${index}`))
        );
        await waitUntil('some are there', () => bench.invoices().length > 50);
        await limit(1); // SQLite takes this as: not one page more than there are now
        bench.drop(
            'B.csv',
            Array.from({ length: 400 }, (_, index) => invoiceRow(`B-${index}`))
        );
        const { reason } = await waitUntil('it says that the disk is full', async () => {
            const status = await bench.status('invoices');
            return status?.reason?.includes('full') && status;
        });
        assert.match(reason!, /full/);
        assert.equal(bench.simulator.stats().inFlight, 0);
        await limit(1_000_000);
        await bench.endedRuns(2, 20_000);
        assert.deepEqual(bench.changes('invoice'), { created: 800 });
        await bench.noProblem('run.stopped');
        process.off('unhandledRejection', note);
        assert.deepEqual(rejections, []);
    }).timeout(40_000);
});
