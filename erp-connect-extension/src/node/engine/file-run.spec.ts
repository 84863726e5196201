import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectionSession } from './connection-session';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { Ledger } from '../ledger/ledger';
import { findProblems, raiseProblems } from '../ledger/problem-store';
import { RunRow, findRun, updateRun } from '../ledger/run-store';
import { MappingParts, TestBench, invoiceRow } from '../spec-support/test-bench';
import { FileRun, RunEnd } from './file-run';
import { loadMapping } from './loaded-mapping';
import { placeInDone } from './leave-file';
import { Planning } from './planning/planning';

/** Runs one file without an engine around it, so that a test can put the ledger into any state a crash may leave. */
describe('file run', () => {
    let bench: TestBench;
    let ledger: Ledger;
    let session: ConnectionSession;
    const planning = new Planning();

    after(() => planning.close());

    beforeEach(async () => {
        bench = await TestBench.make();
        ledger = await Ledger.open(bench.home.ledger);
        session = new ConnectionSession(
            { name: 'main', environment: 'custom', baseUrl: bench.simulator.url },
            new InvoicedClient(bench.simulator.url, bench.simulator.key)
        );
    });

    afterEach(async () => {
        session.close();
        await ledger.close();
        await bench.close();
    });

    function job(parts: MappingParts = {}): FileRun {
        const { runnable } = loadMapping(bench.writeMapping('invoices', parts));
        return new FileRun({ ledger, planning, session, runnable: runnable!, serverLimit: 300, retryWait: 5 });
    }

    const run = (file: string, parts?: MappingParts): Promise<RunEnd> => job(parts).start(file, true);
    const set = (id: number, changes: Partial<Omit<RunRow, 'id'>>): Promise<RunRow> =>
        ledger.transact(async db => {
            await updateRun(db, id, changes);
            return findRun(db, id);
        });
    const codes = async (): Promise<string[]> => (await ledger.transact(db => findProblems(db, {}))).items.map(({ code }) => code);

    describe('goes on after a crash', () => {
        it('before the file was moved', async () => {
            const file = bench.drop('A.csv', [invoiceRow('INV-1')]);
            const { run: done } = await run(file, { afterwards: 'keep' });
            const location = placeInDone(file);
            const { kind, run: ended } = await job().resume(await set(done.id, { state: 'finishing', location }));
            assert.deepEqual(
                [kind, ended.state, ended.location, existsSync(file), existsSync(location)],
                ['finished', 'finished', location, false, true]
            );
            assert.deepEqual(bench.changes('invoice'), { created: 1 });
        });

        it('after the file was moved', async () => {
            const file = bench.drop('A.csv', [invoiceRow('INV-1')]);
            const { run: done } = await run(file);
            const { run: ended } = await job().resume(await set(done.id, { state: 'finishing' }));
            assert.deepEqual([ended.state, ended.location, existsSync(done.location)], ['finished', done.location, true]);
        });

        it('after the file was moved and another one took its name', async () => {
            const file = bench.drop('A.csv', [invoiceRow('INV-1')]);
            const { run: done } = await run(file);
            bench.drop('A.csv', [invoiceRow('INV-2')]);
            await job().resume(await set(done.id, { state: 'finishing' }));
            assert.match(readFileSync(file, 'utf8'), /INV-2/);
            assert.match(readFileSync(done.location, 'utf8'), /INV-1/);
        });

        it('in the middle of the plan, saying nothing twice', async () => {
            const file = bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
            const { run: done } = await run(file, { afterwards: 'keep' });
            const half = { code: 'cell.not-a-number', severity: 'error', kind: 'user', text: 'of the first try', row: 3 } as const;
            await ledger.transact(db => raiseProblems(db, [half], { runId: done.id, mappingId: done.mapping_id }));
            const { run: ended } = await job({ afterwards: 'keep' }).resume(await set(done.id, { state: 'taken' }));
            assert.deepEqual(await codes(), ['cell.not-a-number']);
            assert.deepEqual([ended.read_count, ended.unchanged_count, ended.refused_count], [2, 1, 1]);
        });

        it('before it was read, when the file is gone or another one', async () => {
            for (const leave of [
                (file: string): void => renameSync(file, `${file}.away`),
                (): string => bench.drop('A.csv', [invoiceRow('OTHER')])
            ]) {
                const file = bench.drop('A.csv', [invoiceRow('INV-1')]);
                const { run: done } = await run(file, { afterwards: 'keep' });
                leave(file);
                const calls = bench.simulator.journal.entries().length;
                const { kind } = await job().resume(await set(done.id, { state: 'taken' }));
                assert.equal(kind, 'failed');
                assert.deepEqual(await codes(), ['file.gone']);
                assert.equal(bench.simulator.journal.entries().length, calls);
            }
        });
    });

    it('does not begin when it was stopped before', async () => {
        const stopped = job();
        stopped.stop();
        const { kind, run: waiting } = await stopped.start(bench.drop('A.csv', [invoiceRow('INV-1')]), true);
        assert.deepEqual([kind, waiting.state, bench.simulator.journal.entries().length], ['waiting', 'taken', 0]);
        assert.equal((await job().resume(waiting)).kind, 'finished');
    });

    it('leaves a young broken file as if it had never been seen', async () => {
        const file = bench.drop('A.csv', ['INV-1,C-1,"open']);
        const { kind } = await job().start(file, true, true);
        assert.deepEqual([kind, await codes(), existsSync(file)], ['unready', [], true]);
        assert.equal((await ledger.transact(db => db.selectFrom('run').selectAll().execute())).length, 0);
    });

    it('gives files of one name and second places of their own', async () => {
        const places = new Set<string>();
        for (let time = 1; time <= 3; time++) {
            const { run: done } = await run(bench.drop('A.csv', [invoiceRow(`INV-${time}`)]));
            assert.equal(existsSync(done.location), true);
            places.add(done.location);
        }
        assert.equal(places.size, 3);
    });

    it('mends rows of a file without a header, whatever separates its cells', async () => {
        const parts: MappingParts = {
            source: { headerRow: 0 },
            columns: {
                number: { letter: 'A' },
                account_number: { letter: 'B' },
                customer: { letter: 'C' },
                unit_cost: { letter: 'D', decimal: ',' }
            }
        };
        const file = bench.folder.write('inbox/A.csv', 'INV-1;C-1;Acme;1,50\nINV-2;C-1;Acme;x,y\nINV-3;C-1;Acme;2,50\n');
        const { run: first } = await run(file, parts);
        assert.deepEqual([first.created_count, first.refused_count], [2, 1]);
        const text = readFileSync(first.refused_file!, 'utf8');
        const { run: second } = await run(bench.folder.write('inbox/A.refused.csv', text.replace('x,y', '7,25')), parts);
        assert.deepEqual([second.read_count, second.created_count, second.refused_count], [1, 1, 0]);
        assert.equal(Number(bench.invoices().find(({ number }) => number === 'INV-2')?.total), 7.25);
    });

    it('settles what was open about a row whose key was mended', async () => {
        const { run: first } = await run(
            bench.drop('INV_1%.csv', [invoiceRow('', 1), invoiceRow('INV-2', 'abc'), invoiceRow('INV-3', 'abc')])
        );
        assert.equal(first.refused_count, 3);
        const mended = readFileSync(first.refused_file!, 'utf8')
            .replace(/^,C-1/m, 'INV-9,C-1')
            .replace('INV-2', 'INV-22')
            .replace(/abc/g, '5');
        const { run: second } = await run(bench.folder.write('inbox/INV_1%.refused.csv', mended));
        assert.deepEqual([second.created_count, second.refused_count, await codes()], [3, 0, []]);
    });

    it('does not move a file from elsewhere, and leaves its refused rows where they are looked for', async () => {
        const file = bench.folder.write(
            'elsewhere/A.csv',
            `Invoice No,Cust ID,Customer,Date,Item,Qty,Price\n${invoiceRow('INV-1', 'abc')}\n`
        );
        const { run: done } = await job().start(file, false);
        assert.deepEqual([existsSync(file), done.location, done.refused_file], [true, file, join(bench.inbox, 'failed', 'A.refused.csv')]);
    });
});
