import assert from 'node:assert/strict';
import { FaultSpec, Simulator, startSimulator } from 'invoiced-simulator';
import { StubServer } from '../spec-support/stub-server';
import { waitUntil } from '../spec-support/wait-until';
import { Answer } from './answer';
import { InvoicedClient, InvoicedRequest } from './invoiced-client';

const CREATE: InvoicedRequest = { method: 'POST', path: '/customers', body: { name: 'Acme' }, idempotencyKey: 'key-123456' };

describe('Invoiced client', () => {
    let simulator: Simulator;
    let client: InvoicedClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        client = new InvoicedClient(simulator.url, simulator.key, { timeout: 300 });
    });

    afterEach(async () => {
        client.close();
        await simulator.close();
    });

    const kindAfter = async (fault: FaultSpec, request = CREATE): Promise<Answer> => {
        simulator.faults.add(fault);
        return client.send(request);
    };

    it('gives the answer and its headers', async () => {
        const answer = await client.send(CREATE);
        assert.ok(answer.kind === 'accepted');
        assert.deepEqual([answer.status, (answer.body as { name: string }).name], [201, 'Acme']);
        const list = await client.send({ method: 'GET', path: '/customers', query: { 'filter[name]': 'A & B', per_page: 5 } });
        assert.ok(list.kind === 'accepted');
        assert.equal(list.headers['x-total-count'], '0');
    });

    it('tells a refusal with its field', async () => {
        assert.deepEqual(await client.send({ ...CREATE, body: { email: 'nonsense', name: 'x' } }), {
            kind: 'refused',
            status: 400,
            message: 'Email must be a valid email address',
            param: 'email'
        });
        assert.equal((await client.send({ method: 'GET', path: '/customers/999' })).kind, 'refused');
    });

    for (const status of ['401', '402', '403'] as const) {
        it(`tells that ${status} lets nothing through`, async () => {
            const answer = await kindAfter({ kind: status });
            assert.ok(answer.kind === 'not-allowed');
            assert.equal(answer.status, Number(status));
        });
    }

    it('tells a busy server', async () => {
        assert.deepEqual(await kindAfter({ kind: '429' }), { kind: 'busy' });
    });

    it('tells faults that were answered from those that were not', async () => {
        for (const fault of [{ kind: 'status' }, { kind: 'status-after' }, { kind: 'html-502' }] as FaultSpec[]) {
            const answer = await kindAfter(fault, { ...CREATE, idempotencyKey: undefined });
            assert.ok(answer.kind === 'unknown' && answer.answered, JSON.stringify(answer));
            assert.doesNotMatch(answer.message, /<html/);
        }
        for (const fault of [
            { kind: 'reset' },
            { kind: 'reset-after' },
            { kind: 'stall' },
            { kind: 'stall', when: 'after' }
        ] as FaultSpec[]) {
            const answer = await kindAfter(fault, { ...CREATE, idempotencyKey: undefined });
            assert.ok(answer.kind === 'unknown' && !answer.answered, JSON.stringify(answer));
            assert.notEqual(answer.message, '');
        }
    });

    it('tells that nothing was sent', async () => {
        for (const url of [
            'http://127.0.0.1:1',
            'http://localhost:1',
            'https://does-not-exist.invalid',
            simulator.url.replace('http:', 'https:')
        ]) {
            const dead = new InvoicedClient(url, 'key', { timeout: 2000 });
            const answer = await dead.send(CREATE);
            assert.ok(answer.kind === 'unreachable', `${url}: ${JSON.stringify(answer)}`);
            assert.notEqual(answer.message, '');
            dead.close();
        }
    });

    it('says of a record that is too large that it is', async () => {
        client.close();
        client = new InvoicedClient(simulator.url, simulator.key, { timeout: 20_000 });
        const answer = await client.send({ ...CREATE, body: { name: 'x', notes: 'x'.repeat(26 * 1024 * 1024) } });
        assert.deepEqual(answer, {
            kind: 'refused',
            status: 413,
            message: 'The record is too large for Invoiced (25 MB).',
            param: undefined
        });
    });

    it('sends the key of a call, and the same answer comes back for it', async () => {
        const [first, second] = [await client.send(CREATE), await client.send(CREATE)];
        assert.ok(first.kind === 'accepted' && second.kind === 'accepted');
        assert.deepEqual(first.body, second.body);
        assert.equal(simulator.journal.effects('customer').length, 1);
    });

    it('follows no redirect and speaks to no other host, whatever the path', async () => {
        let elsewhere = 0;
        const other = await StubServer.start((_request, response) => {
            elsewhere++;
            response.end('{}');
        });
        const stub = await StubServer.start((request, response) => {
            if (request.url === '/redirect') {
                response.writeHead(307, { location: `${other.url}/stolen` }).end();
            } else {
                response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
            }
        });
        const careful = new InvoicedClient(stub.url, 'key', { timeout: 2000 });
        try {
            assert.equal((await careful.send({ method: 'POST', path: '/redirect', body: {} })).kind, 'unreachable');
            for (const path of [`${other.url}/x`, `//${other.url.slice('http://'.length)}/x`, `@${other.url.slice('http://'.length)}/x`]) {
                await careful.send({ method: 'GET', path });
            }
            assert.equal(elsewhere, 0);
        } finally {
            careful.close();
            await Promise.all([stub.close(), other.close()]);
        }
    });

    it('uses no proxy for what is not encrypted', async () => {
        process.env.HTTP_PROXY = process.env.http_proxy = 'http://127.0.0.1:1';
        try {
            assert.equal((await client.send({ method: 'GET', path: '/companies/current' })).kind, 'accepted');
        } finally {
            delete process.env.HTTP_PROXY;
            delete process.env.http_proxy;
        }
    });

    it('ends what is in flight when it is closed', async () => {
        const patient = new InvoicedClient(simulator.url, simulator.key, { timeout: 60_000 });
        simulator.faults.add({ kind: 'stall' });
        const sending = patient.send(CREATE);
        await waitUntil('the call is in flight', () => simulator.stats().inFlight === 1);
        patient.close();
        assert.equal((await sending).kind, 'unknown');
    });
});
