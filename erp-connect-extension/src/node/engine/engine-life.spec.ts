import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { INVOICE_COLUMNS, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const rows = (count: number, price = 10): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`INV-${index}`, price));

describe('engine: stopping, pausing, changing while it works', () => {
    let bench: TestBench;
    const rejections: unknown[] = [];
    const note = (reason: unknown): number => rejections.push(reason);

    beforeEach(async () => {
        bench = await TestBench.make();
        process.on('unhandledRejection', note);
    });

    afterEach(async () => {
        await bench.close();
        process.off('unhandledRejection', note);
        assert.deepEqual(rejections.splice(0), []);
    });

    const underWay = (calls = 1): Promise<true> => waitUntil('calls are under way', () => bench.simulator.stats().inFlight >= calls);

    it('stops within five seconds with calls in flight that nobody answers, and proves them at the next start', async () => {
        bench.simulator.faults.add({ kind: 'stall', match: { method: 'POST', path: '/invoices' }, when: 'after', times: 16 });
        bench.writeMapping('invoices');
        await bench.start({ callTimeout: 75_000 });
        bench.drop('A.csv', rows(40));
        await underWay(16);
        const began = Date.now();
        await bench.stop();
        assert.ok(Date.now() - began < 5000, `${Date.now() - began} ms`);
        await bench.start();
        const [run] = await bench.endedRuns(1);
        assert.deepEqual(run.counts, { rows: 40, read: 40, created: 40, updated: 0, unchanged: 0, refused: 0, skipped: 0 });
        assert.deepEqual(bench.changes('invoice'), { created: 40 });
    });

    it('stops while it reads and plans a large file, and goes on where it was', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', rows(30_000));
        await waitUntil('the file is taken', async () => (await bench.runs()).some(({ state }) => state === 'taken'));
        const began = Date.now();
        await bench.stop();
        assert.ok(Date.now() - began < 5000);
        const calls = bench.simulator.journal.entries().length;
        await bench.start();
        await waitUntil('it goes on', () => bench.simulator.journal.entries().length > calls + 50);
        await bench.stop();
    });

    it('pauses in the middle of a file and resumes without sending anything twice', async () => {
        bench.simulator.change({ latency: 30 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', rows(200));
        await waitUntil('some are there', () => bench.invoices().length > 20);
        const [{ id }] = (await bench.engine.snapshot()).mappings;
        await bench.engine.setPaused(id, true);
        await waitUntil('nothing is in flight', () => bench.simulator.stats().inFlight === 0);
        await sleep(100);
        const count = bench.invoices().length;
        await sleep(300);
        assert.equal(bench.invoices().length, count);
        assert.ok(count < 200);
        assert.equal((await bench.status('invoices'))?.state, 'paused');
        // It stays paused over a restart.
        await bench.stop();
        await bench.start();
        await sleep(200);
        assert.equal((await bench.status('invoices'))?.state, 'paused');
        await bench.engine.setPaused(id, false);
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 200);
        assert.deepEqual(bench.changes('invoice'), { created: 200 });
    });

    it('never begins with a mapping that was paused before its file was there', async () => {
        await bench.start();
        bench.drop('A.csv', rows(3));
        const id = bench.folder.at('workspace/late.mapping.json');
        await bench.engine.setPaused(id, true);
        assert.equal(bench.writeMapping('late'), id);
        const { state, direction, folder, files } = await waitUntil('it is known', () => bench.status('late'));
        assert.deepEqual([state, direction, folder, files], ['paused', 'upload', bench.folder.at('inbox'), '*.csv']);
        assert.deepEqual(await bench.runs(), []);
        await bench.engine.setPaused(id, false);
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 3);
    });

    it('ends what is under way with the mapping it began with when the file changes', async () => {
        bench.simulator.change({ latency: 40 });
        bench.writeMapping('invoices', { files: 'A*.csv' });
        await bench.start();
        bench.drop('A.csv', rows(100));
        await underWay();
        bench.writeMapping('invoices', {
            files: 'B*.csv',
            folder: '../other',
            columns: { ...INVOICE_COLUMNS, purchase_order: { value: 'PO-1' } }
        });
        bench.folder.write('other/B.csv', `Invoice No,Cust ID,Customer,Date,Item,Qty,Price\n${invoiceRow('OTHER-1')}\n`);
        const [first] = await bench.endedRuns(2);
        assert.deepEqual([first.state, first.counts.created], ['finished', 100]);
        assert.deepEqual(bench.changes('invoice'), { created: 101 });
        assert.equal(bench.invoices().find(({ number }) => number === 'OTHER-1')?.purchase_order, 'PO-1');
        assert.equal(bench.invoices().find(({ number }) => number === 'INV-99')?.purchase_order, null);
        assert.equal(bench.names('inbox/done').length, 1);
    });

    it('survives a mapping file that becomes invalid while its run is under way', async () => {
        bench.simulator.change({ latency: 40 });
        const file = bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', rows(60));
        await underWay();
        bench.folder.write('workspace/invoices.mapping.json', '{ "name": "invoices", ');
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 60);
        await bench.inState('invoices', 'invalid');
        assert.ok(file);
    });

    it('never works a mapping twice at a time when its file goes and comes back', async () => {
        bench.simulator.change({ latency: 60 });
        const file = bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', rows(120));
        await underWay();
        for (let round = 0; round < 3; round++) {
            renameSync(file, `${file}.away`);
            await bench.snapshot(({ mappings }) => mappings.length === 0);
            renameSync(`${file}.away`, file);
            await bench.snapshot(({ mappings }) => mappings.length === 1);
        }
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 120);
        assert.deepEqual(bench.changes('invoice'), { created: 120 });
        assert.equal((await bench.runs()).length, 1);
    });

    it('keeps the run of a deleted mapping until the mapping is back', async () => {
        bench.simulator.change({ latency: 60 });
        const file = bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', rows(100));
        await underWay();
        rmSync(file);
        await bench.snapshot(({ mappings }) => mappings.length === 0);
        await waitUntil('nothing is in flight', () => bench.simulator.stats().inFlight === 0);
        assert.deepEqual(bench.names('inbox'), ['A.csv']);
        bench.writeMapping('invoices');
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 100);
        assert.deepEqual(bench.changes('invoice'), { created: 100 });
    });

    it('says that a workspace is gone, and works it again when it is back', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        renameSync(bench.workspace, bench.folder.at('away'));
        const problem = await bench.problem('workspace.unreadable');
        assert.match(problem.text, /workspace/);
        await bench.snapshot(({ mappings }) => mappings.length === 0);
        renameSync(bench.folder.at('away'), bench.workspace);
        bench.drop('A.csv', rows(1));
        await bench.endedRuns(1);
        await bench.noProblem('workspace.unreadable');
    });

    it('stays silent about a condition that a person ignored, while it lasts', async () => {
        bench.writeMapping('invoices', { folder: '../share' });
        await bench.start();
        const { id } = await bench.problem('folder.unreadable');
        await bench.engine.ignoreProblems([id]);
        await sleep(400);
        assert.deepEqual(await bench.problems(), []);
        bench.folder.folder('share');
        await bench.inState('invoices', 'idle');
        rmSync(bench.folder.at('share'), { recursive: true });
        await bench.problem('folder.unreadable');
    });

    it('may be stopped twice and right after the start', async () => {
        bench.writeMapping('invoices');
        bench.drop('A.csv', rows(3));
        const engine = await bench.start();
        await Promise.all([engine.stop(), engine.stop()]);
        await bench.stop();
        await bench.start();
        await bench.endedRuns(1);
        assert.deepEqual(bench.changes('invoice'), { created: 3 });
    });
});
