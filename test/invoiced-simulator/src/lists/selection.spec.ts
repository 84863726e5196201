import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { seedAccount, startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';

const NOON = Date.UTC(2024, 4, 1, 12) / 1000;
const PER_PAGE = 40;

type Order = (a: JsonObject, b: JsonObject) => number;

const by =
    (field: string, factor = 1): Order =>
    (a, b) =>
        (Number(a[field]) - Number(b[field])) * factor || Number(a['id']) - Number(b['id']);

const SORTS: readonly (readonly [string, Order])[] = [
    ['', by('id')],
    ['id asc', by('id')],
    ['id desc', by('id', -1)],
    ['updated_at ASC', by('updated_at')],
    ['updated_at asc, id asc', by('updated_at')],
    ['updated_at desc', by('updated_at', -1)],
    ['amount asc', by('amount')]
];
const SPANS = [{}, { after: 0 }, { after: 17 }, { after: 4, before: 6 }, { after: 4, before: 15 }, { before: 2 }, { after: 9, before: 9 }];
const METHODS = [undefined, 'check'];

describe('every way to the rows of a list', () => {
    let simulator: Simulator;
    let api: ApiClient;

    before(async () => {
        simulator = await startSimulator();
        simulator.clock.stop();
        simulator.clock.set((NOON + 20) * 1000);
        api = new ApiClient(simulator);
        const account = simulator.account();
        seedAccount(account, { customers: 3, payments: 300, from: NOON, to: NOON + 18, shuffled: true });
        simulator.changes.runOnce(account, { objects: ['payment'], create: 5, update: 10, void: 3, lateSeconds: { min: 0, max: 15 } });
    });

    after(() => simulator.close());

    const pages = async (query: string): Promise<JsonObject[]> => {
        const rows: JsonObject[] = [];
        for (let page = 1; ; page += 1) {
            const { list, headers } = await api.get(`/payments?per_page=${PER_PAGE}&page=${page}${query}`);
            rows.push(...list);
            if (list.length < PER_PAGE) {
                assert.equal(headers.get('x-total-count'), String(rows.length), query);
                return rows;
            }
        }
    };

    for (const [sort, order] of SORTS) {
        it(`gives the same rows as a walk through all of them: ${sort === '' ? 'no order' : sort}`, async () => {
            const all = await pages('');
            assert.equal(all.length, 305);
            for (const { after, before } of SPANS as { after?: number; before?: number }[]) {
                for (const method of METHODS) {
                    const query = [
                        sort === '' ? '' : `&sort=${sort}`,
                        after === undefined ? '' : `&updated_after=${NOON + after}`,
                        before === undefined ? '' : `&updated_before=${NOON + before}`,
                        method === undefined ? '' : `&filter[method]=${method}`
                    ].join('');
                    const expected = all.filter(
                        row =>
                            (after === undefined || Number(row['updated_at']) > NOON + after)
                            && (before === undefined || Number(row['updated_at']) < NOON + before)
                            && (method === undefined || row['method'] === method)
                    );
                    assert.deepEqual(
                        (await pages(query)).map(({ id }) => id),
                        expected.sort(order).map(({ id }) => id),
                        query
                    );
                }
            }
        });
    }
});
