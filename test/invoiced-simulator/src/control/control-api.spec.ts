import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';

describe('the control endpoint', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const control = async (method: string, path: string, body?: unknown): Promise<Response> =>
        fetch(`${simulator.url}/_simulator${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

    it('shows and clears the journal, and keeps itself out of it', async () => {
        await api.post('/customers', { name: 'Acme', number: 'C-1' }, { 'Idempotency-Key': 'key-000001' });
        const [entry] = (await (await control('GET', '/journal')).json()) as Record<string, unknown>[];
        assert.equal(entry?.['seq'], 1);
        assert.equal(entry?.['method'], 'POST');
        assert.deepEqual(entry?.['body'], { name: 'Acme', number: 'C-1' });
        assert.deepEqual(entry?.['effect'], [{ object: 'customer', id: 1, number: 'C-1', change: 'created' }]);
        assert.equal((entry?.['headers'] as Record<string, string>)['idempotency-key'], 'key-000001');
        assert.deepEqual(entry?.['response'], { id: 1, object: 'customer', number: 'C-1', type: 'company' });
        assert.deepEqual(await (await control('GET', '/journal?after=1')).json(), []);
        assert.equal((await control('DELETE', '/journal')).status, 204);
        assert.deepEqual(simulator.journal.entries(), []);
    });

    it('reads and changes settings', async () => {
        const changed = (await (
            await control('PUT', '/settings', {
                latency: { min: 1, max: 3, seed: 7 },
                company: { time_zone: 'Europe/Berlin', currency: 'eur' },
                customFields: [{ id: 'erp', object: 'invoice', type: 'string', name: 'ERP' }]
            })
        ).json()) as Record<string, unknown>;
        assert.deepEqual(changed['latency'], { min: 1, max: 3, seed: 7 });
        const company = await api.get('/companies/current');
        assert.equal(company.body['time_zone'], 'Europe/Berlin');
        assert.equal((await api.get('/custom_fields')).list[0]?.['id'], 'erp');
    });

    it('counts requests and records', async () => {
        await api.create('/customers', { name: 'Acme' });
        const stats = (await (await control('GET', '/stats')).json()) as Record<string, unknown>;
        assert.equal(stats['requests'], 1);
        assert.equal(stats['maxInFlight'], 1);
        assert.equal((stats['objects'] as Record<string, number>)['customer'], 1);
    });

    it('adds, lists and removes faults', async () => {
        const added = (await (await control('POST', '/faults', { kind: '429', times: 2 })).json()) as { id: number };
        assert.equal((await api.get('/customers')).status, 429);
        const [fault] = (await (await control('GET', '/faults')).json()) as Record<string, unknown>[];
        assert.deepEqual(fault, { id: added.id, spec: { kind: '429', times: 2 }, matched: 1, applied: 1 });
        await control('DELETE', `/faults?id=${added.id}`);
        assert.equal((await api.get('/customers')).status, 200);
        assert.equal((await control('POST', '/faults', { kind: 'nonsense' })).status, 400);
    });

    it('goes back to an empty account', async () => {
        await api.create('/customers', { name: 'Acme' });
        assert.equal((await control('POST', '/reset')).status, 204);
        assert.deepEqual((await api.get('/customers')).list, []);
        assert.equal((await api.create('/customers', { name: 'Acme' }))['id'], 1);
    });

    it('stops', async () => {
        assert.equal((await control('POST', '/stop')).status, 204);
        await simulator.closed;
    });
});
