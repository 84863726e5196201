import assert from 'node:assert/strict';
import { CommandLine } from '../spec-support/command-line';
import { Service } from '../spec-support/service';
import { INVOICE_COLUMNS, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

describe('a mapping file that changes while the engine is at work', () => {
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
    const orders = (): Record<string, unknown> =>
        Object.fromEntries(bench.invoices().map(({ number, purchase_order }) => [number, purchase_order]));

    it('counts from the next file on', async () => {
        bench.writeMapping('invoices');
        bench.simulator.change({ latency: 100 });
        await start();
        bench.drop(
            'A.csv',
            Array.from({ length: 100 }, (_, index) => invoiceRow(`A-${index}`))
        );
        await waitUntil('the first file is under way', () => bench.invoices().length > 5);
        bench.writeMapping('invoices', { columns: { ...INVOICE_COLUMNS, purchase_order: { value: 'PO-1' } } });
        bench.drop('B.csv', [invoiceRow('B-1')]);
        await waitUntil('both are done', () => bench.names('inbox/done').length === 2);
        const { 'B-1': second, ...first } = orders();
        assert.equal(second, 'PO-1');
        assert.deepEqual([...new Set(Object.values(first))].length, 1);
        assert.notEqual(Object.values(first)[0], 'PO-1');
        assert.deepEqual(bench.changes('invoice'), { created: 101 });
    });

    it('never runs while it has mistakes, says so once, and goes on by itself when it is mended', async () => {
        bench.writeMapping('invoices', { files: 'A*.csv' });
        bench.writeMapping('other', { files: 'B*.csv' });
        const engine = await start();
        const mistakes = (): unknown[] =>
            engine.said
                .split('\n')
                .filter(line => line.includes('"state":"invalid"'))
                .map(line => (JSON.parse(line) as { mapping: { reason: string } }).mapping.reason);
        bench.writeMapping('invoices', { files: 'A*.csv', columns: { ...INVOICE_COLUMNS, nonsense: 'X' } });
        await waitUntil('it is told', () => mistakes().length > 0);
        bench.drop('A1.csv', [invoiceRow('A-1')]);
        for (const name of ['B1', 'B2']) {
            bench.drop(`${name}.csv`, [invoiceRow(name)]);
            await waitUntil(`${name} is there`, () => bench.invoices().some(({ number }) => number === name));
        }
        assert.deepEqual(Object.keys(orders()), ['B1', 'B2']);
        assert.equal(mistakes().length, 1);
        assert.match(String(mistakes()[0]), /nonsense/);
        const status = await cli.run(['status']);
        assert.equal(status.code, 1);
        assert.match(status.stdout, /invoices\.mapping\.json has mistakes and does not run: .*nonsense/);
        bench.writeMapping('invoices', { files: 'A*.csv' });
        await waitUntil('its file went', () => bench.invoices().some(({ number }) => number === 'A-1'));
        await waitUntil('it is told, too', () => /"state":"(?!invalid)\w+"\}\}/.test(engine.said));
        assert.equal((await cli.run(['status'])).code, 0);
        assert.deepEqual(bench.changes('invoice'), { created: 3 });
    });
});
