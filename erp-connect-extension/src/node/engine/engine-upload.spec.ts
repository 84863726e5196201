import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCustomer, createInvoice } from 'invoiced-simulator';
import { INVOICE_COLUMNS, INVOICE_HEADER, TestBench, invoiceRow } from '../spec-support/test-bench';

describe('engine: from a dropped file to Invoiced', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('uploads a file, moves it to done and counts', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('INV1.csv', [invoiceRow('INV-1', 10), invoiceRow('INV-1', 5), invoiceRow('INV-2', 7, 'C-2')]);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual(
            { state: run.state, counts: run.counts },
            { state: 'finished', counts: { rows: 3, read: 2, created: 2, updated: 0, unchanged: 0, refused: 0, skipped: 0 } }
        );
        assert.deepEqual(
            bench.invoices().map(({ number, total }) => [number, Number(total)]),
            [
                ['INV-1', 15],
                ['INV-2', 7]
            ]
        );
        assert.deepEqual(bench.names('inbox'), []);
        assert.match(bench.names('inbox/done').join(), /^INV1\.\d{4}-\d\d-\d\dT[\d-]+\.csv$/);
        assert.equal(run.file.endsWith(bench.names('inbox/done')[0]), true);
    });

    it('looks a customer up once for many invoices', async () => {
        createCustomer(bench.simulator.account(), { name: 'Customer C-1', number: 'C-1' });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop(
            'INV1.csv',
            Array.from({ length: 60 }, (_, index) => invoiceRow(`INV-${index}`))
        );
        await bench.endedRuns(1);
        const calls = bench.simulator.journal.entries().filter(({ path }) => path.startsWith('/customers'));
        assert.deepEqual(
            calls.map(({ method }) => method),
            ['GET']
        );
        assert.deepEqual(bench.changes('invoice'), { created: 60 });
        assert.ok(bench.simulator.stats().maxInFlight <= 16);
    });

    it('makes no call for content that was delivered before, whatever the file is called', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('INV1.csv', [invoiceRow('INV-1')]);
        await bench.endedRuns(1);
        const before = bench.simulator.journal.entries().length;
        bench.drop('INV2.csv', [invoiceRow('INV-1')]);
        const [, second] = await bench.endedRuns(2);
        assert.deepEqual(
            (await bench.told(second)).map(({ code }) => code),
            ['file.already-done']
        );
        bench.drop('INV3.csv', [invoiceRow('INV-1'), invoiceRow('INV-9')]);
        const [, , third] = await bench.endedRuns(3);
        assert.deepEqual([third.counts.unchanged, third.counts.created], [1, 1]);
        assert.deepEqual(
            bench.simulator.journal
                .entries()
                .slice(before)
                .map(({ method, path }) => `${method} ${path}`),
            ['POST /invoices']
        );
        assert.equal(bench.names('inbox/done').length, 3);
    });

    it('updates what changed and keeps the metadata of others', async () => {
        const customer = createCustomer(bench.simulator.account(), { name: 'Customer C-1', number: 'C-1' });
        createInvoice(bench.simulator.account(), {
            customer: customer.id,
            number: 'INV-1',
            items: [{ name: 'Old', quantity: 1, unit_cost: 1 }],
            metadata: { approved: 'yes', region: 'south' }
        });
        bench.writeMapping('invoices', { columns: { ...INVOICE_COLUMNS, 'metadata.region': 'Region' } });
        await bench.start();
        bench.drop('INV1.csv', [`${invoiceRow('INV-1', 20)},north`], `${INVOICE_HEADER},Region`);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.updated, run.counts.created], [1, 0]);
        const [invoice] = bench.invoices();
        assert.deepEqual([Number(invoice.total), invoice.metadata], [20, { approved: 'yes', region: 'north' }]);
    });

    it('leaves alone what an operation does not cover', async () => {
        const account = bench.simulator.account();
        const customer = createCustomer(account, { name: 'Customer C-1', number: 'C-1' });
        createInvoice(account, { customer: customer.id, number: 'INV-1', items: [{ name: 'Old', quantity: 1, unit_cost: 1 }] });
        bench.writeMapping('create', { operation: 'create', files: 'C*.csv' });
        bench.writeMapping('update', { operation: 'update', files: 'U*.csv' });
        await bench.start();
        bench.drop('C1.csv', [invoiceRow('INV-1', 20), invoiceRow('INV-2', 30)]);
        const [created] = await bench.endedRuns(1);
        assert.deepEqual([created.counts.created, created.counts.skipped, created.counts.updated], [1, 1, 0]);
        bench.drop('U1.csv', [invoiceRow('INV-2', 31), invoiceRow('INV-3', 40, 'C-9')]);
        const [, updated] = await bench.endedRuns(2);
        assert.deepEqual([updated.counts.updated, updated.counts.skipped, updated.counts.created], [1, 1, 0]);
        assert.deepEqual(
            bench.invoices().map(({ number, total }) => [number, Number(total)]),
            [
                ['INV-1', 1],
                ['INV-2', 31]
            ]
        );
        assert.deepEqual(
            bench.simulator
                .account()
                .tables.customers.all()
                .map(({ number }) => number),
            ['C-1'],
            'an update creates no customer'
        );
    });

    it('finds customers without a number by their name instead of making a second one', async () => {
        createCustomer(bench.simulator.account(), { name: 'Acme' });
        bench.writeMapping('customers', { object: 'customer', columns: { name: 'Name', email: 'Mail' } });
        await bench.start();
        bench.drop('C1.csv', ['acme,a@example.com', 'Beta,b@example.com'], 'Name,Mail');
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.created, run.counts.updated], [1, 1]);
        assert.equal(bench.simulator.account().tables.customers.size, 2);
    });

    it('tells of a refused record at its row, with the words of Invoiced', async () => {
        const customer = createCustomer(bench.simulator.account(), { name: 'Customer C-1', number: 'C-1' });
        createInvoice(bench.simulator.account(), {
            customer: customer.id,
            number: 'INV-2',
            closed: true,
            items: [{ name: 'Old', quantity: 1, unit_cost: 1 }]
        });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('INV1.csv', [invoiceRow('INV-1'), invoiceRow('INV-2'), invoiceRow('INV-3', 'abc')]);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.created, run.counts.refused, run.counts.read], [1, 2, 3]);
        const [closed, cell] = (await bench.problems()).filter(({ severity }) => severity === 'error');
        assert.deepEqual([closed.row, closed.key, closed.code], [3, 'inv-2', 'invoiced.refused']);
        assert.match(closed.text, /closed/);
        assert.equal(closed.file, run.file);
        assert.deepEqual([cell.row, cell.column, cell.seen], [4, 'Price', 'abc']);
        assert.deepEqual(bench.names('inbox/failed'), ['INV1.refused.csv']);
    });

    it('says why a customer could not be created, on the row of its invoice', async () => {
        bench.writeMapping('invoices', { columns: { ...INVOICE_COLUMNS, email: 'Mail' } });
        await bench.start();
        bench.drop('INV1.csv', [`${invoiceRow('INV-1')},not-an-address`], `${INVOICE_HEADER},Mail`);
        await bench.endedRuns(1);
        const problem = await bench.problem('invoiced.refused');
        assert.match(problem.text, /C-1/);
        assert.match(problem.text, /valid email/);
        assert.equal(problem.row, 2);
    });

    it('serves several connections and keeps what each holds apart', async () => {
        const other = await TestBench.make();
        try {
            await bench.store.save('other', 'custom', other.simulator.url, other.simulator.key);
            bench.writeMapping('invoices', { files: 'A*.csv' });
            bench.writeMapping('others', { connection: 'other', files: 'B*.csv' });
            await bench.start();
            bench.drop('A.csv', [invoiceRow('INV-1')]);
            bench.drop('B.csv', [invoiceRow('INV-1')]);
            await bench.endedRuns(2);
            assert.deepEqual([bench.invoices().length, other.invoices().length], [1, 1]);
        } finally {
            await other.close();
        }
    });

    it('is not stopped by a mapping with mistakes beside it', async () => {
        bench.writeMapping('invoices', { files: 'A*.csv' });
        bench.writeMapping('broken', { columns: { nonsense: 'X' } });
        bench.folder.write('workspace/half.mapping.json', '{ "name": ');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        await bench.endedRuns(1);
        const snapshot = await bench.engine.snapshot();
        assert.deepEqual(
            snapshot.mappings.map(({ name, state, reason }) => [name, state, reason !== undefined]),
            [
                ['broken', 'invalid', true],
                ['half', 'invalid', true],
                ['invoices', 'idle', false]
            ]
        );
    });

    it('sends only the mended rows of a refused file', async () => {
        bench.writeMapping('invoices', { files: 'INV1.csv' });
        await bench.start();
        bench.drop('INV1.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
        const [run] = await bench.endedRuns(1);
        const refused = readFileSync(run.refusedFile!, 'utf8');
        const calls = bench.simulator.journal.entries().length;
        bench.folder.write('inbox/INV1.refused.csv', refused.replace('abc', '12'));
        const [, mended] = await bench.endedRuns(2);
        assert.deepEqual([mended.counts.read, mended.counts.created], [1, 1]);
        assert.equal(bench.simulator.journal.entries().length, calls + 1);
        await bench.noProblem('cell.not-a-number');
        assert.equal((await bench.engine.snapshot()).openProblems, 0);
    });

    it('keeps the refused rows of two files with one name', async () => {
        bench.writeMapping('invoices', { files: 'INV1.csv' });
        await bench.start();
        bench.drop('INV1.csv', [invoiceRow('INV-2', 'abc')]);
        const [first] = await bench.endedRuns(1);
        bench.drop('INV1.csv', [invoiceRow('INV-3', 'xyz')]);
        const [, second] = await bench.endedRuns(2);
        assert.notEqual(first.refusedFile, second.refusedFile);
        assert.equal(bench.names('inbox/failed').length, 2);
        bench.folder.write(`inbox/${second.refusedFile!.split('/').pop()!}`, readFileSync(second.refusedFile!, 'utf8').replace('xyz', '3'));
        const [, , mended] = await bench.endedRuns(3);
        assert.equal(mended.counts.created, 1);
        // All of the first is mended, too: its name may be used again.
        bench.drop('INV1.csv', [invoiceRow('INV-2', 5)]);
        await bench.endedRuns(4);
        bench.drop('INV1.csv', [invoiceRow('INV-4', 'abc')]);
        const [, , , , last] = await bench.endedRuns(5);
        assert.equal(last.refusedFile, first.refusedFile);
    });
});
