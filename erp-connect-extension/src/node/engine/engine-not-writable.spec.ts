import assert from 'node:assert/strict';
import { chmodSync, rmSync } from 'node:fs';
import { SmallDisk } from '../spec-support/small-disk';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

describe('engine: folders and disks that take no more', () => {
    let bench: TestBench;
    let disk: SmallDisk | undefined;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(async () => {
        await bench.stop();
        disk?.unmount();
        disk = undefined;
        await bench.close();
    });

    const open = async (): Promise<string[]> => (await bench.problems()).map(({ code }) => code);
    const reason = async (): Promise<string> => (await bench.status('invoices'))?.reason ?? '';
    const calls = (): number => bench.simulator.journal.entries().length;

    /** Lets some looks at the folder pass: a file is found by the next one at the soonest, and run by it. */
    async function afterSomeLooks(): Promise<void> {
        const { length } = await bench.runs();
        for (let file = 1; file <= 3; file++) {
            bench.folder.write(`clock/${file}.csv`, `Number,Name\nCLOCK-${file},Clock\n`);
            await waitUntil('the other mapping has run', async () => (await bench.runs()).length === length + file);
        }
    }

    function addClock(): void {
        bench.folder.folder('clock');
        bench.writeMapping('clock', { folder: '../clock', object: 'customer', columns: { number: 'Number', name: 'Name' } });
    }

    it('goes on uploading when nothing can be moved to done/, says so once, and moves all of it when it can', async () => {
        addClock();
        bench.writeMapping('invoices');
        bench.folder.write('inbox/done', 'a file');
        await bench.start();
        for (const name of ['A', 'B', 'C']) {
            bench.drop(`${name}.csv`, [invoiceRow(`INV-${name}`)]);
        }
        const problem = await bench.problem('file.not-put-away');
        assert.match(problem.text, /[ABC]\.csv was dealt with, but could not be put away: ENOTDIR/);
        await waitUntil('all are uploaded', () => bench.invoices().length === 3);
        const before = bench.changes('invoice');
        await bench.stop();
        await bench.start();
        await afterSomeLooks();
        assert.deepEqual([bench.changes('invoice'), await open()], [before, ['file.not-put-away']]);
        assert.deepEqual(bench.names('inbox'), ['A.csv', 'B.csv', 'C.csv', 'done']);
        rmSync(bench.folder.at('inbox/done'));
        const runs = await bench.endedRuns(6);
        assert.deepEqual([runs.length, bench.names('inbox'), bench.names('inbox/done').length], [6, [], 3]);
        await bench.noProblem('file.not-put-away');
        assert.deepEqual([bench.changes('invoice'), await open()], [before, []]);
    });

    it('keeps a file where it is until its refused rows are written', async () => {
        bench.writeMapping('invoices');
        bench.folder.write('inbox/failed', 'a file');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
        await bench.problem('file.not-put-away');
        bench.drop('B.csv', [invoiceRow('INV-3')]);
        const [other] = await bench.endedRuns(1);
        assert.match(other.file, /done.B\./);
        assert.deepEqual(bench.names('inbox'), ['A.csv', 'failed']);
        assert.deepEqual((await open()).sort(), ['cell.not-a-number', 'file.not-put-away']);
        rmSync(bench.folder.at('inbox/failed'));
        const [run] = await bench.endedRuns(2);
        assert.deepEqual([run.counts.created, run.counts.refused, run.state], [1, 1, 'finished']);
        assert.match(bench.folder.read('inbox/failed/A.refused.csv'), /INV-2/);
        assert.deepEqual([bench.names('inbox'), bench.changes('invoice')], [[], { created: 2 }]);
        await bench.noProblem('file.not-put-away');
        assert.deepEqual(await open(), ['cell.not-a-number']);
    });

    it('uploads from a folder that is read-only, and puts the files away when it is not any more', async function () {
        disk = SmallDisk.mount(bench.inbox, 2000);
        if (!disk && (process.platform === 'win32' || process.getuid?.() === 0)) {
            this.skip(); // rights do not stop root, and it may not mount
        }
        const protect = (isReadOnly: boolean): void =>
            disk ? disk.protect(isReadOnly) : chmodSync(bench.inbox, isReadOnly ? 0o555 : 0o755);
        bench.writeMapping('invoices');
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
        bench.drop('B.csv', [invoiceRow('INV-3')]);
        protect(true);
        try {
            await bench.start();
            const problem = await bench.problem('file.not-put-away');
            assert.match(problem.text, /EROFS|EACCES/);
            await waitUntil('both are uploaded', () => bench.invoices().length === 2);
            await bench.inState('invoices', 'idle');
            assert.deepEqual((await open()).sort(), ['cell.not-a-number', 'file.not-put-away']);
        } finally {
            protect(false);
        }
        await bench.endedRuns(2);
        assert.deepEqual(bench.names('inbox'), []);
        assert.deepEqual(
            [bench.names('inbox/done').length, bench.names('inbox/failed').length, bench.changes('invoice')],
            [2, 1, { created: 2 }]
        );
        await bench.noProblem('file.not-put-away');
    });

    it('stops before it sends what the full disk of its state would not remember, and goes on when there is room', async function () {
        disk = SmallDisk.mount(bench.home.path, 16_000);
        if (!disk) {
            this.skip(); // engine-disk-full.spec.ts shows the same without a disk
        }
        await bench.store.save('main', 'custom', bench.simulator.url, bench.simulator.key); // what lay there is covered
        bench.simulator.change({ latency: 10 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop(
            'A.csv',
            Array.from({ length: 600 }, (_, index) => invoiceRow(`INV-${index}`))
        );
        await waitUntil('some are there', () => bench.invoices().length > 50);
        disk.fill();
        await waitUntil('it says that its disk is full', async () =>
            (await reason()).includes("the disk of ERP Connect's own state is full")
        );
        assert.equal(bench.simulator.stats().inFlight, 0);
        const before = calls();
        assert.ok(before < 600);
        disk.makeRoom();
        const [run] = await bench.endedRuns(1, 30_000);
        assert.deepEqual([run.counts.created, bench.changes('invoice')], [600, { created: 600 }]);
        await bench.noProblem('run.stopped');
    }).timeout(40_000);

    it('writes refused rows when the full disk of the folder has room again', async function () {
        disk = SmallDisk.mount(bench.inbox, 2000);
        if (!disk) {
            this.skip();
        }
        bench.writeMapping('invoices');
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
        disk.fill();
        await bench.start();
        const problem = await bench.problem('file.not-put-away');
        assert.match(problem.text, /A\.csv was dealt with.*ENOSPC/);
        assert.match(problem.hint ?? '', /make room on its disk/);
        assert.deepEqual([bench.names('inbox').includes('A.csv'), bench.changes('invoice')], [true, { created: 1 }]);
        disk.makeRoom();
        await bench.endedRuns(1);
        assert.match(bench.folder.read('inbox/failed/A.refused.csv'), /INV-2/);
        assert.deepEqual([bench.names('inbox'), bench.changes('invoice')], [[], { created: 1 }]);
        await bench.noProblem('file.not-put-away');
    });
});
