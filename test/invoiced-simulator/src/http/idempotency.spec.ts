import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const HOUR_MS = 3_600_000;

describe('idempotency keys', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const withKey = (key: string): Record<string, string> => ({ 'Idempotency-Key': key });

    it('replays status and body without executing again', async () => {
        const first = await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        const second = await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        assert.equal(second.status, 201);
        assert.equal(second.text, first.text);
        assert.equal(simulator.stats().objects['customer'], 1);
        assert.deepEqual(
            simulator.journal.entries().map(entry => entry.replay),
            [false, true]
        );
    });

    it('replays whatever the path, method and body of the second call', async () => {
        const first = await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        const second = await api.patch('/customers/1', { name: 'Other' }, withKey('key-000001'));
        assert.equal(second.status, 201);
        assert.equal(second.text, first.text);
        assert.equal((await api.get('/customers/1')).body['name'], 'Acme');
    });

    it('stores refusals as well', async () => {
        await api.post('/invoices', { customer: 1 }, withKey('key-000001'));
        await api.create('/customers', { name: 'Acme' });
        assertRefused(await api.post('/invoices', { customer: 1 }, withKey('key-000001')), 'No such customer: 1', 'customer');
        assert.equal((await api.post('/invoices', { customer: 1 }, withKey('key-000002'))).status, 201);
    });

    it('stores a 500, written or not', async () => {
        simulator.faults.add({ kind: 'status-after', match: { method: 'POST' } });
        await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        const again = await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        assert.equal(again.status, 500);
        assert.equal(again.body['type'], 'api_error');
        assert.equal(simulator.stats().objects['customer'], 1);
    });

    it('does not store 429 and 401', async () => {
        for (const kind of ['429', '401'] as const) {
            simulator.faults.add({ kind });
            const refused = await api.post('/customers', { name: 'Acme' }, withKey(`key-for-${kind}`));
            assert.equal(refused.status, Number(kind));
            assert.equal((await api.post('/customers', { name: 'Acme' }, withKey(`key-for-${kind}`))).status, 201);
        }
    });

    it('forgets after 24 hours', async () => {
        await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        simulator.change({ clockOffsetMs: 23.9 * HOUR_MS });
        await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        assert.equal(simulator.stats().objects['customer'], 1);
        simulator.change({ clockOffsetMs: 24.1 * HOUR_MS });
        await api.post('/customers', { name: 'Acme' }, withKey('key-000001'));
        assert.equal(simulator.stats().objects['customer'], 2);
    });

    it('has no lock: two parallel first calls both execute', async () => {
        simulator.change({ latency: 50 });
        await Promise.all([1, 2].map(() => api.post('/customers', { name: 'Acme' }, withKey('key-000001'))));
        assert.equal(simulator.stats().objects['customer'], 2);
    });

    it('refuses keys of a wrong length and on other verbs', async () => {
        assertRefused(
            await api.post('/customers', { name: 'A' }, withKey('short')),
            'Idempotency key is too short. Must be at least 6 characters long.'
        );
        assertRefused(
            await api.post('/customers', { name: 'A' }, withKey('x'.repeat(65))),
            'Idempotency key is too long. Must be no longer than 64 characters.'
        );
        assertRefused(
            await api.get('/customers', withKey('key-000001')),
            'Unsupported method: GET. Idempotency keys can only be used with POST and PATCH requests.'
        );
        assert.equal((await api.post('/customers', { name: 'A' }, withKey('x'.repeat(64)))).status, 201);
    });
});
