import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`INV-${index}`));

describe('engine: connections that cannot be used', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('pauses with one problem for a wrong key and goes on with the right one', async () => {
        await bench.store.save('main', 'custom', bench.simulator.url, 'a-wrong-key-0123456789');
        bench.writeMapping('one', { files: 'A*.csv' });
        bench.writeMapping('two', { files: 'B*.csv' });
        await bench.start();
        bench.drop('A.csv', rows(30));
        bench.drop('B.csv', [invoiceRow('INV-100')]);
        await bench.problem('connection.not-allowed');
        await bench.inState('one', 'waiting');
        await bench.inState('two', 'waiting');
        const problems = await bench.problems();
        assert.deepEqual(
            problems.map(({ code, connection }) => [code, connection]),
            [['connection.not-allowed', 'main']]
        );
        assert.doesNotMatch(JSON.stringify(problems), /a-wrong-key-0123456789/);
        // As the connections page does it: through the very store of the engine.
        await bench.engine.connections.save('main', 'custom', bench.simulator.url, bench.simulator.key);
        await bench.endedRuns(2);
        assert.deepEqual(bench.changes('invoice'), { created: 31 });
        await bench.noProblem('connection.not-allowed');
        assert.equal((await bench.engine.snapshot()).openProblems, 0);
    });

    it('notices a key that another process corrected', async () => {
        await bench.store.save('main', 'custom', bench.simulator.url, 'a-wrong-key-0123456789');
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(3));
        await bench.problem('connection.not-allowed');
        await bench.store.save('main', 'custom', bench.simulator.url, bench.simulator.key);
        await bench.endedRuns(1);
        assert.deepEqual(bench.changes('invoice'), { created: 3 });
    });

    it('pain 22: pauses in the middle of a file when the key stops working, refuses nothing, and goes on with a new key', async () => {
        bench.simulator.faults.add({ kind: '401', match: { method: 'POST', path: '/invoices' }, after: 20, times: 100_000 });
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(100));
        await bench.problem('connection.not-allowed');
        const { length } = bench.invoices();
        assert.ok(length > 0 && length < 100, `${length} were created before the pause`);
        bench.simulator.faults.clear();
        await bench.engine.connections.save('main', 'custom', bench.simulator.url, bench.simulator.key);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.created, run.counts.refused], [100, 0]);
        assert.deepEqual(bench.changes('invoice'), { created: 100 });
        await bench.noProblem('connection.not-allowed');
    });

    it('ends the problem of a pause that passed while no engine was at work', async () => {
        bench.simulator.faults.add({ kind: '401', times: 100_000 });
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(1));
        await bench.problem('connection.not-allowed');
        await bench.stop();
        bench.simulator.faults.clear();
        await bench.start();
        await bench.noProblem('connection.not-allowed');
    });

    it('waits for a connection that is not there and begins when it is', async () => {
        bench.writeMapping('one', { connection: 'later' });
        await bench.start();
        bench.drop('A.csv', rows(2));
        const problem = await bench.problem('mapping.no-connection');
        assert.match(problem.text, /"later"/);
        assert.deepEqual(bench.names('inbox'), ['A.csv']);
        await bench.engine.connections.save('later', 'custom', bench.simulator.url, bench.simulator.key);
        await bench.endedRuns(1);
        await bench.noProblem('mapping.no-connection');
    });

    it('goes on after a connection was removed and added again', async () => {
        bench.simulator.faults.add({ kind: '401', probability: 1 });
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(2));
        await bench.problem('connection.not-allowed');
        await bench.engine.connections.remove('main');
        await bench.problem('mapping.no-connection');
        await bench.noProblem('connection.not-allowed');
        bench.simulator.faults.clear();
        await bench.engine.connections.save('main', 'custom', bench.simulator.url, bench.simulator.key);
        await bench.endedRuns(1);
        assert.deepEqual(bench.changes('invoice'), { created: 2 });
    });

    it('waits for a host that cannot be reached', async () => {
        const { url, key } = bench.simulator;
        await bench.store.save('main', 'custom', 'http://127.0.0.1:1', key);
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(2));
        const problem = await bench.problem('connection.unreachable');
        assert.match(problem.text, /ECONNREFUSED/);
        await bench.engine.connections.save('main', 'custom', url);
        await bench.endedRuns(1);
        await bench.noProblem('connection.unreachable');
    });

    it('sends what was planned over the connection that the mapping names by then', async () => {
        await bench.store.save('wrong', 'custom', 'http://127.0.0.1:1', 'a-key-0123456789');
        bench.writeMapping('one', { connection: 'wrong' });
        await bench.start();
        bench.drop('A.csv', rows(2));
        await bench.problem('connection.unreachable');
        bench.writeMapping('one', { connection: 'main' });
        await bench.endedRuns(1);
        assert.deepEqual(bench.changes('invoice'), { created: 2 });
    });

    it('ends what it has begun over the connection it began with', async () => {
        const other = await TestBench.make();
        try {
            await bench.store.save('other', 'custom', other.simulator.url, other.simulator.key);
            bench.simulator.change({ latency: 30 });
            bench.writeMapping('one');
            await bench.start();
            bench.drop('A.csv', rows(120));
            await waitUntil('some are there', () => bench.invoices().length > 20);
            const [{ id }] = (await bench.engine.snapshot()).mappings;
            await bench.engine.setPaused(id, true);
            bench.writeMapping('one', { connection: 'other' });
            await bench.snapshot(({ mappings }) => mappings[0].connection === 'other');
            await bench.engine.setPaused(id, false);
            bench.drop('B.csv', [invoiceRow('INV-NEXT')]);
            await bench.endedRuns(2);
            assert.deepEqual([bench.changes('invoice'), other.changes('invoice')], [{ created: 120 }, { created: 1 }]);
        } finally {
            await other.close();
        }
    });

    it('sends everything to another account, though the first one has it', async () => {
        const other = await TestBench.make();
        try {
            bench.writeMapping('one');
            bench.writeMapping('kept', { folder: '../kept', afterwards: 'keep' });
            bench.folder.write('kept/K.csv', `Invoice No,Cust ID,Customer,Date,Item,Qty,Price\n${invoiceRow('K-1')}\n`);
            await bench.start();
            bench.drop('A.csv', rows(5));
            await bench.endedRuns(2);
            // A sandbox becomes production: the connection keeps its name.
            await bench.engine.connections.save('main', 'custom', other.simulator.url, other.simulator.key);
            bench.drop('A.csv', rows(5));
            await waitUntil('the other account has everything', () => other.invoices().length === 6);
            assert.deepEqual([bench.changes('invoice'), other.changes('invoice')], [{ created: 6 }, { created: 6 }]);
            const calls = other.simulator.journal.entries().length;
            bench.drop('B.csv', rows(5));
            await waitUntil('the same content is dealt with', () => bench.names('inbox').length === 0);
            assert.equal(other.simulator.journal.entries().length, calls);
        } finally {
            await other.close();
        }
    });

    it('slows down when Invoiced says that there are too many calls', async () => {
        bench.simulator.faults.add({ kind: '429', match: { path: '/invoices' }, probability: 0.3, seed: 3 });
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(40));
        const [run] = await bench.endedRuns(1, 20_000);
        assert.equal(run.counts.created, 40);
        assert.deepEqual(bench.changes('invoice'), { created: 40 });
    });

    it('tries ever more rarely while the account answers but lets no record in', async () => {
        bench.simulator.faults.add({ kind: '403', match: { method: 'POST', path: '/invoices' }, probability: 1 });
        bench.writeMapping('one');
        await bench.start({ probeInterval: 20 });
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await bench.problem('connection.not-allowed');
        await sleep(1500);
        const tries = bench.simulator.journal.entries().filter(({ path, method }) => path === '/invoices' && method === 'POST').length;
        assert.ok(tries >= 2 && tries < 12, `${tries} tries`);
        bench.simulator.faults.clear();
        await bench.endedRuns(1);
        assert.deepEqual(bench.changes('invoice'), { created: 1 });
        await bench.noProblem('connection.not-allowed');
    });

    it('survives a store of keys that cannot be read, and says so', async () => {
        bench.writeMapping('one');
        bench.folder.write('home/secrets.json', JSON.stringify({ main: { iv: 'AAAA', tag: 'AAAA', data: 'AAAA' } }));
        await bench.start();
        bench.drop('A.csv', rows(1));
        const problem = await bench.problem('run.stopped');
        assert.match(problem.text, /cannot be decrypted/);
        await bench.engine.connections.save('main', 'custom', bench.simulator.url, bench.simulator.key);
        await bench.endedRuns(1);
        await bench.noProblem('run.stopped');
    });

    it('never has more than 16 calls in flight over all mappings of a connection', async () => {
        bench.simulator.change({ latency: 15 });
        ['A', 'B', 'C'].forEach(name => bench.writeMapping(name, { files: `${name}*.csv` }));
        await bench.start();
        ['A', 'B', 'C'].forEach((name, at) =>
            bench.drop(
                `${name}.csv`,
                Array.from({ length: 60 }, (_, index) => invoiceRow(`${name}-${index}`, 1, `C-${at}`))
            )
        );
        await bench.endedRuns(3, 20_000);
        assert.equal(bench.simulator.stats().maxInFlight, 16);
        assert.deepEqual(bench.changes('invoice'), { created: 180 });
    });

    it('ends in time while a connection is paused', async () => {
        bench.simulator.faults.add({ kind: '403', probability: 1 });
        bench.writeMapping('one');
        await bench.start();
        bench.drop('A.csv', rows(3));
        await bench.problem('connection.not-allowed');
        await sleep(0);
        const began = Date.now();
        await bench.stop();
        assert.ok(Date.now() - began < 5000);
        bench.simulator.faults.clear();
        await bench.start();
        await waitUntil('all are there', () => bench.invoices().length === 3);
    });
});
