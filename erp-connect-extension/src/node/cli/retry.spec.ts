import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { CommandLine, CommandResult, ended } from '../spec-support/command-line';
import { INVOICE_HEADER, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const ON_HOLD = { kind: 'status', status: 400, body: { type: 'invalid_request', message: 'This customer is on credit hold.' } } as const;
const INVOICES = { method: 'POST', path: '/invoices' };

interface Problem {
    readonly id: number;
    readonly runId: number;
    readonly code: string;
}

describe('erp-connect retry', () => {
    let bench: TestBench;
    let cli: CommandLine;

    beforeEach(async () => {
        bench = await TestBench.make();
        cli = new CommandLine(bench.home.path);
    });

    afterEach(() => bench.close());

    /** Lets the server refuse so many invoices, and keep its answer for their idempotency keys, as it does. */
    const refuse = (times: number, after = 0): unknown =>
        bench.simulator.faults.add({ ...ON_HOLD, match: INVOICES, times, after, remember: true });

    /** Uploads a file without an engine; some of it is refused. */
    async function upload(rows: readonly string[]): Promise<{ mapping: string; refusedFile: string }> {
        const mapping = bench.writeMapping('invoices');
        bench.drop('A.csv', rows);
        const { code, last } = await cli.run(['upload', mapping, '--json']);
        assert.equal(code, 1);
        return { mapping, refusedFile: last<{ refusedFile: string }>('summary').refusedFile };
    }

    const openProblems = async (): Promise<Problem[]> =>
        (await cli.run(['errors', '--json'])).lines().flatMap(line => ('problem' in line ? [line.problem as Problem] : []));

    const lastRun = async (): Promise<{ counts: object; state: string }> =>
        (await cli.run(['status', '--json'])).lines().find(line => 'run' in line)?.run as never;

    const keysSent = (number: string): (string | undefined)[] =>
        bench.simulator.journal
            .entries()
            .filter(
                ({ method, path, body }) => method === 'POST' && path === '/invoices' && (body as { number?: string }).number === number
            )
            .map(({ headers }) => headers['idempotency-key']);

    it('sends what was refused again, with another idempotency key, in the run that it belongs to', async () => {
        refuse(2, 1);
        const { refusedFile } = await upload(['INV-1', 'INV-2', 'INV-3'].map(number => invoiceRow(number)));
        assert.equal((await openProblems()).length, 2);
        const result = await cli.run(['retry', '--json']);
        assert.deepEqual([result.code, result.stderr], [0, '']);
        assert.equal(result.last('retry').records, 2);
        const { counts, state } = await lastRun();
        assert.equal(state, 'finished');
        assert.deepEqual(counts, { rows: 3, read: 3, created: 3, updated: 0, unchanged: 0, refused: 0, skipped: 0 });
        assert.deepEqual(bench.changes('invoice'), { created: 3 });
        assert.deepEqual(await openProblems(), []);
        const [, refused] = ['INV-1', 'INV-2', 'INV-3'].map(keysSent).sort((left, right) => left.length - right.length);
        assert.equal(new Set(refused).size, 2);
        assert.deepEqual(bench.names('inbox/failed'), []);
        // The file was put away before, and stays there.
        assert.equal(bench.names('inbox/done').length, 1);
        assert.ok(refusedFile.endsWith('A.refused.csv'));
        const again = await cli.run(['retry']);
        assert.deepEqual([again.code, again.stdout], [0, 'Nothing can go again.\n']);
    });

    it('keeps the refused file in step: what went through is no longer asked for, and a copy of it creates nothing', async () => {
        refuse(3);
        const { mapping, refusedFile } = await upload(['INV-1', 'INV-2', 'INV-3'].map(number => invoiceRow(number)));
        const copy = readFileSync(refusedFile, 'utf8');
        refuse(1, 1);
        const { code } = await cli.run(['retry', '--json']);
        assert.equal(code, 1);
        const left = readFileSync(refusedFile, 'utf8').trim().split('\r\n');
        assert.equal(left.length, 2);
        const [problem] = await openProblems();
        assert.equal((await openProblems()).length, 1);
        assert.match(left[1], new RegExp(String((problem as never as { row: number }).row)));
        bench.folder.write('inbox/A.refused.csv', copy);
        const dropped = await cli.run(['upload', mapping, '--json']);
        assert.deepEqual([dropped.code, dropped.last('summary').unchanged, dropped.last('summary').created], [0, 2, 1]);
        assert.deepEqual(bench.changes('invoice'), { created: 3 });
        assert.deepEqual(await openProblems(), []);
    });

    it('leaves a refused file alone that somebody has begun to mend', async () => {
        refuse(2);
        const { refusedFile } = await upload([invoiceRow('INV-1'), invoiceRow('INV-2')]);
        const mended = readFileSync(refusedFile, 'utf8').replace('Paper', 'Cardboard');
        writeFileSync(refusedFile, mended);
        assert.equal((await cli.run(['retry'])).code, 0);
        assert.equal(readFileSync(refusedFile, 'utf8'), mended);
    });

    it('takes single errors and single runs, and says why others cannot go', async () => {
        refuse(2);
        await upload([invoiceRow('INV-1'), invoiceRow('INV-2'), invoiceRow('INV-3', 'abc')]);
        const problems = await openProblems();
        const cell = problems.find(({ code }) => code === 'cell.not-a-number')!;
        const [first, second] = problems.filter(({ code }) => code === 'invoiced.refused');
        const bad = await cli.run(['retry', String(cell.id), '4711', 'run:99']);
        assert.equal(bad.code, 1);
        assert.match(bad.stdout, /Nothing can go again/);
        assert.match(bad.stdout, /refused before there was anything to send.*A\.refused\.csv/);
        assert.match(bad.stdout, /no open error with the number 4711/);
        assert.match(bad.stdout, /Nothing is open about run:99/);
        assert.equal((await cli.run(['retry', String(first.id)])).code, 1); // the cell is still wrong
        assert.equal(bench.invoices().length, 1);
        const run = await cli.run(['retry', `run:${second.runId}`, '--json']);
        assert.deepEqual([run.code, run.last('retry').records, bench.invoices().length], [1, 1, 2]);
        assert.deepEqual(
            (await openProblems()).map(({ id }) => id),
            [cell.id]
        );
        assert.match((await cli.run(['errors'])).stdout, new RegExp(`^\\[${cell.id} run:${cell.runId}\\] error: `));
        assert.equal((await cli.run(['retry', 'all'])).code, 2);
    });

    it('creates the customer first that was refused with its documents', async () => {
        bench.simulator.faults.add({ ...ON_HOLD, match: { method: 'POST', path: '/customers' }, times: 1, remember: true });
        await upload([invoiceRow('INV-1'), invoiceRow('INV-2')]);
        assert.equal(bench.invoices().length, 0);
        assert.equal((await cli.run(['retry'])).code, 0);
        assert.deepEqual([bench.changes('customer'), bench.changes('invoice')], [{ created: 1 }, { created: 2 }]);
    });

    it('looks a customer up anew that was deleted in Invoiced', async () => {
        await cli.run([
            'upload',
            bench.writeMapping('invoices'),
            bench.folder.write('first.csv', `${INVOICE_HEADER}\n${invoiceRow('INV-0')}\n`)
        ]);
        const { tables } = bench.simulator.account();
        [...tables.invoices.all()].forEach(({ id }) => tables.invoices.remove(id));
        [...tables.customers.all()].forEach(({ id }) => tables.customers.remove(id));
        await upload([invoiceRow('INV-1')]);
        assert.equal((await cli.run(['retry'])).code, 0);
        assert.deepEqual([bench.invoices().map(({ number }) => number), [...tables.customers.all()].length], [['INV-1'], 1]);
    });

    it('proves what the server failed on before it is created again', async () => {
        const mapping = bench.writeMapping('contacts', {
            object: 'contact',
            columns: { account_number: 'Cust', customer: 'Customer', name: 'Name' }
        });
        const { faults } = bench.simulator;
        faults.add({ kind: 'status', status: 500, match: { method: 'POST', path: '/customers/1/contacts' }, times: 5, remember: true });
        // While others go through, it alone is given up.
        bench.simulator.change({ latency: 100 });
        const others = Array.from({ length: 220 }, (_, index) => `C-${2 + (index % 4)},Other ${index % 4},Person ${index}`);
        const file = bench.folder.write('C.csv', ['Cust,Customer,Name', 'C-1,Acme,Ann', ...others, ''].join('\n'));
        const env = { ERP_CONNECT_SERVER_LIMIT: '20' };
        await cli.run(['upload', mapping, file], { env });
        assert.deepEqual(
            (await openProblems()).map(({ code }) => code),
            ['invoiced.fault']
        );
        // One of the attempts has come through after all, too late for the one who waited for it.
        await fetch(`${bench.simulator.url}/customers/1/contacts`, {
            method: 'POST',
            headers: { Authorization: `Basic ${btoa(`${bench.simulator.key}:`)}`, 'Content-Type': 'application/json' },
            body: JSON.stringify({ name: 'Ann' })
        });
        assert.equal((await cli.run(['retry'], { env })).code, 0);
        assert.deepEqual([bench.changes('contact'), await openProblems()], [{ created: 221 }, []]);
    });

    it('puts a refused PDF back to where it was dropped', async () => {
        await cli.run([
            'upload',
            bench.writeMapping('invoices'),
            bench.folder.write('first.csv', `${INVOICE_HEADER}\n${invoiceRow('INV-1')}\n`)
        ]);
        const mapping = bench.folder.write(
            'workspace/files.mapping.json',
            JSON.stringify({
                name: 'files',
                connection: 'main',
                upload: { source: { kind: 'attachments', folder: '../inbox', files: '*.txt', fileName: '{number}.txt' }, object: 'invoice' }
            })
        );
        bench.folder.write('inbox/INV-1.txt', 'hello');
        bench.simulator.faults.add({ ...ON_HOLD, match: { method: 'POST', path: '/files' }, times: 1 });
        assert.equal((await cli.run(['upload', mapping])).code, 1);
        assert.deepEqual(bench.names('inbox/failed'), ['INV-1.txt']);
        const { code, stdout, stderr } = await cli.run(['retry']);
        assert.equal(code, 0, stdout + stderr);
        assert.deepEqual([bench.names('inbox/failed'), bench.names('inbox/done').length, await openProblems()], [[], 1, []]);
    });

    describe('with the engine at work', () => {
        let child: ChildProcess | undefined;
        let end: Promise<CommandResult>;

        async function start(): Promise<void> {
            child = cli.start(['start', '--workspace', bench.workspace, '--json'], { env: { ERP_CONNECT_SCAN_INTERVAL: '150' } });
            end = ended(child);
            let said = '';
            child.stdout?.on('data', text => (said += String(text)));
            await waitUntil('the engine has started', () => said.includes('"started"'));
        }

        afterEach(async () => {
            child?.kill('SIGTERM');
            await end;
            child = undefined;
        });

        it('lets the engine send it, waits for what comes of it, and says it', async () => {
            refuse(1);
            await upload([invoiceRow('INV-1'), invoiceRow('INV-2')]);
            await start();
            const { code, last, stderr } = await cli.run(['retry', '--json']);
            assert.deepEqual([code, stderr], [0, '']);
            assert.deepEqual((last('run') as { counts: object }).counts, {
                rows: 2,
                read: 2,
                created: 2,
                updated: 0,
                unchanged: 0,
                refused: 0,
                skipped: 0
            });
            assert.deepEqual([bench.changes('invoice'), bench.names('inbox/failed')], [{ created: 2 }, []]);
            assert.deepEqual(bench.names('home/orders'), []);
        });

        it('goes on after the engine was killed in the midst of it, and sends nothing twice', async () => {
            refuse(60);
            await upload(Array.from({ length: 60 }, (_, index) => invoiceRow(`INV-${index}`)));
            await start();
            bench.simulator.change({ latency: 150 });
            const retry = cli.run(['retry']);
            await waitUntil('some are there', () => bench.invoices().length > 10);
            child?.kill('SIGKILL');
            await end;
            await start();
            assert.equal((await retry).code, 0);
            assert.deepEqual(bench.changes('invoice'), { created: 60 });
            assert.deepEqual(await openProblems(), []);
        });
    });
});
