import assert from 'node:assert/strict';
import { CommandLine, ended } from '../spec-support/command-line';
import { Service } from '../spec-support/service';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const INVOICES = { method: 'POST', path: '/invoices' };
const LIMIT = 5000;
const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`INV-${index}`));

describe('SIGTERM', () => {
    let bench: TestBench;
    let cli: CommandLine;
    let service: Service | undefined;

    beforeEach(async () => {
        bench = await TestBench.make();
        cli = new CommandLine(bench.home.path);
        bench.writeMapping('invoices');
    });

    afterEach(async () => {
        await service?.kill();
        service = undefined;
        await bench.close();
    });

    const start = async (): Promise<Service> => (service = await Service.start(cli, bench.workspace, { ERP_CONNECT_SERVER_LIMIT: '300' }));
    const inFlight = (calls: number): Promise<true> =>
        waitUntil(`${calls} calls are in flight`, () => bench.simulator.stats().inFlight >= calls);
    const calls = (): number =>
        bench.simulator.journal.entries().filter(({ method, path }) => method === INVOICES.method && path === INVOICES.path).length;

    async function allCreated(count: number): Promise<void> {
        await waitUntil('all are there', () => bench.invoices().length === count);
        await waitUntil('the file is put away', () => bench.names('inbox/done').length === 1);
        assert.deepEqual(bench.changes('invoice'), { created: count });
    }

    it('lets calls in flight end, stops within five seconds with 0, and the next start goes on where it was', async () => {
        const engine = await start();
        bench.simulator.faults.add({ kind: 'latency', ms: 1500, match: INVOICES, times: 1000 });
        bench.drop('A.csv', rows(40));
        await inFlight(16);
        const before = calls();
        const { code, stderr, took, last } = await engine.stop();
        assert.deepEqual([code, stderr, last('stopped')], [0, '', true]);
        assert.ok(took < LIMIT, `${took} ms`);
        // Every call that was made has its answer, and no other was begun.
        assert.deepEqual([calls(), bench.invoices().length], [before, before]);
        assert.ok(bench.simulator.journal.entries().every(({ status }) => status !== null));
        bench.simulator.faults.clear();
        await start();
        await allCreated(40);
        assert.equal(calls(), 40);
    });

    for (const when of ['before', 'after'] as const) {
        it(`leaves calls that nobody answers (written ${when === 'before' ? 'later' : 'already'}) as unknown, and proves them at the next start`, async () => {
            const engine = await start();
            bench.simulator.faults.add({ kind: 'stall', when, executeAnyway: true, match: INVOICES, times: 16 });
            bench.drop('A.csv', rows(40));
            await inFlight(16);
            const { code, took } = await engine.stop();
            assert.equal(code, 0);
            assert.ok(took < LIMIT, `${took} ms`);
            await start();
            await allCreated(40);
        });
    }

    it('ends an upload of the command line in the same way', async () => {
        const file = bench.drop('A.csv', rows(40));
        bench.simulator.faults.add({ kind: 'stall', when: 'after', match: INVOICES, times: 16 });
        const mapping = bench.folder.at('workspace/invoices.mapping.json');
        const env = { ERP_CONNECT_SERVER_LIMIT: '300' };
        const child = cli.start(['upload', mapping, file], { env });
        const end = ended(child);
        await inFlight(16);
        const began = Date.now();
        child.kill('SIGTERM');
        assert.notEqual((await end).code, 0); // not all of it is there
        assert.ok(Date.now() - began < LIMIT);
        assert.equal((await cli.run(['upload', mapping], { env })).code, 0);
        await allCreated(40);
    });
});
