import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createCustomer } from 'invoiced-simulator';
import { CommandLine, CommandResult } from '../spec-support/command-line';
import { DownloadDesk } from '../spec-support/download-desk';
import { Service } from '../spec-support/service';

interface Told {
    readonly state: string;
    readonly file?: string;
    readonly rows: number;
}

describe('erp-connect download', () => {
    let desk: DownloadDesk;
    let cli: CommandLine;
    let mapping: string;

    beforeEach(async () => {
        desk = await DownloadDesk.open();
        cli = new CommandLine(desk.bench.home.path);
        createCustomer(desk.bench.simulator.account(), { name: 'Somebody' });
        mapping = desk.write('customers', ['id', 'name'], { object: 'customer' });
    });

    afterEach(() => desk.bench.close());

    const told = (result: CommandResult): Told => result.last<Told>('download');

    it('makes the file and says where it is', async () => {
        const result = await cli.run(['download', mapping, '--json']);
        assert.equal(result.code, 0, result.stderr);
        const file = desk.bench.folder.at('out', 'customers.csv');
        const { state, rows } = told(result);
        assert.deepEqual([state, told(result).file, rows], ['finished', file, 1]);
        assert.deepEqual(desk.rows(file), [{ id: '1', name: 'Somebody' }]);
        const again = await cli.run(['download', mapping]);
        assert.match(again.stdout, /customers \(2\)\.csv: 1 row$/m);
    });

    it('has the engine do it that is at work', async () => {
        const service = await Service.start(cli, desk.bench.workspace);
        try {
            const result = await cli.run(['download', mapping, '--json']);
            assert.equal(result.code, 0, result.stderr);
            assert.deepEqual(told(result).file, desk.bench.folder.at('out', 'customers.csv'));
            await cli.run(['pause', mapping]);
            const paused = await cli.run(['download', mapping]);
            assert.equal(paused.code, 2);
            assert.match(paused.stderr, /paused/);
        } finally {
            await service.stop();
        }
        assert.match(service.said, /customers\.csv/);
    });

    it('says no file where there is nothing and none is wanted', async () => {
        desk.bench.simulator.account().tables.customers.remove(1);
        desk.write('customers', ['id'], { object: 'customer', destination: { empty: 'none' } });
        const result = await cli.run(['download', mapping]);
        assert.equal(result.code, 0);
        assert.match(result.stdout, /no file was made/);
        assert.deepEqual(desk.files, []);
    });

    it('says which folder does not take the file, and makes one file of it afterwards', async () => {
        desk.write('customers', ['id'], { object: 'customer', destination: { folder: desk.bench.folder.at('share', 'out') } });
        for (let call = 0; call < 2; call++) {
            const { code, stderr } = await cli.run(['download', mapping]);
            assert.equal(code, 2);
            assert.match(stderr, /^The file cannot be put into .*out: ENOENT.*Connect the share/);
        }
        desk.bench.folder.folder('share');
        assert.equal((await cli.run(['download', mapping])).code, 0);
        assert.deepEqual(readdirSync(desk.bench.folder.at('share', 'out')), ['customers.csv']);
    });

    it('keeps what it could not do, and the next call does it', async () => {
        const { faults } = desk.bench.simulator;
        faults.add({ kind: '401', probability: 1 });
        const refused = await cli.run(['download', mapping]);
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, /API key/);
        faults.clear();
        const result = await cli.run(['download', mapping]);
        assert.equal(result.code, 0, result.stderr);
        assert.deepEqual(desk.files, ['customers.csv']);
    });

    it('ends with 3 when nobody answers, and with 2 for an upload, a mistake and a refusal', async () => {
        const upload = desk.bench.writeMapping('upload');
        assert.match((await cli.run(['download', upload])).stderr, /is an upload/);
        assert.match((await cli.run(['upload', mapping])).stderr, /is a download/);
        const wrong = desk.write('wrong', ['nonsense'], { object: 'customer' });
        const mistake = await cli.run(['download', wrong]);
        assert.equal(mistake.code, 2);
        assert.match(mistake.stderr, /nonsense/);
        desk.bench.simulator.faults.add({ kind: 'status', status: 400, body: '{"message":"No."}', match: { path: '/customers' } });
        assert.equal((await cli.run(['download', mapping])).code, 2);
        assert.match((await cli.run(['status'])).stdout, /customers\.csv: 0 rows downloaded/);
        assert.match((await cli.run(['retry'])).stdout, /about a download/);
        await desk.bench.simulator.close();
        assert.equal((await cli.run(['download', mapping])).code, 3);
    });
});
