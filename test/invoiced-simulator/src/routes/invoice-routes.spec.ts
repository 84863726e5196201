import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused, type Answer } from '../spec-support/api-client';

const DAY = 86_400;
const DATE = 1_704_434_400;

describe('invoices', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme', number: 'C-1', payment_terms: 'NET 30' });
    });

    afterEach(() => simulator.close());

    const create = (body: JsonObject = {}): Promise<JsonObject> => api.create('/invoices', { customer: 1, ...body });
    const refuse = (body: JsonObject): Promise<Answer> => api.post('/invoices', { customer: 1, ...body });

    it('are created with lines, number, currency and due date', async () => {
        const invoice = await create({ date: DATE, items: [{ name: ' Paper ', quantity: 2, unit_cost: 4.5 }, { unit_cost: 1 }] });
        assert.equal(invoice['number'], 'INV-00001');
        assert.equal(invoice['currency'], 'usd');
        assert.equal(invoice['due_date'], DATE + 30 * DAY);
        assert.deepEqual([invoice['subtotal'], invoice['total'], invoice['balance']], [10, 10, 10]);
        const [line] = invoice['items'] as JsonObject[];
        assert.deepEqual([line?.['name'], line?.['amount'], line?.['object']], ['Paper', 9, 'line_item']);
        assert.deepEqual((await api.get('/invoices/1')).body, { ...invoice });
    });

    it('need a customer that exists and is active', async () => {
        assertRefused(await api.post('/invoices', {}), 'Customer missing', 'customer');
        assertRefused(await refuse({ customer: 123 }), 'No such customer: 123', 'customer');
        await api.patch('/customers/1', { active: false });
        assertRefused(await refuse({}), 'This cannot be created because the customer is inactive', 'customer');
        const withNew = await api.create('/invoices?expand=customer', { customer: { name: 'New', number: 'C-9' } });
        assert.equal((withNew['customer'] as JsonObject)['number'], 'C-9');
        await api.patch('/customers/1', { active: true });
        assert.equal((await create({ customer: { id: 1 } }))['customer'], 1);
    });

    it('have a number that is unique in any case; deleting frees it, voiding does not', async () => {
        await create({ number: 'inv-001' });
        assertRefused(await refuse({ number: 'INV-001' }), 'The given invoice number has already been taken: INV-001', 'number');
        await api.post('/invoices/1/void');
        assert.equal((await refuse({ number: 'INV-001' })).status, 400);
        await api.delete('/invoices/1');
        await create({ number: 'INV-001' });
    });

    it('refuse fields that only the server writes, and ignore unknown ones', async () => {
        assertRefused(await refuse({ total: 5 }), 'Mass assignment of total on Invoice is not allowed', 'total');
        await create();
        assertRefused(await api.patch('/invoices/1', { status: 'paid' }), 'Mass assignment of status on Invoice is not allowed', 'status');
        assert.equal((await refuse({ bogus: 1 })).status, 201);
    });

    it('are strict about the query string of writes', async () => {
        assertRefused(
            await api.post('/invoices?foo=1', { customer: 1 }),
            "The option 'foo' does not exist. Defined options are: 'exclude', 'expand', 'include'.",
            'query'
        );
    });

    it('take dates as timestamps, and text that is a date', async () => {
        assert.equal((await create({ date: '2024-01-05' }))['date'], 1_704_412_800);
        assertRefused(await refuse({ date: 'soon' }), 'Date only allows timestamps', 'date');
        assertRefused(await refuse({ due_date: 'soon' }), 'Due Date only allows timestamps', 'due_date');
    });

    it('inherit terms only without terms and due date of their own', async () => {
        assert.equal((await create({ date: DATE, payment_terms: 'net-15', items: [{ unit_cost: 1 }] }))['due_date'], DATE + 15 * DAY);
        const withDueDate = await create({ date: DATE, due_date: DATE + DAY });
        assert.deepEqual([withDueDate['payment_terms'], withDueDate['due_date']], [null, DATE + DAY]);
        assert.equal((await create({ date: DATE, payment_terms: 'Due on Receipt' }))['due_date'], null);
        const moved = await api.patch('/invoices/1', { date: DATE + DAY });
        assert.equal(moved.body['due_date'], DATE + 16 * DAY);
        const unmoved = await api.patch('/invoices/1', { date: DATE, due_date: 7 });
        assert.equal(unmoved.body['due_date'], 7);
    });

    it('check currency, text lengths, metadata and total', async () => {
        assertRefused(await refuse({ currency: 'zzz' }), 'Currency is invalid', 'currency');
        assert.equal((await create({ currency: 'EUR', items: [{ unit_cost: 1 }] }))['currency'], 'eur');
        assertRefused(await api.patch('/invoices/1', { currency: null }), 'The currency cannot be unset.', 'currency');
        assert.equal((await refuse({ purchase_order: 'x'.repeat(33) })).body['param'], 'purchase_order');
        assert.equal((await refuse({ metadata: { a: 'v'.repeat(256) } })).body['param'], 'metadata');
        assertRefused(await refuse({ items: [{ unit_cost: -1 }] }), 'Total is invalid', 'total');
    });

    it('add flat discounts and taxes in short form too', async () => {
        const short = await create({ items: [{ unit_cost: 55 }], discount: 5, tax: 3.85 });
        assert.deepEqual([short['subtotal'], short['total']], [55, 53.85]);
        const [tax] = short['taxes'] as JsonObject[];
        assert.deepEqual([tax?.['amount'], tax?.['object'], tax?.['tax_rate']], [3.85, 'tax', null]);
        const long = await create({ items: [{ unit_cost: 55 }], discounts: [{ amount: 5 }], taxes: [{ amount: 3.85 }] });
        assert.equal(long['total'], 53.85);
    });

    it('replace their lines as a whole', async () => {
        const before = await create({
            items: [
                { name: 'A', unit_cost: 1 },
                { name: 'B', unit_cost: 2 }
            ],
            tax: 1
        });
        const [first] = before['items'] as JsonObject[];
        const changed = await api.patch('/invoices/1', {
            items: [
                { name: 'C', unit_cost: 5 },
                { id: Number(first?.['id']), unit_cost: 7 }
            ]
        });
        const lines = changed.body['items'] as JsonObject[];
        assert.deepEqual(
            lines.map(line => [line['name'], line['unit_cost']]),
            [
                ['C', 5],
                ['A', 7]
            ]
        );
        assert.equal(lines[1]?.['id'], first?.['id']);
        assert.deepEqual([changed.body['subtotal'], changed.body['total']], [12, 13]);
        assertRefused(await api.patch('/invoices/1', { items: [{ id: 999 }] }), 'Referenced line item that does not exist: 999', 'items');
        assert.equal((await api.patch('/invoices/1', { notes: 'x' })).body['total'], 13);
        const emptied = await api.patch('/invoices/1', { items: [], taxes: [] });
        assert.deepEqual([emptied.body['items'], emptied.body['total']], [[], 0]);
        assertRefused(await refuse({ items: [{ catalog_item: 'none' }] }), 'Could not save line items: No such item: none', 'items');
    });

    it('stay with their customer', async () => {
        await create({ items: [{ unit_cost: 1 }] });
        assert.equal((await api.patch('/invoices/1', { customer: 1 })).status, 200);
        assertRefused(
            await api.patch('/invoices/1', { customer: 2 }),
            'Invalid request parameter `customer`. The customer cannot be modified.',
            'customer'
        );
    });

    it('stop at credit hold and credit limit', async () => {
        await api.patch('/customers/1', { credit_limit: 100 });
        await create({ items: [{ unit_cost: 60.01 }] });
        assertRefused(
            await refuse({ items: [{ unit_cost: 40 }] }),
            'This invoice cannot be created because the new amount outstanding (100.01 USD) '
                + "exceeds the account's credit limit (100 USD).",
            'total'
        );
        await api.patch('/customers/1', { credit_hold: true });
        assertRefused(await refuse({}), 'New invoices cannot be created for this account because it has a credit hold.', 'total');
    });

    it('count against the daily quota of a trial', async () => {
        simulator.change({ company: { transactions_per_day: 1 } });
        await create();
        assertRefused(
            await refuse({}),
            'The 1 transaction per day quota has been reached. Please upgrade your account '
                + 'or try again tomorrow to create additional transactions.'
        );
    });

    it('show what was asked for', async () => {
        await create({ items: [{ unit_cost: 1 }], tax: 1 });
        const { body } = await api.get('/invoices/1?expand=customer&include=amount_paid,customerName&exclude=items,rates');
        assert.equal((body['customer'] as JsonObject)['name'], 'Acme');
        assert.deepEqual([body['amount_paid'], body['customerName']], [0, 'Acme']);
        assert.ok(!('items' in body) && !('taxes' in body) && !('discounts' in body) && !('shipping' in body));
    });

    it('remove the shipping address with null', async () => {
        assert.equal(((await create({ ship_to: { city: 'Austin' } }))['ship_to'] as JsonObject)['city'], 'Austin');
        assert.equal((await api.patch('/invoices/1', { ship_to: null, closed: false })).body['ship_to'], null);
    });
});
