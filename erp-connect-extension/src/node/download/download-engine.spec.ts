import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmdirSync } from 'node:fs';
import { createCustomer } from 'invoiced-simulator';
import { DownloadDesk } from '../spec-support/download-desk';
import { SmallDisk } from '../spec-support/small-disk';
import { waitUntil } from '../spec-support/wait-until';

const DAILY = { every: 'day', at: '02:30', timeZone: 'Europe/Berlin' } as const;
const DAY = 24 * 60 * 60 * 1000;

describe('engine: downloads', () => {
    let desk: DownloadDesk;

    beforeEach(async () => {
        desk = await DownloadDesk.open();
        addCustomers(3);
    });

    afterEach(() => desk.bench.close());

    function addCustomers(count: number): void {
        for (let index = 0; index < count; index++) {
            createCustomer(desk.bench.simulator.account(), { name: 'Somebody' });
        }
    }

    const write = (name: string, parts: Parameters<DownloadDesk['write']>[2] = {}): string =>
        desk.write(name, ['id'], { object: 'customer', ...parts });

    const known = (): Promise<unknown> => desk.bench.snapshot(({ mappings }) => mappings.length === 1, 'the engine knows the mapping');

    /** Calls for pages of customers. */
    const pages = (): number => desk.bench.simulator.journal.entries().filter(({ path }) => path.startsWith('/customers')).length;

    /** Sets the clock of a schedule back, as if the computer had been off since then. */
    async function offFor(days: number): Promise<void> {
        await desk.bench.engine.ledger.transact(db =>
            db
                .updateTable('schedule')
                .set(({ eb, ref }) => ({ decided_until: eb(ref('decided_until'), '-', days * DAY) }))
                .execute()
        );
    }

    it('shows a schedule, and the state and the last file of a download', async () => {
        const mapping = write('daily', { schedule: DAILY });
        await desk.bench.start();
        const [status] = (await desk.bench.snapshot(({ mappings }) => mappings[0]?.state === 'idle')).mappings;
        assert.equal(status.direction, 'download');
        assert.equal(status.objectLabel, 'Customers');
        assert.deepEqual([status.folder, status.files], [desk.bench.folder.at('out'), 'daily.csv']);
        assert.match(status.schedule?.text ?? '', /02:30/);
        assert.match(status.schedule?.next ?? '', /T0[23]:[03]0:00\+0[12]:00$/);
        assert.equal(status.lastRun, undefined);
        const run = await desk.run(mapping);
        assert.deepEqual([run.isByHand, run.file], [true, desk.bench.folder.at('out', 'daily.csv')]);
        assert.deepEqual((await desk.bench.status('daily'))?.lastRun, run);
    });

    it('pain 40: a computer that was off for three days makes up for it with one file, named after the planned time', async () => {
        const mapping = write('daily', { schedule: DAILY, destination: { file: '{mapping} {date}' } });
        await desk.bench.start();
        await desk.bench.snapshot(({ mappings }) => mappings[0]?.state === 'idle');
        await waitUntil('the schedule was seen', async () =>
            desk.bench.engine.ledger.transact(db => db.selectFrom('schedule').selectAll().executeTakeFirst())
        );
        await offFor(3);
        const run = await desk.ended(mapping);
        await desk.bench.stop();
        await desk.bench.start();
        await desk.bench.snapshot(({ mappings }) => mappings[0]?.state === 'idle');
        assert.equal((await desk.runs(mapping)).length, 1);
        const planned = new Date(run.plannedAt!);
        assert.ok(planned.getTime() > Date.now() - DAY && planned.getTime() <= Date.now());
        const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(planned);
        assert.deepEqual(desk.files, [`daily ${day}.csv`]);
    });

    it('waits while the key does not work, tells it once, and goes on by itself', async () => {
        const mapping = write('customers');
        await desk.bench.start();
        const { faults } = desk.bench.simulator;
        faults.add({ kind: '401', probability: 1 });
        await known();
        await desk.bench.engine.runNow(mapping);
        await desk.bench.problem('connection.not-allowed');
        await desk.bench.inState('customers', 'waiting');
        assert.equal(desk.bench.names('out').length, 0);
        faults.clear();
        assert.equal((await desk.ended(mapping)).counts.rows, 3);
        await desk.bench.noProblem('connection.not-allowed');
        assert.deepEqual(desk.files, ['customers.csv']);
    });

    it('never makes two downloads of a mapping at once, and shows how far it is', async () => {
        addCustomers(400);
        const mapping = write('customers');
        await desk.bench.start();
        await known();
        desk.bench.simulator.faults.add({ kind: 'latency', ms: 60, probability: 1 });
        await desk.bench.engine.runNow(mapping);
        const { progress } = await waitUntil('it is half way', async () => {
            const status = await desk.bench.status('customers');
            return status?.progress && status.progress.done > 0 && status;
        });
        assert.equal(progress!.total, 403);
        assert.equal(progress!.file, desk.bench.folder.at('out', 'customers.csv'));
        await Promise.all([desk.bench.engine.runNow(mapping), desk.bench.engine.runNow(mapping)]);
        await desk.ended(mapping);
        await desk.bench.inState('customers', 'idle');
        assert.equal((await desk.runs(mapping)).length, 1);
        assert.equal(pages(), 5);
    });

    it('begins the list anew when a pause was longer than the server remembers', async () => {
        addCustomers(400);
        const mapping = write('customers');
        await desk.bench.start();
        desk.bench.simulator.faults.add({ kind: 'latency', ms: 40, probability: 1 });
        await known();
        await desk.bench.engine.runNow(mapping);
        await waitUntil('some pages are there', () => pages() >= 2);
        const { clock, tables } = desk.bench.simulator.account();
        clock.set(clock.millis() + 400_000);
        tables.customers.remove(1); // where rows are counted, one of the next page would be left out
        const run = await desk.ended(mapping);
        assert.equal(run.counts.rows, 402);
        assert.equal(new Set(desk.rows(run.file).map(({ id }) => id)).size, 402);
    });

    it('pauses in the midst and begins anew when it is resumed', async () => {
        addCustomers(400);
        const mapping = write('customers');
        await desk.bench.start();
        desk.bench.simulator.faults.add({ kind: 'latency', ms: 60, probability: 1 });
        await known();
        await desk.bench.engine.runNow(mapping);
        await waitUntil('some pages are there', () => pages() >= 2);
        await desk.bench.engine.setPaused(mapping, true);
        await waitUntil('the draft is gone', () => desk.files.length === 0);
        assert.equal((await desk.runs(mapping))[0].state, 'taken');
        await desk.bench.engine.runNow(mapping);
        desk.bench.simulator.faults.clear();
        await desk.bench.engine.setPaused(mapping, false);
        assert.equal((await desk.ended(mapping)).counts.rows, 403);
        assert.deepEqual(desk.files, ['customers.csv']);
    });

    it('makes a folder that is not there, and waits for one that cannot be made', async () => {
        const mapping = write('deep', { destination: { folder: '../away/out' } });
        await desk.bench.start();
        await known();
        await desk.bench.engine.runNow(mapping);
        const problem = await desk.bench.problem('download.not-placed');
        assert.match(problem.text, /away/);
        desk.bench.folder.folder('away');
        await desk.ended(mapping);
        assert.deepEqual(desk.bench.names('away/out'), ['deep.csv']);
        await desk.bench.noProblem('download.not-placed');
    });

    it('waits for room on a full disk, leaves nothing half there, and loses nothing', async function () {
        const folder = desk.bench.folder.at('out');
        const disk = SmallDisk.mount(folder, 64);
        if (!disk) {
            this.skip();
        }
        try {
            const mapping = write('customers');
            await desk.bench.start();
            await known();
            disk.fill();
            await desk.bench.engine.runNow(mapping);
            assert.match((await desk.bench.problem('download.not-placed')).text, /disk is full/);
            assert.deepEqual(
                readdirSync(folder).filter(name => name !== '.filler'),
                []
            );
            disk.makeRoom();
            assert.equal((await desk.ended(mapping)).counts.rows, 3);
            assert.deepEqual(readdirSync(folder), ['customers.csv']);
        } finally {
            disk.unmount();
        }
    });

    it('gives a whole draft its name once it can, without downloading anything again', async () => {
        const mapping = write('customers', { destination: { exists: 'replace' } });
        await desk.bench.start();
        await known();
        desk.bench.folder.folder('out/customers.csv');
        await desk.bench.engine.runNow(mapping);
        await desk.bench.problem('download.not-placed');
        assert.equal((await desk.runs(mapping))[0].state, 'finishing');
        const before = pages();
        rmdirSync(desk.bench.folder.at('out', 'customers.csv'));
        assert.equal((await desk.ended(mapping)).counts.rows, 3);
        assert.equal(pages(), before);
        assert.deepEqual(desk.files, ['customers.csv']);
        await desk.bench.noProblem('download.not-placed');
    });

    it('becomes another worker when an upload turns into a download, and back', async () => {
        const mapping = desk.bench.writeMapping('flow');
        await desk.bench.start();
        await waitUntil('it uploads', async () => (await desk.bench.status('flow'))?.direction === 'upload');
        write('flow');
        await waitUntil('it downloads', async () => (await desk.bench.status('flow'))?.direction === 'download');
        await desk.run(mapping);
        desk.bench.writeMapping('flow');
        await waitUntil('it uploads', async () => (await desk.bench.status('flow'))?.direction === 'upload');
        desk.bench.drop('A.csv', ['INV-1,C-9,Customer,2026-03-04,Paper,1,10']);
        await desk.bench.endedRuns(2);
        assert.equal(desk.bench.invoices().length, 1);
    });

    it('pain 42: makes formulas of others harmless and leaves negative numbers as they are', async () => {
        const account = desk.bench.simulator.account();
        createCustomer(account, { name: '=cmd|calc', attention_to: '+49 30 1234', credit_limit: 5 });
        await desk.bench.start();
        const safe = desk.write('safe', ['name', 'attention_to'], { object: 'customer' });
        assert.match(readFileSync((await desk.run(safe)).file, 'utf8'), /'=cmd\|calc/);
        const kept = desk.write('kept', ['name'], { object: 'customer', destination: { formulas: 'keep' } });
        assert.match(readFileSync((await desk.run(kept)).file, 'utf8'), /(^|\n)=cmd\|calc/);
    });
});
