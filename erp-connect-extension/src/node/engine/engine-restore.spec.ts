import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createCustomer, createInvoice } from 'invoiced-simulator';
import { makeBackup } from '../ledger-care/make-backup';
import { INVOICE_COLUMNS, INVOICE_HEADER, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const PAYMENTS = { account_number: 'Cust', reference: 'Ref', date: 'Date', amount: 'Amount' };
const PAYMENT_HEADER = 'Cust,Ref,Date,Amount';
const DAY = 24 * 60 * 60;

/** What a ledger has forgotten is looked up before anything is sent again. */
describe('engine: after the ledger was lost', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    /** Ends the engine, and makes its ledger unreadable. */
    async function lose(): Promise<void> {
        await bench.stop();
        writeFileSync(bench.home.ledger, Buffer.alloc(5000, 'no database '));
    }

    /** Drops a file and gives what came of it; each name is used once. */
    async function run(name: string, rows: readonly string[], header = INVOICE_HEADER): Promise<Record<string, number>> {
        bench.drop(name, rows, header);
        const { counts } = await waitUntil(`the run of ${name} has ended`, async () =>
            (await bench.runs()).find(({ file, state }) => file.includes(`done/${name.replace('.csv', '.')}`) && state === 'finished')
        );
        return Object.fromEntries(Object.entries(counts).filter(([what, count]) => count > 0 && what !== 'rows'));
    }

    const calls = (method: string): number => bench.simulator.journal.entries().filter(entry => entry.method === method).length;

    it('creates nothing a second time without any memory, and counts what was its own doing as created', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        const rows = ['A', 'B', 'C'].map(name => invoiceRow(name));
        await run('one.csv', rows);
        await lose();
        await bench.start();
        assert.deepEqual(await run('again.csv', rows), { read: 3, created: 3 });
        assert.deepEqual(bench.changes('invoice'), { created: 3 });
        assert.deepEqual(bench.changes('customer'), { created: 1 });
        assert.deepEqual(await run('third.csv', [...rows, invoiceRow('D')]), { read: 4, created: 1, unchanged: 3 });
        assert.equal((await bench.problem('ledger.restored')).severity, 'error');
    });

    it('brings payments no second time: they are found by customer, reference, amount and date', async () => {
        createCustomer(bench.simulator.account(), { name: 'Customer', number: 'C-1' });
        bench.writeMapping('payments', { object: 'payment', columns: PAYMENTS });
        await bench.start();
        await run('one.csv', ['C-1,CHK-1,2026-03-04,10', 'C-1,CHK-2,2026-03-04,20'], PAYMENT_HEADER);
        makeBackup(bench.home);
        await run('two.csv', ['C-1,CHK-3,2026-03-04,30'], PAYMENT_HEADER);
        await lose();
        await bench.start();
        await run('all.csv', ['C-1,CHK-1,2026-03-04,10', 'C-1,CHK-2,2026-03-04,20', 'C-1,CHK-3,2026-03-04,30'], PAYMENT_HEADER);
        assert.equal(bench.changes('payment').created, 3);
        assert.equal(bench.simulator.account().tables.payments.all().length, 3);
    });

    it('takes a record of others for one of others', async () => {
        const account = bench.simulator.account();
        const customer = createCustomer(account, { name: 'Customer C-1', number: 'C-1' });
        bench.writeMapping('invoices');
        await bench.start();
        await run('one.csv', [invoiceRow('A')]);
        makeBackup(bench.home);
        await lose();
        // Older than everything the ledger has lost.
        const { id } = createInvoice(account, { customer: customer.id, number: 'OLD', items: [{ name: 'x', unit_cost: 1 }] });
        const row = account.tables.invoices.get(id)!;
        account.tables.invoices.put({ ...row, created_at: row.created_at - DAY });
        await bench.start();
        assert.deepEqual(await run('two.csv', [invoiceRow('OLD', 77)]), { read: 1, updated: 1 });
        assert.equal(account.tables.invoices.get(id)?.total, 77);
    });

    it('sends a record again that was changed after the backup, and only looks at those that were not', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        await run('one.csv', [invoiceRow('A', 10), invoiceRow('B', 20)]);
        makeBackup(bench.home);
        age(2 * DAY); // as if all of it were of the day before yesterday
        await run('two.csv', [invoiceRow('A', 11)]);
        await lose();
        await bench.start();
        await shiftDoubt();
        const [posts, patches] = [calls('POST'), calls('PATCH')];
        assert.deepEqual(await run('back.csv', [invoiceRow('B', 20), invoiceRow('A', 10)]), { read: 2, updated: 1, unchanged: 1 });
        assert.deepEqual([calls('POST') - posts, calls('PATCH') - patches], [0, 1]);
        assert.equal(bench.invoices().find(({ number }) => number === 'A')?.total, 10);
        const before = bench.simulator.journal.entries().length;
        assert.deepEqual(await run('more.csv', [invoiceRow('B', 20), invoiceRow('A', 10), ''].reverse()), { read: 2, unchanged: 2 });
        assert.equal(bench.simulator.journal.entries().length, before);
    });

    it('creates a record again that was deleted after the backup', async () => {
        bench.writeMapping('invoices', { files: 'INV*.csv' });
        bench.writeMapping('gone', { files: 'DEL*.csv', operation: 'delete', columns: { number: 'No' } });
        await bench.start();
        await run('INV-1.csv', [invoiceRow('A')]);
        makeBackup(bench.home);
        await run('DEL-1.csv', ['A'], 'No');
        assert.equal(bench.invoices().length, 0);
        await lose();
        await bench.start();
        await run('INV-2.csv', [invoiceRow('A'), invoiceRow('B')]);
        assert.deepEqual(
            bench
                .invoices()
                .map(({ number }) => number)
                .sort(),
            ['A', 'B']
        );
    });

    it('brings the balance of a document down that was created and no more', async () => {
        bench.writeMapping('invoices', { columns: { ...INVOICE_COLUMNS, starting_balance: 'Open' } });
        await bench.start();
        const header = `${INVOICE_HEADER},Open`;
        await run('one.csv', [`${invoiceRow('A', 100)},100`], header);
        bench.simulator.faults.add({
            kind: 'status',
            status: 500,
            when: 'before',
            match: { method: 'POST', path: '/payments' },
            times: 1000
        });
        bench.drop('two.csv', [`${invoiceRow('B', 100)},40`], header);
        await waitUntil('B is there', () => bench.invoices().some(({ number }) => number === 'B'));
        await lose();
        bench.simulator.faults.clear();
        await bench.start();
        await waitUntil('the balance of B', () => bench.invoices().some(({ number, balance }) => number === 'B' && balance === 40));
        assert.deepEqual(bench.changes('invoice').created, 2);
    });

    it('knows runs again that ended after the backup: their files lie in done', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        await run('one.csv', [invoiceRow('A')]);
        makeBackup(bench.home);
        await run('two.csv', [invoiceRow('B'), invoiceRow('BAD', 'much')]);
        assert.deepEqual(bench.names('inbox/failed'), ['two.refused.csv']);
        await lose();
        await bench.start();
        const [recalled] = await waitUntil('there is a run of two.csv', async () => {
            const found = (await bench.runs()).filter(({ file }) => file.includes('two.'));
            return found.length > 0 && found;
        });
        assert.equal(recalled.state, 'finished');
        assert.deepEqual(
            (await bench.told(recalled)).map(({ code }) => code),
            ['run.forgotten']
        );
        assert.match((await bench.problem('file.forgotten-refusals')).file!, /two\.refused\.csv$/);
        assert.equal((await bench.runs()).length, 2);
        await bench.stop();
        await bench.start();
        await bench.inState('invoices', 'idle');
        assert.equal((await bench.runs()).length, 2);
        assert.equal((await bench.problems()).filter(({ code }) => code === 'file.forgotten-refusals').length, 1);
    });

    it('ends a run that the backup knows as under way, when its file lies in done', async () => {
        bench.writeMapping('invoices');
        bench.simulator.change({ latency: 30 });
        await bench.start();
        const rows = Array.from({ length: 40 }, (_, index) => invoiceRow(`A-${index}`));
        bench.drop('one.csv', rows);
        await waitUntil('some are there', () => bench.invoices().length > 3);
        makeBackup(bench.home);
        await bench.endedRuns(1);
        await run('two.csv', [invoiceRow('A-39', 99)]);
        await lose();
        await bench.start();
        const ended = await bench.endedRuns(2);
        assert.deepEqual(
            ended.map(({ state }) => state),
            ['finished', 'finished']
        );
        assert.ok(ended[0].file.includes('/done/one.'));
        // What was planned before must not go out again over what came after it.
        assert.equal(bench.invoices().find(({ number }) => number === 'A-39')?.total, 99);
        assert.equal(bench.changes('invoice').created, 40);
        assert.deepEqual(
            (await bench.problems()).map(({ code }) => code),
            ['ledger.restored']
        );
    });

    it('says so when a run was under way and its file is nowhere', async () => {
        bench.writeMapping('invoices');
        bench.simulator.change({ latency: 30 });
        await bench.start();
        bench.drop(
            'one.csv',
            Array.from({ length: 40 }, (_, index) => invoiceRow(`A-${index}`))
        );
        await waitUntil('some are there', () => bench.invoices().length > 3);
        makeBackup(bench.home);
        await bench.endedRuns(1);
        await lose();
        rmSync(bench.folder.at('inbox', 'done'), { recursive: true });
        await bench.start();
        assert.match((await bench.problem('file.lost-run')).text, /one\.csv/);
        assert.equal((await bench.endedRuns(1))[0].state, 'failed');
        assert.equal(bench.changes('invoice').created, 40);
    });

    it('attaches no file a second time', async () => {
        const account = bench.simulator.account();
        const customer = createCustomer(account, { name: 'Customer' });
        const { id } = createInvoice(account, { customer: customer.id, number: 'N-1', items: [{ unit_cost: 1 }] });
        const source = { kind: 'attachments', folder: '../inbox', files: '*.txt', fileName: '{number}.txt' };
        bench.folder.write(
            'workspace/notes.mapping.json',
            JSON.stringify({ name: 'notes', connection: 'main', upload: { source, object: 'invoice' } })
        );
        await bench.start();
        const attached = (): number => account.tables.attachments.find('parent', `invoice:${id}`).length;
        bench.folder.write('inbox/N-1.txt', 'some words');
        await bench.endedRuns(1);
        await lose();
        await bench.start();
        bench.folder.write('inbox/N-1.txt', 'some words');
        await waitUntil('it is dealt with', () => bench.names('inbox').length === 0);
        assert.equal(attached(), 1);
        bench.folder.write('inbox/N-1.txt', 'other words');
        await waitUntil('it is dealt with', () => bench.names('inbox').length === 0);
        assert.equal(attached(), 2);
    });

    it('notices a damage in the midst of work: the next engine goes on with the backup', async () => {
        bench.writeMapping('invoices');
        const engine = await bench.start();
        await run('one.csv', [invoiceRow('A')]);
        makeBackup(bench.home);
        engine.ledger.reportDamage(Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' }));
        assert.match((await engine.broken).message, /malformed/);
        await bench.stop();
        await bench.start();
        await bench.problem('ledger.restored');
        await run('again.csv', [invoiceRow('A')]);
        assert.deepEqual(bench.changes('invoice'), { created: 1 });
        assert.equal(readdirSync(bench.home.path).filter(name => /^ledger\.aside.*\.sqlite$/.test(name)).length, 1);
    });

    /** Makes everything in the account older, and what the backup remembers of it. */
    function age(seconds: number): void {
        const { invoices } = bench.simulator.account().tables;
        invoices.all().forEach(row => invoices.put({ ...row, created_at: row.created_at - seconds, updated_at: row.updated_at - seconds }));
    }

    /** The account was aged by two days: the backup is of yesterday, then. */
    async function shiftDoubt(): Promise<void> {
        await bench.engine.ledger.transact(db =>
            db
                .updateTable('mark')
                .set(({ eb }) => ({ value: eb('value', '-', DAY * 1000) }))
                .where('name', '=', 'loss-since')
                .execute()
        );
    }
});
