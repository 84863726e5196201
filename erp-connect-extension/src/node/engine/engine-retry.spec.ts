import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const INVOICES = { method: 'POST', path: '/invoices' };
const REFUSAL = {
    kind: 'status',
    status: 400,
    body: { type: 'invalid_request', message: 'On hold.' },
    match: INVOICES,
    remember: true
} as const;
const rows = (count: number, price = 10): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`INV-${index}`, price));

describe('engine: retry', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('sends all of many again, of one mapping only where one is named', async () => {
        bench.simulator.faults.add({ ...REFUSAL, times: 252 });
        const mapping = bench.writeMapping('first', { files: 'A*.csv' });
        bench.writeMapping('second', { files: 'B*.csv' });
        await bench.start();
        bench.drop('A.csv', rows(250));
        await bench.endedRuns(1);
        bench.drop(
            'B.csv',
            ['X-1', 'X-2'].map(number => invoiceRow(number))
        );
        await bench.endedRuns(2);
        const result = await bench.engine.retry({ mappingId: mapping });
        assert.deepEqual([result.records, result.runIds.length, result.left], [250, 1, []]);
        await waitUntil('they are there', () => bench.invoices().length === 250);
        await bench.snapshot(({ openProblems }) => openProblems === 2);
        assert.deepEqual(bench.changes('invoice'), { created: 250 });
    });

    it('asked twice at a time sends once', async () => {
        bench.simulator.faults.add({ ...REFUSAL, times: 20 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', rows(20));
        await bench.endedRuns(1);
        const results = await Promise.all([bench.engine.retry({}), bench.engine.retry({})]);
        assert.equal(results[0].records + results[1].records, 20);
        await bench.snapshot(({ openProblems }) => openProblems === 0);
        assert.deepEqual(bench.changes('invoice'), { created: 20 });
        const posts = bench.simulator.journal.entries().filter(({ method, path }) => method === 'POST' && path === '/invoices');
        assert.equal(posts.length, 40);
    });

    it('sends what the newest file says, and leaves files under way alone', async () => {
        bench.simulator.faults.add({ ...REFUSAL, times: 2 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1', 10)]);
        await bench.endedRuns(1);
        bench.drop('B.csv', [invoiceRow('INV-1', 20)]);
        await bench.endedRuns(2);
        assert.equal((await bench.engine.retry({})).records, 1);
        await waitUntil('it is there', () => bench.invoices().length === 1);
        assert.equal(bench.invoices()[0].total, 20);
        // Else it would be the one that is refused below.
        await bench.snapshot(({ openProblems }) => openProblems === 0);
        bench.simulator.faults.add({ ...REFUSAL, times: 1 });
        bench.simulator.change({ latency: 40 });
        bench.drop(
            'C.csv',
            Array.from({ length: 200 }, (_, index) => invoiceRow(`C-${index}`))
        );
        await waitUntil('one is refused', async () => (await bench.problems()).length === 1);
        const { records, left } = await bench.engine.retry({});
        assert.equal(records, 0);
        assert.match(left[0].reason, /still being worked on/);
        await bench.endedRuns(3);
    });

    it('keeps its content when the mapping was changed meanwhile, and says so when the mapping is away', async () => {
        bench.simulator.faults.add({ ...REFUSAL, times: 2 });
        const file = bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2')]);
        const [run] = await bench.endedRuns(1);
        const copy = readFileSync(run.refusedFile!, 'utf8');
        const text = readFileSync(file, 'utf8');
        bench.folder.write('workspace/invoices.mapping.json', '{');
        await bench.inState('invoices', 'invalid');
        const away = await bench.engine.retry({});
        assert.deepEqual([away.records, away.left[0].count], [0, 2]);
        assert.match(away.left[0].reason, /has mistakes/);
        bench.folder.write('workspace/invoices.mapping.json', text.replace('"Price"', '{ "value": 99 }'));
        await bench.inState('invoices', 'idle');
        assert.equal((await bench.engine.retry({})).records, 2);
        await bench.snapshot(({ openProblems }) => openProblems === 0);
        assert.deepEqual(
            bench.invoices().map(({ total }) => total),
            [10, 10]
        );
        // The rows themselves mean something else by now.
        bench.folder.write('inbox/A.refused.csv', copy);
        await waitUntil('they are changed', () => bench.invoices().every(({ total }) => total === 99));
        assert.deepEqual(bench.changes('invoice'), { created: 2, updated: 2 });
    });

    it('settles what there is nothing to do about any more', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await bench.endedRuns(1);
        const { invoices } = bench.simulator.account().tables;
        const [{ id }] = bench.invoices();
        invoices.put({ ...invoices.get(id)!, closed: true });
        bench.writeMapping('invoices', { operation: 'update' });
        bench.drop('B.csv', [invoiceRow('INV-1', 20)]);
        await bench.problem('invoiced.refused');
        await bench.endedRuns(2);
        invoices.remove(id);
        assert.equal((await bench.engine.retry({})).records, 1);
        await bench.noProblem('invoiced.refused');
        const [, run] = await bench.endedRuns(2);
        assert.deepEqual([run.counts.skipped, run.counts.refused, run.refusedFile], [1, 0, undefined]);
    });
});
