import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import fs, { appendFileSync, renameSync, rmSync } from 'node:fs';
import { mock } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { INVOICE_HEADER, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const CHUNKS = 100;
/** Of a writer, in milliseconds: far below the settle time, also on a machine that is busy. */
const PAUSE = 15;
const SLOW_SETTLE = 500;

const rows = (count: number, name = 'INV'): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`${name}-${index}`));

describe('what ERP files do to importers: shares and events', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(async () => {
        mock.restoreAll();
        await bench.close();
    });

    const codes = async (): Promise<string[]> => (await bench.problems()).map(({ code }) => code);
    const posts = (): number => bench.simulator.journal.entries().filter(({ method }) => method !== 'GET').length;
    /** Takes the folder away as a share does that is not connected any more. */
    const away = (): string => bench.folder.at('away');

    /** Writes the middle of a file, a row at a time, between the chunks `from` and `to`. */
    async function append(file: string, from: number, to: number): Promise<void> {
        for (let chunk = from; chunk < to; chunk++) {
            appendFileSync(file, `${invoiceRow(`INV-${chunk}`)}\n`);
            await sleep(PAUSE);
        }
    }

    async function checkOneUpload(): Promise<void> {
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.read, run.counts.created], [CHUNKS, CHUNKS]);
        await bench.inState('invoices', 'idle');
        assert.deepEqual([bench.changes('invoice'), (await bench.runs()).length], [{ created: CHUNKS }, 1]);
    }

    it('pain 1: a file that is written slowly is uploaded once, and whole', async () => {
        bench.writeMapping('invoices');
        await bench.start({ settleTime: SLOW_SETTLE });
        const file = bench.drop('A.csv', []);
        await append(file, 0, CHUNKS);
        await checkOneUpload();
    });

    it('pain 2: so is one that is half written when the engine starts', async () => {
        bench.writeMapping('invoices');
        const file = bench.drop('A.csv', []);
        await append(file, 0, CHUNKS / 2);
        await Promise.all([bench.start({ settleTime: SLOW_SETTLE }), append(file, CHUNKS / 2, CHUNKS)]);
        await checkOneUpload();
    });

    it('pain 3: of a name that comes and goes fifty times, the last version arrives', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        for (let version = 1; version <= 50; version++) {
            const file = bench.drop('A.csv', [invoiceRow('INV-1', version)]);
            if (version < 50) {
                rmSync(file, { force: true });
            }
        }
        await waitUntil('the last version is there', () => Number(bench.invoices()[0]?.total) === 50);
        await waitUntil('it is put away', () => bench.names('inbox').length === 0);
    });

    it('pain 4: a file of which no event tells is found by looking', async () => {
        const watch = mock.method(fs, 'watch', () => Object.assign(new EventEmitter(), { close: () => undefined }));
        bench.writeMapping('invoices');
        await bench.start();
        await bench.inState('invoices', 'idle');
        bench.drop('A.csv', rows(1));
        await bench.endedRuns(1);
        assert.ok(watch.mock.callCount() > 0, 'nobody asked for events, so that this proves nothing');
        assert.deepEqual(await codes(), []);
    });

    it('pain 5: a share that drops and returns brings nothing twice, also when its place was empty meanwhile', async () => {
        const FILES = 30;
        bench.writeMapping('invoices', { afterwards: 'keep' });
        for (let file = 0; file < FILES; file++) {
            bench.drop(`${file}.csv`, [invoiceRow(`INV-${file}`)]);
        }
        await bench.start();
        await bench.endedRuns(FILES, 20_000);
        const before = posts();
        renameSync(bench.inbox, away());
        await bench.problem('folder.unreadable');
        renameSync(away(), bench.inbox);
        await bench.noProblem('folder.unreadable');
        // Where a share was, an empty folder may lie.
        renameSync(bench.inbox, away());
        bench.folder.folder('inbox');
        bench.drop('other.csv', [invoiceRow('OTHER-1')]);
        await bench.endedRuns(FILES + 1);
        rmSync(bench.inbox, { recursive: true });
        renameSync(away(), bench.inbox);
        bench.drop('last.csv', [invoiceRow('LAST-1')]);
        await bench.endedRuns(FILES + 2);
        await bench.inState('invoices', 'idle');
        assert.deepEqual([(await bench.runs()).length, bench.changes('invoice')], [FILES + 2, { created: FILES + 2 }]);
        assert.equal(posts(), before + 2);
    });

    it('pain 5: a share that drops in the midst of a file makes one problem, and its refused rows and the file wait for it', async () => {
        bench.simulator.change({ latency: 20 });
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [...rows(200), invoiceRow('BAD-1', 'much')]);
        await waitUntil('some are there', () => bench.invoices().length > 20);
        renameSync(bench.inbox, away());
        await bench.problem('folder.unreadable');
        await waitUntil('the rest is there', () => bench.invoices().length === 200);
        await bench.inState('invoices', 'waiting');
        assert.deepEqual((await codes()).sort(), ['cell.not-a-number', 'folder.unreadable']);
        assert.equal(fs.existsSync(bench.inbox), false, 'a folder was made where the share belongs');
        renameSync(away(), bench.inbox);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.state, run.counts.created, run.counts.refused], ['finished', 200, 1]);
        assert.match(bench.folder.read('inbox/failed/A.refused.csv'), /BAD-1/);
        assert.deepEqual([bench.names('inbox'), bench.changes('invoice')], [[], { created: 200 }]);
        await bench.noProblem('folder.unreadable');
    });

    it('pain 6: a share that is gone for long is one problem, and work goes on by itself when it is back', async () => {
        bench.writeMapping('invoices');
        bench.writeMapping('others', { folder: '../others' });
        bench.folder.folder('others');
        await bench.start({ scanInterval: 20 });
        await bench.inState('invoices', 'idle');
        renameSync(bench.inbox, away());
        const problem = await bench.problem('folder.unreadable');
        assert.ok(problem.text.includes(bench.inbox));
        for (let file = 1; file <= 10; file++) {
            // Each takes several looks of the one beside it.
            bench.folder.write(`others/${file}.csv`, `${INVOICE_HEADER}\n${invoiceRow(`O-${file}`)}\n`);
            await bench.endedRuns(file);
        }
        assert.deepEqual(
            (await bench.problems()).map(({ id }) => id),
            [problem.id]
        );
        renameSync(away(), bench.inbox);
        bench.drop('A.csv', rows(1));
        await bench.endedRuns(11);
        await bench.noProblem('folder.unreadable');
        assert.equal((await bench.engine.snapshot()).openProblems, 0);
    });

    it('pain 6: events come again of a share that is back', async () => {
        bench.writeMapping('invoices');
        await bench.start({ scanInterval: 300 });
        await bench.inState('invoices', 'idle');
        renameSync(bench.inbox, away());
        await bench.problem('folder.unreadable');
        const watch = mock.method(fs, 'watch');
        renameSync(away(), bench.inbox);
        await bench.noProblem('folder.unreadable');
        await waitUntil('it is watched', () => watch.mock.calls.some(({ arguments: [path] }) => path === bench.inbox));
    });

    it('pain 8: without room for one more watch, files are found by looking, and the message says what it is', async () => {
        const full = Object.assign(new Error('ENOSPC: System limit for number of file watchers reached'), { code: 'ENOSPC' });
        const watch = mock.method(fs, 'watch', () => {
            throw full;
        });
        bench.writeMapping('one', { files: 'A*.csv' });
        bench.writeMapping('two', { files: 'B*.csv', folder: '../other' });
        bench.folder.folder('other');
        await bench.start();
        const problem = await bench.problem('folder.no-events');
        assert.match(problem.text, /no more folders can be watched.*not mean that a disk is full.*every 0\.15 seconds/);
        assert.match(problem.hint ?? '', /max_user_watches/);
        bench.drop('A.csv', rows(1, 'A'));
        bench.folder.write('other/B.csv', `${INVOICE_HEADER}\n${invoiceRow('B-1')}\n`);
        await bench.endedRuns(2);
        assert.deepEqual([await codes(), bench.changes('invoice')], [['folder.no-events'], { created: 2 }]);
        watch.mock.restore();
        await bench.noProblem('folder.no-events');
        assert.deepEqual(await codes(), []);
    });
});
