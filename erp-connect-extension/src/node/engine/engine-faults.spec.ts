import assert from 'node:assert/strict';
import { FaultSpec } from 'invoiced-simulator';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const POST = { method: 'POST', path: '/invoices' };

/** Whatever happens to a call, the record is there once and the counts say so. */
describe('engine: exactly once', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
        bench.writeMapping('invoices');
    });

    afterEach(() => bench.close());

    const faults: [string, FaultSpec][] = [
        ['500 before the write', { kind: 'status', match: POST }],
        ['500 after the write', { kind: 'status-after', match: POST }],
        ['500 that the server does not remember', { kind: 'status-after', match: POST, remember: false }],
        ['a connection cut before the write', { kind: 'reset', match: POST }],
        ['a connection cut after the write', { kind: 'reset-after', match: POST }],
        ['a 502 page before the write', { kind: 'html-502', match: POST, when: 'before' }],
        ['a 502 page after the write', { kind: 'html-502', match: POST, when: 'after' }],
        ['a call without an answer, executed', { kind: 'stall', match: POST, when: 'after' }],
        ['a call without an answer, not executed', { kind: 'stall', match: POST, when: 'before' }],
        ['a customer created without an answer', { kind: 'reset-after', match: { method: 'POST', path: '/customers' } }],
        ['a customer that is not created', { kind: 'status', match: { method: 'POST', path: '/customers' } }]
    ];
    for (const [what, fault] of faults) {
        it(`pain 15: a record is there once with ${what}`, async () => {
            bench.simulator.faults.add(fault);
            await bench.start({ callTimeout: 400 });
            bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2')]);
            const [run] = await bench.endedRuns(1);
            assert.deepEqual(bench.changes('invoice'), { created: 2 });
            assert.deepEqual(bench.changes('customer'), { created: 1 });
            assert.deepEqual([run.counts.created, run.counts.updated, run.counts.refused], [2, 0, 0]);
            assert.equal((await bench.engine.snapshot()).openProblems, 0);
        });
    }

    it('with an update that has no answer', async () => {
        await bench.start({ callTimeout: 400 });
        bench.drop('A.csv', [invoiceRow('INV-1', 1)]);
        await bench.endedRuns(1);
        bench.simulator.faults.add({ kind: 'reset-after', match: { method: 'PATCH' } });
        bench.drop('B.csv', [invoiceRow('INV-1', 2)]);
        const [, run] = await bench.endedRuns(2);
        assert.equal(run.counts.updated, 1);
        assert.deepEqual(bench.changes('invoice'), { created: 1, updated: 1 });
    });

    it('creates a record anew that was deleted in Invoiced', async () => {
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1', 1)]);
        await bench.endedRuns(1);
        bench.simulator.account().tables.invoices.clear();
        bench.drop('B.csv', [invoiceRow('INV-1', 2)]);
        const [, run] = await bench.endedRuns(2);
        assert.equal(run.counts.created, 1);
        assert.equal(bench.invoices().length, 1);
    });

    it('lets one record that the server always fails on not hold up the others', async () => {
        bench.writeMapping('invoices', { files: 'A*.csv' });
        bench.writeMapping('more', { files: 'B*.csv' });
        await bench.start();
        bench.drop(
            'A.csv',
            Array.from({ length: 30 }, (_, index) => invoiceRow(`INV-${index}`))
        );
        await bench.endedRuns(1);
        // From here on each change of one invoice fails.
        const [poisoned] = bench.invoices();
        bench.simulator.faults.add({ kind: 'status', match: { method: 'PATCH', path: `^/invoices/${poisoned.id}$` }, probability: 1 });
        bench.drop(
            'A2.csv',
            Array.from({ length: 30 }, (_, index) => invoiceRow(`INV-${index}`, 99))
        );
        const steady = setInterval(() => bench.drop(`B${Date.now()}.csv`, [invoiceRow(`X-${Date.now()}`)]), 200);
        try {
            const problem = await bench.problem('invoiced.fault', 15_000);
            const run = await waitUntil('the file is finished', async () =>
                (await bench.runs()).find(({ id, state }) => id === problem.runId && state === 'finished')
            );
            assert.deepEqual([run.counts.updated, run.counts.refused], [29, 1]);
            assert.deepEqual([problem.row, problem.key], [2, 'inv-0']);
        } finally {
            clearInterval(steady);
        }
    }).timeout(60_000);

    it('does not take an answer that is not from Invoiced for a delivery', async () => {
        bench.simulator.faults.add({ kind: 'status', status: 200, body: '<html>Please log in</html>', match: POST, remember: false });
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 1);
        assert.equal(bench.invoices().length, 1);
    });
});
