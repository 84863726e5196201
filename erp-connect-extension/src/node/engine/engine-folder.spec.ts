import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, utimesSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { INVOICE_HEADER, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

describe('engine: folders and files', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('pain 14: takes files that came while it was off, also old ones', async () => {
        bench.writeMapping('invoices');
        const file = bench.drop('A.csv', [invoiceRow('INV-1')]);
        utimesSync(file, new Date('2001-01-01'), new Date('2001-01-01'));
        await bench.start();
        await bench.endedRuns(1);
        assert.equal(bench.invoices().length, 1);
    });

    it('waits for a folder that is not there and goes on when it is', async () => {
        bench.writeMapping('invoices', { folder: '../share' });
        await bench.start();
        const problem = await bench.problem('folder.unreadable');
        assert.match(problem.text, /share/);
        assert.equal((await bench.problems()).length, 1);
        bench.folder.write('share/A.csv', `${INVOICE_HEADER}\n${invoiceRow('INV-1')}\n`);
        await bench.endedRuns(1);
        await bench.noProblem('folder.unreadable');
    });

    it('pain 16: knows the files that it keeps after a restart without running them', async () => {
        bench.writeMapping('invoices', { afterwards: 'keep' });
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        bench.drop('B.csv', [invoiceRow('INV-2', 'abc')]);
        await bench.start();
        await bench.endedRuns(2);
        const calls = bench.simulator.journal.entries().length;
        for (let restart = 0; restart < 2; restart++) {
            await bench.stop();
            await bench.start();
            bench.drop(`C${restart}.csv`, [invoiceRow(`INV-C${restart}`)]);
            await bench.endedRuns(3 + restart);
        }
        assert.equal((await bench.runs()).length, 4);
        assert.equal(
            bench.simulator.journal
                .entries()
                .slice(calls)
                .filter(({ method }) => method === 'POST').length,
            2
        );
        // A person who asks for it gets another run of what is not settled, and of nothing else.
        const { mappings } = await bench.engine.snapshot();
        await bench.engine.runNow(mappings[0].id);
        const runs = await bench.endedRuns(5);
        assert.match(runs[4].file, /B\.csv$/);
    });

    it('takes another content of the same name, length and time, and does not read for ever what was only touched', async () => {
        bench.writeMapping('invoices', { afterwards: 'keep' });
        const drop = (name: string, price: number): void =>
            utimesSync(bench.drop(name, [invoiceRow('INV-1', price)]), new Date('2001-01-01'), new Date('2001-01-01'));
        drop('A.csv', 11);
        await bench.start();
        await bench.endedRuns(1);
        drop('A.csv', 22);
        await bench.endedRuns(2);
        assert.deepEqual([bench.invoices()[0].total, bench.changes('invoice')], [22, { created: 1, updated: 1 }]);
        chmodSync(bench.folder.at('inbox', 'A.csv'), 0o600);
        bench.drop('B.csv', [invoiceRow('INV-2')]);
        await bench.endedRuns(3);
        await bench.inState('invoices', 'idle');
        assert.equal((await bench.runs()).length, 3);
    });

    it('deletes files where the mapping says so', async () => {
        bench.writeMapping('invoices', { afterwards: 'delete' });
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await bench.start();
        await bench.endedRuns(1);
        await waitUntil('the file is gone', () => bench.names('inbox').length === 0);
        assert.deepEqual(bench.names('inbox/done'), []);
    });

    it('leaves a file that failed and runs it again when its mapping changes', async () => {
        bench.writeMapping('invoices', {
            columns: { number: 'Invoice Number', account_number: 'Cust ID', customer: 'Customer', unit_cost: 'Price' }
        });
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await bench.start();
        const [failed] = await bench.endedRuns(1);
        assert.equal(failed.state, 'failed');
        assert.deepEqual(bench.names('inbox'), ['A.csv']);
        assert.equal((await bench.engine.snapshot()).openProblems > 0, true);
        await sleep(400); // a few more looks: it must not run again by itself
        assert.equal((await bench.runs()).length, 1);
        bench.writeMapping('invoices');
        await bench.endedRuns(2);
        assert.equal(bench.invoices().length, 1);
        await waitUntil('nothing is open', async () => (await bench.engine.snapshot()).openProblems === 0);
    });

    it('waits while a file grows, and while a young one looks broken', async () => {
        bench.writeMapping('invoices');
        await bench.start({ youth: 1500 });
        const file = bench.drop('A.csv', [invoiceRow('INV-1')]);
        for (let row = 2; row < 12; row++) {
            appendFileSync(file, `${invoiceRow(`INV-${row}`)}\n`);
            await sleep(20);
        }
        appendFileSync(file, 'INV-12,C-1,"Customer');
        await sleep(500);
        assert.deepEqual(bench.invoices(), []);
        assert.deepEqual(
            (await bench.problems()).map(({ code }) => code),
            []
        );
        appendFileSync(file, ' C-1",2026-03-04,Paper,1,10\n');
        await bench.endedRuns(1);
        assert.equal(bench.invoices().length, 12);
        assert.deepEqual(bench.changes('invoice'), { created: 12 });
    });

    it('says of a file that stays broken what is wrong, once', async () => {
        bench.writeMapping('invoices');
        await bench.start({ youth: 200 });
        bench.drop('A.csv', [invoiceRow('INV-1'), 'INV-2,C-1,"Customer']);
        bench.drop('empty.csv', [], '');
        bench.drop('good.csv', [invoiceRow('INV-9')]);
        const quote = await bench.problem('file.unclosed-quote');
        assert.equal(quote.row, 3);
        await bench.problem('file.empty');
        await waitUntil('the good file is uploaded', () => bench.invoices().length === 1);
        assert.deepEqual(bench.names('inbox'), ['A.csv', 'empty.csv']);
    });

    it('does not move a file that was replaced during its run, and takes the new one', async () => {
        bench.simulator.change({ latency: 150 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await waitUntil('a call is under way', () => bench.simulator.stats().inFlight > 0);
        bench.drop('A.csv', [invoiceRow('INV-2', 22)]);
        await bench.endedRuns(2);
        assert.deepEqual(
            bench.invoices().map(({ number }) => number),
            ['INV-1', 'INV-2']
        );
        assert.deepEqual(bench.names('inbox'), []);
        assert.equal(bench.names('inbox/done').length, 1);
    });

    it('pain 12: leaves files alone that programs use for a moment', async () => {
        bench.writeMapping('invoices', { files: '*' });
        ['~$A.csv', '.~lock.A.csv#', '.hidden.csv', 'A.csv.tmp', 'A.part', 'A.csv.crdownload'].forEach(name =>
            bench.drop(name, [invoiceRow('INV-X')])
        );
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await bench.endedRuns(1);
        await sleep(300);
        assert.deepEqual(
            bench.invoices().map(({ number }) => number),
            ['INV-1']
        );
        assert.deepEqual(await bench.problems(), []);
    });
});
