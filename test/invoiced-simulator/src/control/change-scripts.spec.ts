import assert from 'node:assert/strict';
import { seedAccount, startSimulator, type ChangeScript, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';
import { control, controlAnswer } from '../spec-support/control-client';

const NOON = Date.UTC(2024, 4, 1, 12) / 1000;

interface State {
    readonly seq: number;
    readonly at: number;
    readonly object: string;
    readonly id: number;
    readonly change: string;
    readonly updated_at: number | null;
    readonly record: Record<string, unknown> | null;
}

describe('changes between pages', () => {
    let simulator: Simulator;
    let api: ApiClient;

    const start = async (): Promise<void> => {
        simulator = await startSimulator({ key: 'same-key' });
        simulator.clock.stop();
        simulator.clock.set(NOON * 1000);
        api = new ApiClient(simulator);
        seedAccount(simulator.account(), { customers: 5, payments: 400, invoices: 50, from: NOON - 1_000, to: NOON - 100 });
    };

    beforeEach(start);
    afterEach(() => simulator.close());

    const states = async (query = ''): Promise<State[]> => (await control(simulator, 'GET', `/states${query}`)) as State[];
    const add = (script: ChangeScript): Promise<unknown> => control(simulator, 'POST', '/changes', script);
    const readLists = async (count: number): Promise<void> => {
        for (let page = 1; page <= count; page += 1) {
            await api.get(`/payments?page=${page}`);
        }
    };

    it('come after every k-th list, on the paths and as often as the script says', async () => {
        await add({ objects: ['payment'], path: '/payments', every: 2, times: 2, update: 3, create: 1 });
        await api.get('/invoices');
        await readLists(1);
        assert.deepEqual(await states(), []);
        await readLists(1);
        assert.equal((await states()).length, 4);
        await readLists(8);
        assert.equal((await states()).length, 8);
        const [script] = (await control(simulator, 'GET', '/changes')) as Record<string, unknown>[];
        assert.deepEqual([script?.['matched'], script?.['applied']], [4, 2]);
    });

    it('come after the answer was worked out', async () => {
        await add({ objects: ['payment'], create: 1 });
        assert.equal((await api.get('/payments')).headers.get('x-total-count'), '400');
        assert.equal((await api.get('/payments')).headers.get('x-total-count'), '401');
    });

    it('are the same for the same seed, and others for another', async () => {
        const run = async (seed: number): Promise<unknown> => {
            await add({
                objects: ['payment', 'invoice'],
                update: 2,
                create: 1,
                void: 1,
                seed,
                lateSeconds: { min: 0, max: 60 },
                advanceSeconds: 3
            });
            await readLists(4);
            const made = (await states()).map(({ at, object, id, change, updated_at }) => [at, object, id, change, updated_at]);
            await simulator.close();
            await start();
            return made;
        };
        const first = await run(11);
        assert.deepEqual(await run(11), first);
        assert.notDeepEqual(await run(12), first);
    });

    it('are all on record, the last one of a record being what the API shows', async () => {
        await add({ objects: ['payment'], update: 5, create: 2, void: 1, advanceSeconds: 1 });
        await readLists(4);
        const all = await states('?object=payment');
        assert.equal(all.length, 4 * 8);
        assert.deepEqual(await states(`?after=${all.at(-2)?.seq}`), all.slice(-1));
        const last = new Map(all.map(state => [state.id, state]));
        for (const [id, state] of last) {
            const { applied_to: _, customerName: __, ...shown } = state.record ?? {};
            assert.deepEqual(shown, (await api.get(`/payments/${id}`)).body);
            assert.equal(state.updated_at, shown['updated_at']);
        }
        assert.equal(all.filter(({ change }) => change === 'voided').length, 4);
    });

    it('may be late: updated_at lies before the moment the record can be seen', async () => {
        await control(simulator, 'POST', '/changes/now', { objects: ['payment'], create: 1, update: 1, lateSeconds: 90 });
        await control(simulator, 'PUT', '/states', { on: true });
        await control(simulator, 'POST', '/changes/now', { objects: ['payment'], create: 1, lateSeconds: 90 });
        const [late] = await states();
        assert.deepEqual([late?.change, late?.at, late?.updated_at], ['created', NOON * 1000, NOON - 90]);
        const found = await api.get(`/payments?updated_after=${NOON - 91}&sort=updated_at ASC`);
        assert.equal(found.list.length, 3);
    });

    it('never set updated_at of a record back', async () => {
        const latest = new Map(
            simulator
                .account()
                .tables.payments.all()
                .map(({ id, updated_at }) => [id, updated_at])
        );
        await add({ objects: ['payment'], update: 40, lateSeconds: { min: 0, max: 500 } });
        await readLists(10);
        const changed = await states();
        assert.equal(changed.length, 400);
        for (const { id, updated_at } of changed) {
            assert.ok(Number(updated_at) >= Number(latest.get(id)), `payment ${id}`);
            latest.set(id, Number(updated_at));
        }
    });

    it('delete for good what the API deletes', async () => {
        await control(simulator, 'PUT', '/states', { on: true });
        await control(simulator, 'POST', '/changes/now', { objects: ['invoice'], delete: 3 });
        const gone = await states('?object=invoice');
        assert.deepEqual(
            gone.map(({ change, record }) => [change, record]),
            Array(3).fill(['deleted', null])
        );
        assert.equal((await api.get('/invoices')).list.length, 47);
    });

    it('can be made to every object', async () => {
        await control(simulator, 'PUT', '/states', { on: true });
        const objects = ['charge', 'contact', 'credit_note', 'customer', 'estimate', 'invoice', 'item', 'payment'];
        for (const object of objects) {
            await control(simulator, 'POST', '/changes/now', { objects: [object], create: 2, update: 1, delete: 1 });
            const changes = (await states(`?object=${object}`)).map(({ change }) => change);
            assert.equal(changes.length, 4, object);
            assert.deepEqual(changes.slice(0, 3), ['created', 'created', 'updated'], object);
        }
    });

    it('end when the script is removed, and are refused when there is no such thing', async () => {
        const { id } = (await add({ objects: ['payment'], update: 1 })) as { id: number };
        await control(simulator, 'DELETE', `/changes?id=${id}`);
        await readLists(2);
        assert.deepEqual(await states(), []);
        const refused = await controlAnswer(simulator, 'POST', '/changes', { objects: ['plan'], update: 1 });
        assert.equal(refused.status, 400);
        assert.match(((await refused.json()) as { message: string }).message, /cannot change a plan/);
        assert.equal((await controlAnswer(simulator, 'POST', '/changes', { objects: ['customer'], void: 1 })).status, 400);
        assert.equal((await controlAnswer(simulator, 'POST', '/changes', {})).status, 400);
    });
});
