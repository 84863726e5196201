import assert from 'node:assert/strict';
import { CommandLine } from '../spec-support/command-line';
import { Service } from '../spec-support/service';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const rows = (count: number, prefix = 'INV'): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`${prefix}-${index}`));

describe('erp-connect pause and resume', () => {
    let bench: TestBench;
    let cli: CommandLine;
    let service: Service | undefined;

    beforeEach(async () => {
        bench = await TestBench.make();
        cli = new CommandLine(bench.home.path);
    });

    afterEach(async () => {
        await service?.kill();
        service = undefined;
        await bench.close();
    });

    const start = async (): Promise<Service> => (service = await Service.start(cli, bench.workspace));

    async function finished(count: number): Promise<void> {
        await waitUntil(`${count} runs have ended`, async () => {
            const runs = (await cli.run(['status', '--json'])).lines().filter(line => 'run' in line);
            return runs.filter(line => (line.run as { state: string }).state === 'finished').length >= count;
        });
    }

    it('holds a mapping back over a restart, while others go on, and loses nothing', async () => {
        const mapping = bench.writeMapping('held', { files: 'A*.csv' });
        bench.writeMapping('other', { files: 'B*.csv' });
        await start();
        const paused = await cli.run(['pause', mapping]);
        assert.deepEqual([paused.code, paused.stderr], [0, '']);
        assert.match(paused.stdout, /held\.mapping\.json is paused/);
        bench.drop('A1.csv', rows(3, 'A1'));
        bench.drop('B1.csv', rows(1, 'B1'));
        await finished(1);
        await service?.kill();
        await start();
        bench.drop('B2.csv', rows(1, 'B2'));
        await finished(2);
        assert.deepEqual(
            bench
                .invoices()
                .map(({ number }) => number)
                .sort(),
            ['B1-0', 'B2-0']
        );
        assert.match((await cli.run(['status'])).stdout, /^Paused: .*held\.mapping\.json$/m);
        const upload = await cli.run(['upload', mapping]);
        assert.equal(upload.code, 2);
        assert.equal((await cli.run(['resume', mapping])).code, 0);
        await finished(3);
        assert.deepEqual(bench.changes('invoice'), { created: 5 });
        assert.doesNotMatch((await cli.run(['status'])).stdout, /Paused/);
    });

    it('holds a connection back in the midst of a file: calls in flight end, and each record is sent once', async () => {
        await bench.store.save('second', 'custom', bench.simulator.url, bench.simulator.key);
        bench.writeMapping('first', { files: 'A*.csv' });
        bench.writeMapping('second', { files: 'B*.csv', connection: 'second' });
        bench.simulator.change({ latency: 200 });
        await start();
        bench.drop('A.csv', rows(200, 'A'));
        await waitUntil('some are there', () => bench.invoices().length > 10);
        assert.equal((await cli.run(['pause', '--connection', 'main'])).code, 0);
        await waitUntil('nothing is in flight', () => bench.simulator.stats().inFlight === 0);
        const count = bench.invoices().length;
        assert.ok(count < 200);
        bench.drop('B.csv', rows(1, 'B'));
        await finished(1);
        assert.equal(bench.invoices().length, count + 1);
        assert.match((await cli.run(['status'])).stdout, /^Paused: connection "main"$/m);
        // It is nobody's fault: there is nothing to mend.
        assert.equal((await cli.run(['errors'])).stdout, 'Nothing needs you.\n');
        await service?.stop();
        await start();
        bench.drop('B2.csv', rows(1, 'B2'));
        await finished(2);
        assert.equal(bench.invoices().length, count + 2);
        assert.equal((await cli.run(['resume', '--connection', 'main'])).code, 0);
        await finished(3);
        assert.deepEqual(bench.changes('invoice'), { created: 202 });
        const sent = bench.simulator.journal.entries().filter(({ method, path }) => method === 'POST' && path === '/invoices');
        assert.equal(sent.length, 202);
    });

    it('works without an engine, too, and refuses to upload', async () => {
        const mapping = bench.writeMapping('invoices');
        const file = bench.drop('A.csv', rows(1));
        assert.equal((await cli.run(['pause', '--connection', 'main', '--json'])).code, 0);
        const upload = await cli.run(['upload', mapping, file]);
        assert.equal(upload.code, 2);
        assert.match(upload.stderr, /connection "main" is paused.*erp-connect resume --connection "main"/);
        assert.deepEqual(bench.simulator.journal.entries(), []);
        assert.equal((await cli.run(['resume', '--connection', 'main'])).code, 0);
        assert.equal((await cli.run(['upload', mapping, file])).code, 0);
    });

    it('keeps what is to go again until it is resumed', async () => {
        const mapping = bench.writeMapping('invoices');
        bench.simulator.faults.add({ kind: 'status', status: 400, match: { method: 'POST', path: '/invoices' }, times: 1 });
        await cli.run(['upload', mapping, bench.drop('A.csv', rows(2))]);
        await cli.run(['pause', mapping]);
        const retry = await cli.run(['retry']);
        assert.equal(retry.code, 1);
        assert.match(retry.stderr, /mapping "invoices" is paused/);
        assert.equal(bench.invoices().length, 1);
        await cli.run(['resume', mapping]);
        await start();
        await waitUntil('it went', () => bench.invoices().length === 2);
    });

    it('says what it needs', async () => {
        const none = await cli.run(['pause']);
        assert.deepEqual([none.code, none.stderr], [2, 'Name a mapping file, or a connection with --connection.\n']);
        assert.match((await cli.run(['pause', '--connection', 'nobody'])).stderr, /There is no connection "nobody"\. There are: main\./);
        assert.match((await cli.run(['resume', 'nothing.mapping.json'])).stderr, /There is no mapping file/);
    });
});
