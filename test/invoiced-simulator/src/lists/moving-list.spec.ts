import assert from 'node:assert/strict';
import { createCustomer, seedAccount, startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const NOON = Date.UTC(2024, 4, 1, 12) / 1000;
const DEEP = 'You must retrieve all preceding page numbers before retrieving this page.';

describe('a list whose records change between its pages', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        simulator.clock.stop();
        simulator.clock.set(NOON * 1000);
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const ids = async (path: string): Promise<unknown[]> => (await api.get(path)).list.map(row => row['id']);

    const addCustomers = (count: number): void => {
        for (let index = 0; index < count; index += 1) {
            createCustomer(simulator.account(), { name: `Customer ${index}` });
            simulator.clock.offsetMs += 1_000;
        }
    };

    it('shifts under offsets in the order of updated_at: a row that was not changed is passed over', async () => {
        addCustomers(6);
        assert.deepEqual(await ids('/customers?sort=updated_at ASC&per_page=2&page=1'), [1, 2]);
        await api.patch('/customers/1', { notes: 'x' });
        assert.deepEqual(await ids('/customers?sort=updated_at ASC&per_page=2&page=2'), [4, 5]);
        assert.deepEqual(await ids('/customers?sort=updated_at ASC&per_page=2&page=3'), [6, 1]);
    });

    it('stays whole in the order of ids, whose cursor lasts five minutes', async () => {
        addCustomers(6);
        assert.deepEqual(await ids('/customers?sort=id asc&per_page=2&page=1'), [1, 2]);
        await api.delete('/customers/1');
        assert.deepEqual(await ids('/customers?sort=id asc&per_page=2&page=2'), [3, 4]);
        simulator.clock.offsetMs += 301_000;
        assert.deepEqual(await ids('/customers?sort=id asc&per_page=2&page=3'), [6]);
    });

    it('keeps page 101 from those who come late', async () => {
        seedAccount(simulator.account(), { payments: 10_200 });
        assert.equal((await api.get('/payments?page=100')).list.length, 100);
        simulator.clock.offsetMs += 299_000;
        assert.equal((await api.get('/payments?page=101')).list[0]?.['id'], 10_001);
        simulator.clock.offsetMs += 301_000;
        assertRefused(await api.get('/payments?page=102'), DEEP);
        assert.equal((await api.get('/payments?page=102&sort=updated_at ASC')).list[0]?.['id'], 10_101);
    });

    it('shows the count of page 1 on later pages, for five minutes', async () => {
        addCustomers(3);
        const total = async (page: number): Promise<string | null> =>
            (await api.get(`/customers?per_page=1&page=${page}`)).headers.get('x-total-count');
        assert.equal(await total(1), '3');
        addCustomers(1);
        assert.equal(await total(2), '3');
        simulator.clock.offsetMs += 301_000;
        assert.equal(await total(2), '4');
        assert.equal(await total(1), '4');
    });

    it('takes updated_after and updated_before strictly, in any order and with filters', async () => {
        addCustomers(5);
        await api.patch('/customers/2', { city: 'Kyiv' });
        const [first, third] = [NOON, NOON + 2];
        assert.deepEqual(await ids(`/customers?updated_after=${first}`), [2, 3, 4, 5]);
        assert.deepEqual(await ids(`/customers?updated_after=${first}&sort=updated_at ASC`), [3, 4, 5, 2]);
        assert.deepEqual(await ids(`/customers?updated_after=${first}&sort=updated_at desc`), [2, 5, 4, 3]);
        assert.deepEqual(await ids(`/customers?updated_before=${third}`), [1]);
        assert.deepEqual(await ids(`/customers?updated_after=${first}&updated_before=${third + 1}&sort=updated_at ASC,id ASC`), [3]);
        assert.deepEqual(await ids(`/customers?updated_after=${first}&filter[city]=kyiv`), [2]);
        assert.deepEqual(await ids(`/customers?updated_after=${first}&filter[city]=kyiv&sort=updated_at ASC`), [2]);
        assert.equal((await api.get(`/customers?updated_after=${first}&sort=updated_at ASC`)).headers.get('x-total-count'), '4');
    });

    it('goes through one second by ids, with more records than a page in it', async () => {
        seedAccount(simulator.account(), { payments: 250, from: NOON - 60, to: NOON - 60 });
        seedAccount(simulator.account(), { payments: 50, from: NOON - 59, to: NOON - 59 });
        const second = `/payments?updated_after=${NOON - 61}&updated_before=${NOON - 59}`;
        const pages = [await ids(second), await ids(`${second}&page=2`)];
        await api.patch('/payments/7', { notes: 'gone from this second' });
        pages.push(await ids(`${second}&page=3`));
        assert.deepEqual(
            pages.flat(),
            Array.from({ length: 250 }, (_, index) => index + 1)
        );
    });

    it('is sorted by several columns, those it does not know dropped', async () => {
        for (const [name, city] of [
            ['b', 'X'],
            ['a', 'X'],
            ['c', 'A']
        ] as const) {
            await api.create('/customers', { name, city });
        }
        assert.deepEqual(await ids('/customers?sort=city desc, bogus asc, name asc'), [2, 1, 3]);
        assert.deepEqual(await ids('/customers?sort=updated_at asc, name asc'), [2, 1, 3]);
    });

    it('links to its next page with all of its parameters', async () => {
        addCustomers(3);
        const { headers } = await api.get(
            '/customers?updated_after=1&sort=updated_at ASC&filter[active]=1&per_page=1&expand=parent_customer'
        );
        const next = /<([^>]+)>; rel="next"/.exec(String(headers.get('link')))?.[1] ?? '';
        assert.deepEqual(await ids(next.slice(simulator.url.length)), [2]);
        assert.equal(new URL(next).searchParams.get('sort'), 'updated_at ASC');
    });
});
