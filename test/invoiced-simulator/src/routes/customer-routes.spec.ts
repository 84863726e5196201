import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

describe('customers', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    it('are created with defaults of the company', async () => {
        simulator.change({ company: { payment_terms: 'NET 14' } });
        const customer = await api.create('/customers', { name: 'Acme' });
        assert.equal(customer['number'], 'CUST-00001');
        assert.equal(customer['country'], 'US');
        assert.equal(customer['type'], 'company');
        assert.equal(customer['payment_terms'], 'NET 14');
        assert.equal(customer['active'], true);
        assert.deepEqual(customer['metadata'], {});
        assert.equal((await api.create('/customers', { name: 'B', payment_terms: null }))['payment_terms'], null);
    });

    it('are retrieved, changed and deleted', async () => {
        await api.create('/customers', { name: 'Acme', metadata: { a: '1', b: '2' }, external_id: 'C-1' });
        const changed = await api.patch('/customers/1', { name: 'Acme Corp', metadata: { b: '3' }, country: 'de' });
        assert.equal(changed.status, 200);
        assert.equal(changed.body['name'], 'Acme Corp');
        assert.equal(changed.body['number'], 'C-1');
        assert.equal(changed.body['country'], 'DE');
        assert.deepEqual(changed.body['metadata'], { b: '3' });
        assert.deepEqual((await api.get('/customers/1')).body, changed.body);
        const deleted = await api.delete('/customers/1');
        assert.deepEqual([deleted.status, deleted.text], [204, '']);
        assertRefused(await api.get('/customers/1'), 'Customer was not found: 1', undefined, 404);
    });

    it('have a number that is unique in any case', async () => {
        await api.create('/customers', { name: 'Acme', number: 'Cust-001' });
        assertRefused(
            await api.post('/customers', { name: 'Other', number: 'CUST-001' }),
            'The given customer number has already been taken: CUST-001',
            'number'
        );
        await api.create('/customers', { name: 'Other', number: 'CUST-002' });
        assertRefused(
            await api.patch('/customers/2', { number: 'cust-001' }),
            'The given customer number has already been taken: cust-001',
            'number'
        );
        assert.equal((await api.patch('/customers/2', { number: 'cust-002' })).status, 200);
        await api.delete('/customers/1');
        assert.equal((await api.patch('/customers/2', { number: 'CUST-001' })).status, 200);
    });

    it('let only one of two parallel creations have a number', async () => {
        simulator.change({ latency: 20 });
        const answers = await Promise.all([1, 2].map(() => api.post('/customers', { name: 'A', number: 'C-1' })));
        assert.deepEqual(answers.map(answer => answer.status).toSorted(), [201, 400]);
    });

    it('skip automatic numbers that are taken', async () => {
        await api.create('/customers', { name: 'A', number: 'CUST-00001' });
        assert.equal((await api.create('/customers', { name: 'B' }))['number'], 'CUST-00002');
    });

    it('are checked field by field, the first error wins', async () => {
        const create = (body: Record<string, string | boolean | number>): ReturnType<ApiClient['post']> =>
            api.post('/customers', { name: 'Acme', ...body });
        assertRefused(await api.post('/customers', { email: 'x' }), 'Name is missing', 'name');
        assertRefused(await create({ name: '' }), 'Name must be a string between 1 and 255 characters.', 'name');
        assertRefused(await create({ name: 'x'.repeat(256) }), 'Name must be a string between 1 and 255 characters.', 'name');
        assertRefused(await create({ number: 'x'.repeat(33) }), 'Number must be a string between 1 and 32 characters.', 'number');
        assertRefused(await create({ email: 'nobody' }), 'Email must be a valid email address', 'email');
        assertRefused(await create({ email: 'a@b.co, c@d.co' }), 'Email must be a valid email address', 'email');
        assertRefused(await create({ country: 'XX' }), 'Country is invalid', 'country');
        assertRefused(await create({ currency: 'zzz' }), 'Currency is invalid', 'currency');
        assertRefused(await create({ parent_customer: 99 }), 'No such customer: 99', 'parent_customer');
        assertRefused(
            await create({ autopay: true }),
            'Sorry, this business does not support AutoPay. ' + 'Please enable a supported payment method in Settings > Payments first.',
            'autopay'
        );
        assert.equal(simulator.stats().objects['customer'], 0);
    });

    it('ignore fields they do not know', async () => {
        assert.equal((await api.post('/customers?foo=1', { name: 'Acme', bogus: true })).status, 201);
    });

    it('nest five levels deep without a circle', async () => {
        for (let level = 1; level <= 5; level += 1) {
            await api.create('/customers', { name: `Level ${level}`, ...(level > 1 ? { parent_customer: level - 1 } : {}) });
        }
        assert.equal((await api.post('/customers', { name: 'Level 6', parent_customer: 5 })).status, 400);
        assert.equal((await api.patch('/customers/1', { parent_customer: 3 })).status, 400);
    });

    it('cannot be deleted once they were billed', async () => {
        await api.create('/customers', { name: 'Acme' });
        await api.create('/invoices', { customer: 1 });
        assertRefused(await api.delete('/customers/1'), 'Customers with transactions cannot be deleted');
    });

    it('know what they owe', async () => {
        await api.create('/customers', { name: 'Acme' });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 10.1 }], due_date: 1000 });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 20.2 }] });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 40 }], draft: true });
        const { body } = await api.get('/customers/1/balance');
        assert.deepEqual([body['total_outstanding'], body['past_due'], body['currency']], [30.3, true, 'usd']);
        const { body: withAging } = await api.get('/customers/1?include=aging');
        assert.ok(Array.isArray(withAging['aging']));
    });

    it('carry the id of the ERP record, written once', async () => {
        const ids = { accounting_system: 'custom', accounting_id: 'A1' };
        await api.create('/customers', { name: 'Acme', ...ids });
        await api.patch('/customers/1', { ...ids, accounting_id: 'A2' });
        const { body } = await api.get('/customers/1/accounting_sync_status');
        assert.deepEqual(
            [body['synced'], body['accounting_system'], body['accounting_id'], body['source']],
            [true, 'custom', 'A1', 'accounting_system']
        );
        await api.create('/customers', { name: 'Other', accounting_id: 'alone' });
        assert.deepEqual((await api.get('/customers/2/accounting_sync_status')).body, { synced: false, error: null });
        assertRefused(
            await api.post('/customers', { name: 'X', accounting_system: 'erp_connect', accounting_id: '1' }),
            'No such integration: erp_connect'
        );
    });
});
