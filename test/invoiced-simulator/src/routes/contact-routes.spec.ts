import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

describe('contacts', () => {
    let simulator: Simulator;
    let api: ApiClient;

    before(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme', country: 'DE' });
        await api.create('/customers', { name: 'Other' });
    });

    after(() => simulator.close());

    it('are created, listed, changed and deleted', async () => {
        const contact = await api.create('/customers/1/contacts', { name: 'Front Desk', email: 'desk@example.com' });
        assert.equal(contact['object'], 'contact');
        assert.equal(contact['primary'], true);
        assert.equal(contact['country'], 'DE');
        const id = String(contact['id']);
        assert.equal((await api.get('/customers/1/contacts')).list.length, 1);
        assert.equal((await api.patch(`/customers/1/contacts/${id}`, { primary: false })).body['primary'], false);
        assertRefused(await api.get(`/customers/2/contacts/${id}`), `Contact was not found: ${id}`, undefined, 404);
        assert.equal((await api.delete(`/customers/1/contacts/${id}`)).status, 204);
        assert.deepEqual((await api.get('/customers/1/contacts')).list, []);
    });

    it('are strict about their fields', async () => {
        const answer = await api.post('/customers/1/contacts', { name: 'A', notes: 'x' });
        assert.equal(answer.status, 400);
        assert.equal(answer.body['param'], 'request');
        assert.match(String(answer.body['message']), /^The option 'notes' does not exist\. Defined options are: 'address1', /);
        assertRefused(await api.post('/customers/1/contacts', {}), 'Name is missing', 'name');
        assertRefused(await api.post('/customers/9/contacts', { name: 'A' }), 'Customer was not found: 9', undefined, 404);
    });

    it('are at most a hundred per customer', async () => {
        for (let count = 0; count < 100; count += 1) {
            await api.create('/customers/2/contacts', { name: 'Same name' });
        }
        assertRefused(
            await api.post('/customers/2/contacts', { name: 'Same name' }),
            'The maximum number of contacts (100) per customer has been reached.'
        );
    });
});
