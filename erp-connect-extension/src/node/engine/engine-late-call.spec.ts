import assert from 'node:assert/strict';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const LATE = 700;

/** The server may still work on a call that we have given up, and nothing there keeps two calls apart. */
describe('engine: a call that is executed after we gave it up', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
        bench.writeMapping('invoices');
    });

    afterEach(() => bench.close());

    it('does not undo what a later file says', async () => {
        await bench.start({ callTimeout: 200, serverLimit: 1500 });
        bench.drop('A.csv', [invoiceRow('INV-1', 1)]);
        await bench.endedRuns(1);
        bench.simulator.faults.add({ kind: 'latency', match: { method: 'PATCH' }, ms: LATE });
        bench.drop('B.csv', [invoiceRow('INV-1', 2)]);
        await waitUntil('the call is under way', () => bench.simulator.journal.entries().some(({ fault }) => fault === 'latency'));
        bench.drop('C.csv', [invoiceRow('INV-1', 3)]);
        await bench.endedRuns(3);
        await waitUntil('no call is under way', () => bench.simulator.stats().inFlight === 0);
        assert.deepEqual(
            bench.invoices().map(({ total }) => total),
            [3]
        );
    });
});
