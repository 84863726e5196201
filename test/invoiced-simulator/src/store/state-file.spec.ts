import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../index';
import { ApiClient } from '../spec-support/api-client';
import { until } from '../spec-support/until';

describe('the state file', () => {
    let directory: string;
    let stateFile: string;

    beforeEach(async () => {
        directory = await mkdtemp(join(tmpdir(), 'simulator-'));
        stateFile = join(directory, 'state.json');
    });

    afterEach(() => rm(directory, { recursive: true }));

    it('keeps records, files, numbers, replays and the key between runs', async () => {
        const first = await startSimulator({ stateFile });
        const api = new ApiClient(first);
        await api.create('/customers', { name: 'Acme' });
        await api.upload('a.txt', 'hello');
        const invoice = await api.post('/invoices', { customer: 1 }, { 'Idempotency-Key': 'key-000001' });
        await first.close();

        const second = await startSimulator({ stateFile });
        assert.equal(second.key, first.key);
        const again = new ApiClient(second);
        assert.equal((await again.get('/customers/1')).body['name'], 'Acme');
        assert.equal((await again.post('/invoices', { customer: 1 }, { 'Idempotency-Key': 'key-000001' })).text, invoice.text);
        assert.equal((await again.create('/invoices', { customer: 1 }))['number'], 'INV-00002');
        assert.equal((await again.get('/customers?filter[number]=cust-00001')).list.length, 1);
        const served = await fetch(String((await again.get('/files/1')).body['url']));
        assert.equal(await served.text(), 'hello');
        await again.delete('/files/1');
        await second.close();
        assert.deepEqual(await readdir(`${stateFile}.files`), []);
    });

    it('is written a moment after a change, without being asked', async () => {
        const simulator = await startSimulator({ stateFile });
        const before = await stat(stateFile);
        await new ApiClient(simulator).create('/customers', { name: 'Acme' });
        await until('the file has grown', async () => (await stat(stateFile)).size > before.size);
        await simulator.close();
    });

    it('is refused in a format it does not know', async () => {
        await writeFile(stateFile, '{"format":99,"accounts":[]}');
        await assert.rejects(startSimulator({ stateFile }), /format 99/);
    });
});
