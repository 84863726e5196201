import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

describe('the shape of the records in a list', () => {
    let simulator: Simulator;
    let api: ApiClient;

    before(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Parent', number: 'P' });
        await api.create('/customers', { name: 'Child', number: 'C', parent_customer: 1, metadata: { region: 'North' } });
        await api.create('/items', { id: 'paper', name: 'Paper', unit_cost: 50 });
        await api.create('/invoices', { customer: 2, number: 'I-1', items: [{ catalog_item: 'paper' }], metadata: { erp: 'A' } });
        await api.create('/credit_notes', { customer: 2, number: 'CN-1', items: [{ unit_cost: 5 }] });
        await api.create('/payments', {
            amount: 20,
            applied_to: [
                { type: 'invoice', invoice: 1, amount: 20 },
                { type: 'credit_note', credit_note: 1, invoice: 1, document_type: 'invoice', amount: 5 }
            ]
        });
    });

    after(() => simulator.close());

    const first = async (path: string): Promise<JsonObject> => (await api.get(path)).list[0] ?? {};
    const inside = (record: JsonObject, ...path: (string | number)[]): unknown =>
        path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], record);

    it('has objects for ids with expand, nested, too', async () => {
        const invoice = await first('/invoices?expand=customer.parent_customer,items.catalog_item');
        assert.equal(inside(invoice, 'customer', 'metadata', 'region'), 'North');
        assert.equal(inside(invoice, 'customer', 'parent_customer', 'number'), 'P');
        assert.equal(inside(invoice, 'items', 0, 'catalog_item', 'name'), 'Paper');
    });

    it('has the applications of a payment with include, and their documents with expand', async () => {
        assert.equal((await first('/payments'))['applied_to'], undefined);
        const payment = await first('/payments?include=applied_to&expand=customer,applied_to.invoice,applied_to.credit_note');
        assert.equal(inside(payment, 'customer', 'number'), 'C');
        assert.equal(inside(payment, 'applied_to', 0, 'invoice', 'number'), 'I-1');
        assert.equal(inside(payment, 'applied_to', 1, 'credit_note', 'number'), 'CN-1');
        assert.equal(inside(payment, 'applied_to', 1, 'amount'), 5);
    });

    it('lacks what exclude names', async () => {
        const invoice = await first('/invoices?exclude=items,rates,metadata');
        const gone = ['items', 'discounts', 'taxes', 'shipping', 'metadata'].filter(field => field in invoice);
        assert.deepEqual(gone, []);
        assert.equal(invoice['number'], 'I-1');
    });

    it('is filtered by metadata in both spellings', async () => {
        assert.equal((await api.get('/invoices?metadata[erp]=a')).list.length, 1);
        assert.equal((await api.get('/invoices?filter[metadata.erp]=B')).list.length, 0);
    });

    it('of contacts is had per customer only', async () => {
        await api.create('/customers/2/contacts', { name: 'Ann' });
        const contact = await first('/customers/2/contacts?expand=customer');
        assert.deepEqual([contact['name'], contact['customer']], ['Ann', undefined]);
        assertRefused(await api.get('/contacts'), 'Request was not recognized: GET /contacts', undefined, 404);
    });

    it('of items comes by id, and not by date of change', async () => {
        assert.equal((await api.get('/items?updated_after=4000000000')).list.length, 1);
        assert.equal((await api.get('/items?sort=updated_at asc')).list.length, 1);
    });
});
