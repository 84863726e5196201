import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { EngineLock } from '../ledger/engine-lock';
import { CommandLine, CommandResult, ended } from '../spec-support/command-line';
import { INVOICE_COLUMNS, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

interface Summary {
    readonly state: string;
    readonly read: number;
    readonly created: number;
    readonly refused: number;
    readonly unchanged: number;
    readonly refusedFile?: string;
}

describe('erp-connect upload and preview', () => {
    let bench: TestBench;
    let cli: CommandLine;

    beforeEach(async () => {
        bench = await TestBench.make();
        cli = new CommandLine(bench.home.path);
    });

    afterEach(() => bench.close());

    function assertNoStack({ stdout, stderr }: CommandResult): void {
        assert.doesNotMatch(stdout + stderr, /^\s+at .+:\d+:\d+/m);
    }

    it('uploads the files of the folder, says each record, and moves the files', async () => {
        const mapping = bench.writeMapping('invoices');
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2')]);
        const result = await cli.run(['upload', mapping, '--json']);
        assert.deepEqual([result.code, result.stderr], [0, '']);
        const records = result.lines().filter(line => 'record' in line);
        assert.deepEqual(
            records.map(({ key, action, row }) => [key, action, row]),
            [
                ['inv-1', 'created', 2],
                ['inv-2', 'created', 3]
            ]
        );
        assert.deepEqual(
            records.map(({ id }) => String(id)),
            bench.invoices().map(({ id }) => String(id))
        );
        const { state, read, created } = result.last<Summary>('summary');
        assert.deepEqual([state, read, created], ['finished', 2, 2]);
        assert.deepEqual([bench.names('inbox').length, bench.names('inbox/done').length], [0, 1]);
        const again = await cli.run(['upload', mapping]);
        assert.equal(again.code, 0);
        assert.match(again.stdout, /There is no file/);
    });

    it('ends with 1 when something was refused, and names the cell and the file to mend', async () => {
        const mapping = bench.writeMapping('invoices');
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
        const json = await cli.run(['upload', mapping, '--json']);
        assert.equal(json.code, 1);
        const problem = json.last('problem');
        assert.deepEqual([problem.row, problem.column, problem.seen, problem.property], [3, 'Price', 'abc', 'unit_cost']);
        const { refusedFile } = json.last<Summary>('summary');
        const mended = bench.folder.write('inbox/A.refused.csv', readFileSync(refusedFile!, 'utf8').replace('abc', '5'));
        const text = await cli.run(['upload', mapping, mended]);
        assert.equal(text.code, 0);
        assert.match(text.stdout, /1 records from 1 rows: 1 created/);
        assertNoStack(json);
    });

    it('takes a file from elsewhere without moving it, and sends nothing twice', async () => {
        const mapping = bench.writeMapping('invoices');
        const file = bench.folder.write(
            'elsewhere/A.csv',
            ['Invoice No,Cust ID,Customer,Date,Item,Qty,Price', invoiceRow('INV-1')].join('\n')
        );
        assert.equal((await cli.run(['upload', mapping, file])).code, 0);
        const again = await cli.run(['upload', mapping, file, '--json']);
        assert.deepEqual([again.code, again.last<Summary>('summary').unchanged], [0, 1]);
        assert.deepEqual([bench.names('elsewhere'), bench.changes('invoice')], [['A.csv'], { created: 1 }]);
    });

    it('ends with 2 for what the person can mend', async () => {
        const mapping = bench.writeMapping('invoices');
        const broken = bench.folder.write('workspace/broken.mapping.json', '{\n  "name": "x",\n  "upload": 5\n}');
        const missing = bench.writeMapping('missing', { connection: 'nobody' });
        const folderless = bench.writeMapping('folderless', { folder: '../nowhere' });
        const binary = bench.folder.write('elsewhere/B.csv', Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 7]));
        const other = bench.folder.write('elsewhere/C.csv', 'A,B\n1,2\n');
        const cases: [string[], RegExp][] = [
            [['upload', 'nothing.mapping.json'], /There is no mapping file .*nothing\.mapping\.json/],
            [['upload', broken], /broken\.mapping\.json:\d+:\d+: /],
            [['upload', missing], /"nobody"/],
            [['upload', mapping, 'nothing.csv'], /There is no file .*nothing\.csv/],
            [['read', 'nothing.csv'], /There is no file .*nothing\.csv/],
            [['suggest', 'nothing.csv'], /There is no file .*nothing\.csv/],
            [['preview', mapping, 'no/thing.csv'], /There is no file .*thing\.csv/],
            [['upload', folderless], /nowhere/],
            [['upload', mapping, binary], /./],
            [['upload', mapping, other], /Invoice No/],
            [['upload'], /missing required argument/],
            [['nonsense'], /unknown command/],
            [['upload', mapping, '--nonsense'], /unknown option/]
        ];
        for (const [args, text] of cases) {
            const result = await cli.run(args);
            assert.equal(result.code, 2, `${args.join(' ')}: ${result.stdout}${result.stderr}`);
            assert.match(result.stdout + result.stderr, text);
            assertNoStack(result);
        }
        assert.deepEqual(bench.invoices(), []);
    });

    it('ends with 2 and one line when another engine is at work', async () => {
        const mapping = bench.writeMapping('invoices');
        const lock = EngineLock.acquire(bench.home, 'the workbench');
        try {
            const result = await cli.run(['upload', mapping]);
            assert.deepEqual([result.code, result.stdout], [2, '']);
            assert.match(result.stderr, new RegExp(`^Another ERP Connect is at work.*the workbench, process ${process.pid}.*\\n$`));
        } finally {
            lock.release();
        }
    });

    it('ends with 3 when Invoiced cannot be reached, keeps the work, and goes on next time', async () => {
        await bench.store.save('main', 'custom', 'http://127.0.0.1:1');
        const mapping = bench.writeMapping('invoices');
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        const result = await cli.run(['upload', mapping]);
        assert.equal(result.code, 3);
        assert.match(result.stderr, /cannot reach Invoiced/);
        assertNoStack(result);
        assert.deepEqual(bench.names('inbox'), ['A.csv']);
        await bench.store.save('main', 'custom', bench.simulator.url);
        assert.equal((await cli.run(['upload', mapping])).code, 0);
        assert.deepEqual(bench.changes('invoice'), { created: 1 });
        assert.deepEqual(bench.names('inbox'), []);
    });

    it('ends with 2 for a key that Invoiced refuses, and refuses no record', async () => {
        await bench.store.save('main', 'custom', bench.simulator.url, 'a-wrong-key-0123456789');
        const mapping = bench.writeMapping('invoices');
        bench.drop('A.csv', [invoiceRow('INV-1')]);
        const result = await cli.run(['upload', mapping, '--json']);
        assert.equal(result.code, 2);
        assert.equal(result.last<Summary>('summary').refused, 0);
        assert.doesNotMatch(result.stdout + result.stderr, /a-wrong-key-0123456789/);
        assert.match((JSON.parse(result.stderr) as { error: { text: string } }).error.text, /does not let the connection "main" in/);
    });

    it('goes on after it was killed, and sends everything once', async () => {
        bench.simulator.change({ latency: 40 });
        const mapping = bench.writeMapping('invoices');
        bench.drop(
            'A.csv',
            Array.from({ length: 150 }, (_, index) => invoiceRow(`INV-${index}`))
        );
        for (let round = 1; round <= 3; round++) {
            const child = cli.start(['upload', mapping]);
            await waitUntil('some were sent', () => bench.invoices().length > round * 25);
            child.kill('SIGKILL');
            await ended(child);
        }
        const result = await cli.run(['upload', mapping, '--json']);
        assert.equal(result.code, 0, result.stderr);
        const { read, created } = result.last<Summary>('summary');
        assert.deepEqual([read, created], [150, 150]);
        assert.deepEqual(bench.changes('invoice'), { created: 150 });
        assert.deepEqual(bench.names('inbox'), []);
    });

    it('previews without a call, and tells what changed since the last upload', async () => {
        const mapping = bench.writeMapping('invoices');
        const file = bench.drop('A.csv', [invoiceRow('INV-1', 1), invoiceRow('INV-2', 2)]);
        const before = await cli.run(['preview', mapping, file, '--json']);
        assert.equal(before.code, 0);
        assert.deepEqual(
            before
                .lines()
                .filter(line => 'record' in line)
                .map(({ action, rows }) => [action, rows]),
            [
                ['new', [2]],
                ['new', [3]]
            ]
        );
        assert.deepEqual(bench.simulator.journal.entries(), []);
        assert.equal((await cli.run(['upload', mapping])).code, 0);
        const next = bench.drop('B.csv', [invoiceRow('INV-1', 1), invoiceRow('INV-2', 3), invoiceRow('INV-3', 'abc')]);
        const after = await cli.run(['preview', mapping, next, '--json']);
        assert.equal(after.code, 1);
        const { new: fresh, changed, unchanged, refused } = after.last<Record<string, number>>('summary');
        assert.deepEqual([fresh, changed, unchanged, refused], [0, 1, 1, 1]);
    });

    it('keeps leading zeros and long numbers in what it would send', async () => {
        const mapping = bench.writeMapping('invoices', { columns: INVOICE_COLUMNS });
        const file = bench.drop('A.csv', [invoiceRow('00012345678901234567', 1, '007')]);
        const { record } = (await cli.run(['preview', mapping, file, '--json'])).lines()[0] as {
            record: { number: string; customer: { number: string } };
        };
        assert.deepEqual([record.number, record.customer.number], ['00012345678901234567', '007']);
    });
});
