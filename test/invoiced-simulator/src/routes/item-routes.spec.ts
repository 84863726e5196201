import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

describe('items', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    it('have the id of the user, unique among those not archived', async () => {
        const item = await api.create('/items', { id: 'paper', name: 'Paper', unit_cost: 4.5, metadata: { erp: '1' } });
        assert.deepEqual([item['id'], item['unit_cost'], item['currency'], item['object']], ['paper', 4.5, 'usd', 'item']);
        assertRefused(await api.post('/items', { id: 'paper', name: 'Paper' }), 'An item already exists with ID: paper', 'id');
        assert.equal((await api.delete('/items/paper')).status, 204);
        assertRefused(await api.get('/items/paper'), 'Item was not found: paper', undefined, 404);
        assert.deepEqual((await api.get('/items')).list, []);
        assert.equal((await api.get('/items?archived=1')).list.length, 1);
        await api.create('/catalog_items', { id: 'paper', name: 'Paper again' });
    });

    it('get an id and may change all but the price', async () => {
        const item = await api.create('/items', { name: 'Paper' });
        assert.match(String(item['id']), /^[A-Za-z0-9]{6}$/);
        const path = `/items/${String(item['id'])}`;
        assert.equal((await api.patch(path, { name: 'Better paper' })).body['name'], 'Better paper');
        assert.match(String((await api.patch(path, { unit_cost: 5 })).body['message']), /^The option 'unit_cost' does not exist\./);
        assertRefused(await api.post('/items', {}), 'Name is missing', 'name');
    });

    it('fill the lines that name them', async () => {
        await api.create('/customers', { name: 'Acme' });
        await api.create('/items', { id: 'paper', name: 'Paper', unit_cost: 4.5, description: 'A4' });
        const invoice = await api.create('/invoices?expand=items.catalog_item', {
            customer: 1,
            items: [
                { catalog_item: 'paper', quantity: 2 },
                { catalog_item: 'paper', name: 'Other', unit_cost: 1 }
            ]
        });
        const [first, second] = invoice['items'] as JsonObject[];
        assert.deepEqual([first?.['name'], first?.['amount'], first?.['description']], ['Paper', 9, 'A4']);
        assert.deepEqual([second?.['name'], second?.['amount']], ['Other', 1]);
        assert.equal((first?.['catalog_item'] as JsonObject)['name'], 'Paper');
    });
});
