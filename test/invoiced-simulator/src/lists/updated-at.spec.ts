import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';
import { control } from '../spec-support/control-client';

const NOON = Date.UTC(2024, 4, 1, 12) / 1000;

describe('updated_at of an invoice', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        simulator.clock.stop();
        simulator.clock.set(NOON * 1000);
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme' });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 100 }] });
        simulator.clock.offsetMs += 10_000;
    });

    afterEach(() => simulator.close());

    const moved = async (): Promise<unknown[]> => (await api.get(`/invoices?updated_after=${NOON}`)).list.map(({ id }) => id);

    it('moves when a payment is applied, and when it is voided', async () => {
        await api.create('/payments', { amount: 40, applied_to: [{ type: 'invoice', invoice: 1, amount: 40 }] });
        assert.deepEqual(await moved(), [1]);
        simulator.clock.offsetMs += 10_000;
        await api.delete('/payments/1');
        assert.equal((await api.get('/invoices/1')).body['updated_at'], NOON + 20);
        assert.deepEqual((await api.get(`/payments?updated_after=${NOON + 19}`)).list[0]?.['voided'], true);
    });

    it('moves when a credit note is applied', async () => {
        await api.create('/credit_notes', { customer: 1, invoice: 1, items: [{ unit_cost: 10 }] });
        assert.deepEqual(await moved(), [1]);
    });

    it('moves when it is voided, and it stays in lists', async () => {
        await api.post('/invoices/1/void');
        assert.deepEqual(await moved(), [1]);
        assert.equal((await api.get('/invoices')).list[0]?.['status'], 'voided');
    });

    it('moves when the server finds it past due, once', async () => {
        simulator.change({ company: { payment_terms: 'NET 1' } });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 5 }] });
        simulator.clock.offsetMs += 3 * 86_400_000;
        assert.equal((await api.get('/invoices/2')).body['status'], 'past_due');
        assert.deepEqual(await control(simulator, 'POST', '/status-updates'), { updated: 1 });
        assert.deepEqual(await control(simulator, 'POST', '/status-updates'), { updated: 0 });
        assert.equal((await api.get('/invoices/2')).body['updated_at'], simulator.clock.seconds());
        assert.equal((await api.get('/invoices/1')).body['updated_at'], NOON);
    });

    it('stays when a file is attached', async () => {
        await api.upload('a.txt', 'hello');
        await api.create('/attachments', { parent_type: 'invoice', parent_id: 1, file_id: 1 });
        assert.deepEqual(await moved(), []);
    });
});
