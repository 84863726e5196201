import assert from 'node:assert/strict';
import { createCustomer, createInvoice, startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const DEEP = 'You must retrieve all preceding page numbers before retrieving this page.';

describe('lists', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const addCustomers = (count: number): void => {
        for (let index = 0; index < count; index += 1) {
            createCustomer(simulator.account(), { name: `Customer ${index}` });
        }
    };

    const ids = async (path: string): Promise<unknown[]> => (await api.get(path)).list.map(row => row['id']);

    it('page by 100 with Link and X-Total-Count', async () => {
        addCustomers(250);
        const second = await api.get('/customers?page=2');
        assert.equal(second.list.length, 100);
        assert.equal(second.headers.get('x-total-count'), '250');
        const url = `${simulator.url}/customers?page=`;
        assert.equal(
            second.headers.get('link'),
            `<${url}2>; rel="self", <${url}1>; rel="first", <${url}1>; rel="previous", <${url}3>; rel="next", <${url}3>; rel="last"`
        );
        const first = await api.get('/customers?page=0');
        assert.ok(!first.headers.get('link')?.includes('previous'));
        const last = await api.get('/customers?page=3');
        assert.equal(last.list.length, 50);
        assert.ok(!last.headers.get('link')?.includes('next'));
        assert.deepEqual((await api.get('/customers?page=4')).list, []);
    });

    it('clamp per_page to 1..100 and name it in links when it is not 100', async () => {
        addCustomers(120);
        assert.equal((await api.get('/customers?per_page=500')).list.length, 100);
        assert.equal((await api.get('/customers?per_page=0')).list.length, 1);
        const { headers } = await api.get('/customers?per_page=25&filter[active]=1');
        assert.match(String(headers.get('link')), /filter%5Bactive%5D=1&per_page=25&page=2>; rel="next"/);
    });

    it('leave both headers away with paginate=none', async () => {
        const { headers } = await api.get('/customers?paginate=none');
        assert.equal(headers.get('link'), null);
        assert.equal(headers.get('x-total-count'), null);
    });

    it('refuse page 101 to callers who did not come through page 100', async () => {
        addCustomers(10_050);
        assertRefused(await api.get('/customers?page=101'), DEEP);
        await api.get('/customers?page=100');
        assert.equal((await api.get('/customers?page=101')).list.length, 50);
        simulator.change({ clockOffsetMs: 301_000 });
        assertRefused(await api.get('/customers?page=101'), DEEP);
        assert.equal((await api.get('/customers?page=101&sort=name asc')).list.length, 50);
    }).timeout(20_000);

    it('go on after the last row seen, whatever was deleted meanwhile', async () => {
        addCustomers(6);
        assert.deepEqual(await ids('/customers?per_page=2&page=1'), [1, 2]);
        await api.delete('/customers/1');
        assert.deepEqual(await ids('/customers?per_page=2&page=2'), [3, 4]);
    });

    it('sort by known columns with a direction, id breaking ties', async () => {
        for (const [name, city] of [
            ['b', 'X'],
            ['a', 'X'],
            ['c', 'A']
        ] as const) {
            await api.create('/customers', { name, city });
        }
        assert.deepEqual(await ids('/customers?sort=name desc'), [3, 1, 2]);
        assert.deepEqual(await ids('/customers?sort=city ASC, name asc'), [3, 2, 1]);
        assert.deepEqual(await ids('/customers?sort=city desc'), [1, 2, 3]);
        assert.deepEqual(await ids('/customers?sort=bogus asc'), [1, 2, 3]);
        assert.deepEqual(await ids('/customers?sort=name'), [1, 2, 3]);
    });

    it('filter by exact values, in any case and without trailing blanks', async () => {
        await api.create('/customers', { name: 'Acme', number: 'CUST-1', metadata: { erp: 'X1' } });
        await api.create('/customers', { name: 'ACME ', number: 'CUST-2', active: false });
        assert.deepEqual(await ids('/customers?filter[number]=cust-1'), [1]);
        assert.deepEqual(await ids('/customers?filter[number]=nope'), []);
        assert.deepEqual(await ids('/customers?filter[name]=acme'), [1, 2]);
        assert.deepEqual(await ids('/customers?filter[name]=acme&filter[active]=0'), [2]);
        assert.deepEqual(await ids('/customers?metadata[erp]=x1'), [1]);
        assert.deepEqual(await ids('/customers?filter[metadata.erp]=X1'), [1]);
        assert.deepEqual(await ids('/customers?metadata[erp]=x2'), []);
    });

    it('refuse filters they do not know', async () => {
        assertRefused(await api.get('/invoices?filter[foo]=1'), 'Invalid filter parameter: foo');
        assertRefused(await api.get('/invoices?filter[number][]=1'), 'Invalid filter parameter: number');
        assertRefused(await api.get('/invoices?filter[date]=1704412800'), 'Invalid filter parameter: date');
        assertRefused(await api.get('/invoices?filter[constructor]=1'), 'Invalid filter parameter: constructor');
    });

    it('are strict about parameters on customers and lenient on invoices', async () => {
        assert.match(String((await api.get('/customers?start_date=1')).body['message']), /^The option 'start_date' does not exist\./);
        assert.equal((await api.get('/invoices?bogus=1')).status, 200);
    });

    it('filter documents by status, customer, date and amount', async () => {
        const account = simulator.account();
        createCustomer(account, { name: 'A' });
        createCustomer(account, { name: 'B' });
        const noon = Date.UTC(2024, 0, 5, 18) / 1000;
        createInvoice(account, { customer: 1, date: noon, items: [{ unit_cost: 50 }], due_date: 1000 });
        createInvoice(account, { customer: 2, date: noon + 86_400, items: [{ unit_cost: 150 }], metadata: { erp: '7' } });
        createInvoice(account, { customer: 2, date: noon + 2 * 86_400, draft: true });
        assert.deepEqual(await ids('/invoices?filter[status]=past_due'), [1]);
        assert.deepEqual(await ids('/invoices?filter[customer]=2'), [2, 3]);
        assert.deepEqual(await ids('/invoices?filter[date]=2024-01-05'), [1]);
        assert.deepEqual(await ids('/invoices?filter[draft]=1'), [3]);
        assert.deepEqual(await ids(`/invoices?start_date=${noon}&end_date=${noon + 86_400}`), [1, 2]);
        assert.deepEqual(await ids('/invoices?end_date=1000&date_column=due_date'), [1]);
        assert.deepEqual(await ids('/invoices?total=[">",100]'), [2]);
        const advanced = (...conditions: unknown[]): Promise<unknown[]> =>
            ids(`/invoices?advanced_filter=${encodeURIComponent(JSON.stringify(conditions))}`);
        assert.deepEqual(await advanced({ field: 'total', operator: '>=', value: 50 }), [1, 2]);
        assert.deepEqual(await advanced({ field: 'date', operator: '>=', value: '2024-01-06' }), [2, 3]);
        assert.deepEqual(await advanced({ field: 'date', operator: '<=', value: noon - 3600 }), [1]);
        assert.deepEqual(await advanced({ field: 'number', operator: 'ends_with', value: '0002' }), [2]);
        assert.deepEqual(await advanced({ field: 'due_date', operator: 'empty' }), [2, 3]);
        assert.deepEqual(await advanced({ field: 'metadata.erp', operator: 'contains', value: '7' }), [2]);
        assert.deepEqual(await ids('/customers?open_balance=1'), [1, 2]);
        assertRefused(await api.get('/invoices?advanced_filter=nonsense'), 'Invalid filter parameter: advanced_filter');
    });

    it('serve incremental downloads by updated_at, strictly after and before', async () => {
        const now = Math.floor(Date.now() / 1000);
        for (const offset of [0, 10, 20]) {
            simulator.change({ clockOffsetMs: now * 1000 - Date.now() + offset * 1000 });
            await api.create('/customers', { name: `At ${offset}` });
        }
        assert.deepEqual(await ids(`/customers?updated_after=${now + 10}`), [3]);
        assert.deepEqual(await ids(`/customers?updated_before=${now + 10}`), [1]);
        simulator.change({ clockOffsetMs: now * 1000 - Date.now() + 30_000 });
        await api.patch('/customers/1', { city: 'X' });
        assert.deepEqual(await ids(`/customers?updated_after=${now}&sort=updated_at ASC`), [2, 3, 1]);
    });
});
