import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';
import { MAX_BODY_BYTES } from './body';

describe('requests and answers', () => {
    let simulator: Simulator;
    let api: ApiClient;

    before(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    after(() => simulator.close());

    it('sends the headers of every authenticated answer', async () => {
        const { headers } = await api.get('/companies/current');
        assert.equal(headers.get('cache-control'), 'no-cache, no-store');
        assert.equal(headers.get('www-authenticate'), 'Basic realm="Invoiced"');
        assert.equal(headers.get('content-type'), 'application/json');
        assert.ok(headers.get('x-request-id'));
        assert.ok(headers.get('x-correlation-id'));
        assert.equal(headers.get('access-control-allow-origin'), null);
    });

    it('echoes the ids of the caller and drops the challenge for the app', async () => {
        const { headers } = await api.get('/companies/current', {
            'X-Request-Id': 'req-1',
            'X-Correlation-Id': 'cor-1',
            'X-App-Version': '1'
        });
        assert.equal(headers.get('x-request-id'), 'req-1');
        assert.equal(headers.get('x-correlation-id'), 'cor-1');
        assert.equal(headers.get('www-authenticate'), null);
    });

    it('sorts the keys of answers at every level', async () => {
        const { body } = await api.post('/customers', { name: 'Acme', metadata: { zebra: '1', apple: '2' } });
        assert.deepEqual(Object.keys(body), Object.keys(body).toSorted());
        assert.deepEqual(Object.keys(body['metadata'] ?? {}), ['apple', 'zebra']);
    });

    it('names unknown paths and wrong verbs', async () => {
        assertRefused(await api.get('/foo'), 'Request was not recognized: GET /foo', undefined, 404);
        assertRefused(await api.send('PUT', '/invoices/1', {}), 'Method not allowed: PUT /invoices/1', undefined, 405);
        assertRefused(await api.get('/invoices/99'), 'Invoice was not found: 99', undefined, 404);
        assertRefused(await api.get('/customers/abc'), 'Customer was not found: abc', undefined, 404);
    });

    it('answers broken JSON in plain text', async () => {
        const answer = await api.raw('POST', '/customers', { body: '{"name":', headers: { 'Content-Type': 'application/json' } });
        assert.equal(answer.status, 400);
        assert.match(String(answer.headers.get('content-type')), /^text\/plain/);
        assert.equal(answer.text, 'Unable to parse request.');
    });

    it('reads form-encoded bodies with bracket keys', async () => {
        const form = 'name=Form+Co&metadata[erp]=7&taxable=0';
        const answer = await api.raw('POST', '/customers', {
            body: form,
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' }
        });
        assert.equal(answer.status, 201);
        assert.equal(answer.body['name'], 'Form Co');
        assert.deepEqual(answer.body['metadata'], { erp: '7' });
        assert.equal(answer.body['taxable'], false);
    });

    it('answers 413 in HTML above 25 MB', async () => {
        const answer = await api.raw('POST', '/customers', {
            body: Buffer.alloc(MAX_BODY_BYTES + 1, 0x20),
            headers: { 'Content-Type': 'application/json' }
        });
        assert.equal(answer.status, 413);
        assert.equal(answer.headers.get('content-type'), 'text/html');
        assert.match(answer.text, /413 Request Entity Too Large/);
    });

    it('answers HEAD like GET without a body', async () => {
        const answer = await api.send('HEAD', '/health');
        assert.equal(answer.status, 200);
    });

    it('takes a write back completely when it fails late', async () => {
        const before = simulator.stats().objects['customer'];
        const answer = await api.post('/invoices', { customer: { name: 'New with the invoice' }, items: [{ name: 'x', unit_cost: -5 }] });
        assertRefused(answer, 'Total is invalid', 'total');
        assert.equal(simulator.stats().objects['customer'], before);
        assert.deepEqual(simulator.journal.entries().at(-1)?.effect, []);
    });
});
