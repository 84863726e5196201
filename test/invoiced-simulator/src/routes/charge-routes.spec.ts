import assert from 'node:assert/strict';
import { createCharge, startSimulator, updateCharge, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const CARD = { object: 'card', brand: 'Visa', last4: '8550' };
const OPTIONS = "'advanced_filter', 'exclude', 'expand', 'filter', 'include', 'page', 'paginate', 'per_page', 'sort'";

describe('charges', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme', number: 'C-1' });
        await api.create('/payments', { customer: 1, amount: 100 });
        createCharge(simulator.account(), { customer: 1, payment: 1, amount: 100, gateway_id: 'ch_1', payment_source: CARD });
        createCharge(simulator.account(), { customer: 1, amount: 20, status: 'failed', failure_message: 'Card declined' });
    });

    afterEach(() => simulator.close());

    it('are listed, filtered and expanded', async () => {
        const { list, headers } = await api.get('/charges?expand=customer');
        assert.equal(headers.get('x-total-count'), '2');
        assert.deepEqual([list[0]?.['object'], list[0]?.['status'], list[0]?.['refunded']], ['charge', 'succeeded', false]);
        assert.equal((list[0]?.['customer'] as Record<string, unknown>)['number'], 'C-1');
        assert.deepEqual([list[0]?.['payment_source'], list[0]?.['payment']], [CARD, undefined]);
        const failed = await api.get('/charges?filter[status]=failed');
        assert.deepEqual(
            failed.list.map(({ failure_message }) => failure_message),
            ['Card declined']
        );
    });

    it('are retrieved, alone and with the payment they made', async () => {
        assert.equal((await api.get('/charges/2')).body['amount'], 20);
        const charge = (await api.get('/payments/1')).body['charge'] as Record<string, unknown>;
        assert.equal(charge['gateway_id'], 'ch_1');
        assertRefused(await api.get('/charges/9'), 'Charge was not found: 9', undefined, 404);
    });

    it('show refunds', async () => {
        const account = simulator.account();
        const [charge] = account.tables.charges.all();
        assert.ok(charge);
        updateCharge(account, charge, { amount_refunded: 100 });
        const { body } = await api.get('/charges/1');
        assert.deepEqual([body['refunded'], (body['refunds'] as { amount: number }[])[0]?.amount], [true, 100]);
    });

    it('are strict: no dates, no times of change, and nothing is charged', async () => {
        for (const name of ['updated_after', 'start_date', 'metadata']) {
            assertRefused(
                await api.get(`/charges?${name}=1`),
                `The option '${name}' does not exist. Defined options are: ${OPTIONS}.`,
                'query'
            );
        }
        assertRefused(await api.post('/charges', { amount: 1 }), 'Method not allowed: POST /charges', undefined, 405);
    });
});
