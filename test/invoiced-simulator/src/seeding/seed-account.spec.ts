import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { seedAccount, startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';
import { control, controlAnswer } from '../spec-support/control-client';

const FROM = Date.UTC(2024, 0, 1) / 1000;

describe('seeded records', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const list = async (path: string): Promise<JsonObject[]> => (await api.get(path)).list;
    const ids = async (path: string): Promise<unknown[]> => (await list(path)).map(({ id }) => id);

    it('are there at once, a million of them', async () => {
        const counts = (await control(simulator, 'POST', '/seed', { customers: 100, payments: 1_000_000 })) as Record<string, number>;
        assert.equal(counts['payment'], 1_000_000);
        const first = await api.get('/payments');
        assert.equal(first.headers.get('x-total-count'), '1000000');
        assert.match(String(first.headers.get('link')), /page=10000>; rel="last"$/);
        const last = await api.get('/payments?sort=updated_at ASC&page=10000');
        assert.deepEqual([last.list.length, last.list.at(-1)?.['id']], [100, 1_000_000]);
    }).timeout(20_000);

    it('are of every kind, whole and consistent', async () => {
        await control(simulator, 'POST', '/seed', {
            customers: 3,
            invoices: 5,
            credit_notes: 4,
            estimates: 2,
            payments: 6,
            charges: 7,
            from: FROM,
            to: FROM + 60
        });
        for (const [path, count] of Object.entries({ customers: 3, invoices: 5, credit_notes: 4, estimates: 2, payments: 6, charges: 7 })) {
            assert.equal((await list(`/${path}`)).length, count, path);
        }
        const [, invoice] = await list('/invoices?expand=customer');
        const [line] = invoice?.['items'] as JsonObject[];
        assert.equal((invoice?.['customer'] as JsonObject)['number'], 'SC-0000003');
        assert.deepEqual([line?.['amount'], invoice?.['subtotal'], invoice?.['balance']], Array(3).fill(invoice?.['total']));
        assert.deepEqual([invoice?.['updated_at'], invoice?.['date']], [FROM + 15, FROM + 15]);
    });

    it('are found by number, reference, name and customer', async () => {
        seedAccount(simulator.account(), { customers: 3, invoices: 10, payments: 10 });
        assert.deepEqual(await ids('/invoices?filter[number]=si-0000007'), [7]);
        assert.deepEqual(await ids('/invoices?filter[number]=SI-7'), []);
        assert.deepEqual(await ids('/invoices?filter[number]=SI-0000011'), []);
        assert.deepEqual(await ids('/payments?filter[reference]=SP-0000010'), [10]);
        assert.deepEqual(await ids('/customers?filter[name]=Customer 0000002'), [2]);
        const all = await list('/invoices');
        const ofSecond = all.filter(({ customer }) => customer === 2).map(({ id }) => id);
        assert.ok(ofSecond.length >= 3);
        assert.deepEqual(await ids('/invoices?filter[customer]=2'), ofSecond);
    });

    it('can be changed, deleted and added to like any other', async () => {
        seedAccount(simulator.account(), { customers: 2, invoices: 5, from: FROM, to: FROM + 4 });
        await api.patch('/invoices/2', { number: 'NEW-2' });
        await api.delete('/invoices/3');
        const added = await api.create('/invoices', { customer: 1 });
        assert.equal(added['id'], 6);
        assert.deepEqual(await ids('/invoices'), [1, 2, 4, 5, 6]);
        assert.deepEqual(await ids('/invoices?sort=updated_at asc'), [1, 4, 5, 2, 6]);
        assert.equal((await api.get('/invoices')).headers.get('x-total-count'), '5');
        assert.deepEqual(await ids('/invoices?filter[number]=SI-0000002'), []);
        assert.deepEqual(await ids('/invoices?filter[number]=NEW-2'), [2]);
        assert.equal((await api.get('/invoices/3')).status, 404);
        assert.equal((await api.delete('/customers/2')).status, 400);
    });

    it('may have changes that go up and down while ids go up', async () => {
        seedAccount(simulator.account(), { payments: 1_000, from: FROM, to: FROM + 9, shuffled: true });
        const seen: JsonObject[] = [];
        for (let page = 1; page <= 10; page += 1) {
            seen.push(...(await list(`/payments?sort=updated_at ASC&page=${page}`)));
        }
        assert.equal(new Set(seen.map(({ id }) => id)).size, 1_000);
        const order = seen.map(({ updated_at, id }) => Number(updated_at) * 10_000 + Number(id));
        assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b)
        );
        assert.notDeepEqual(
            seen.map(({ id }) => id),
            [...seen.keys()].map(index => index + 1)
        );
    });

    it('are refused when the request is none', async () => {
        assert.equal((await controlAnswer(simulator, 'POST', '/seed', { subscriptions: 5 })).status, 400);
        assert.equal((await controlAnswer(simulator, 'POST', '/seed', { payments: -1 })).status, 400);
        assert.equal((await controlAnswer(simulator, 'POST', '/seed', { payments: 5_000_000 })).status, 400);
    });
});
