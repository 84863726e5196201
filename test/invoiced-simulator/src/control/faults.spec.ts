import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';
import { until } from '../spec-support/until';

describe('scripted faults', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const customers = (): number => simulator.stats().objects['customer'] ?? 0;

    it('answers a status before or after the write', async () => {
        simulator.faults.add({ kind: 'status', status: 503, body: { message: 'down' } });
        simulator.faults.add({ kind: 'status-after' });
        const notWritten = await api.post('/customers', { name: 'A' });
        assert.deepEqual([notWritten.status, notWritten.body, customers()], [503, { message: 'down' }, 0]);
        const written = await api.post('/customers', { name: 'A' });
        assert.deepEqual([written.status, customers()], [500, 1]);
        const entry = simulator.journal.entries().at(-1);
        assert.equal(entry?.fault, 'status-after');
        assert.equal(entry?.effect.length, 1);
    });

    it('cuts the connection before or after the write', async () => {
        simulator.faults.add({ kind: 'reset' });
        simulator.faults.add({ kind: 'reset-after' });
        await assert.rejects(api.post('/customers', { name: 'A' }));
        assert.equal(customers(), 0);
        await assert.rejects(api.post('/customers', { name: 'A' }, { 'Idempotency-Key': 'key-000001' }));
        assert.equal(customers(), 1);
        const retried = await api.post('/customers', { name: 'A' }, { 'Idempotency-Key': 'key-000001' });
        assert.deepEqual([retried.status, customers()], [201, 1]);
        assert.equal(simulator.journal.entries()[1]?.status, null);
    });

    it('answers 502 in HTML before or after the write, which the idempotency store never sees', async () => {
        simulator.faults.add({ kind: 'html-502' });
        simulator.faults.add({ kind: 'html-502', when: 'after' });
        const before = await api.post('/customers', { name: 'A' }, { 'Idempotency-Key': 'key-000001' });
        assert.deepEqual([before.status, before.headers.get('content-type'), customers()], [502, 'text/html', 0]);
        const after = await api.post('/customers', { name: 'A' }, { 'Idempotency-Key': 'key-000001' });
        assert.deepEqual([after.status, customers()], [502, 1]);
        assert.equal((await api.post('/customers', { name: 'A' }, { 'Idempotency-Key': 'key-000001' })).status, 201);
        assert.equal(customers(), 1);
    });

    it('stalls until the time is over or the caller leaves', async () => {
        simulator.faults.add({ kind: 'stall', ms: 40 });
        const started = Date.now();
        assert.equal((await api.post('/customers', { name: 'A' })).status, 201);
        assert.ok(Date.now() - started >= 35);
        simulator.faults.add({ kind: 'stall' });
        simulator.faults.add({ kind: 'stall', when: 'after' });
        const leave = (): Promise<unknown> =>
            api.raw('POST', '/customers', {
                body: '{"name":"A"}',
                headers: { 'Content-Type': 'application/json' },
                signal: AbortSignal.timeout(40)
            });
        await assert.rejects(leave());
        assert.equal(customers(), 1);
        await assert.rejects(leave());
        assert.equal(customers(), 2);
    });

    it('executes a stalled call although the caller has left, when told so', async () => {
        simulator.faults.add({ kind: 'stall', ms: 60, executeAnyway: true });
        await assert.rejects(
            api.raw('POST', '/customers', {
                body: '{"name":"A"}',
                headers: { 'Content-Type': 'application/json' },
                signal: AbortSignal.timeout(20)
            })
        );
        assert.equal(customers(), 0);
        await until('the call has ended without its caller', () => simulator.journal.entries().some(({ callerGone }) => callerGone));
        assert.equal(customers(), 1);
    });

    it('answers 402, 403 and 429 in the words of the API', async () => {
        for (const kind of ['402', '403', '429'] as const) {
            simulator.faults.add({ kind });
            assert.equal((await api.get('/customers')).status, Number(kind));
        }
        assert.equal(simulator.stats().tooManyRequests, 1);
    });

    it('matches by method and path, skips some and ends after some', async () => {
        simulator.faults.add({ kind: '429', match: { method: 'post', path: '/cust' }, after: 1, times: 1 });
        simulator.faults.add({ kind: '403', match: { path: '^/invoices/\\d+$' } });
        const statuses = [];
        for (let call = 0; call < 4; call += 1) {
            statuses.push((await api.post('/customers', { name: 'A' })).status);
        }
        assert.deepEqual(statuses, [201, 429, 201, 201]);
        assert.equal((await api.get('/invoices')).status, 200);
        assert.equal((await api.get('/invoices/1')).status, 403);
    });

    it('draws chances and latencies from a seed, the same in every run', async () => {
        const run = async (): Promise<number[]> => {
            simulator.reset();
            simulator.faults.add({ kind: '429', probability: 0.5, seed: 42 });
            const statuses = [];
            for (let call = 0; call < 12; call += 1) {
                statuses.push((await api.get('/customers')).status);
            }
            return statuses;
        };
        const first = await run();
        assert.deepEqual(await run(), first);
        assert.ok(first.includes(200) && first.includes(429));
    });

    it('ends a request above the time limit with 504 and executes nothing', async () => {
        simulator.change({ latency: 10_000, timeLimitMs: 20 });
        const answer = await api.post('/customers', { name: 'A' });
        assert.deepEqual([answer.status, customers()], [504, 0]);
    });
});
