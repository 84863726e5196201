import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const TYPES = ['string', 'boolean', 'double', 'enum', 'date', 'money'];

describe('custom fields', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        const customFields = ['customer', 'invoice', 'line_item', 'payment'].flatMap(object =>
            TYPES.map(type => ({ id: type, object, type, name: type, choices: [] }))
        );
        simulator = await startSimulator({ companies: [{ keys: ['a-key'], customFields }] });
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    const kept = async (metadata: JsonObject): Promise<unknown> => (await api.create('/customers', { name: 'Acme', metadata }))['metadata'];

    it('are listed with their types', async () => {
        const { list } = await api.get('/custom_fields?per_page=2&page=2');
        assert.deepEqual(
            list.map(({ object, id, type }) => [object, id, type]),
            [
                ['customer', 'double', 'double'],
                ['customer', 'enum', 'enum']
            ]
        );
    });

    it('keep values of their type', async () => {
        const right = { boolean: true, double: 1.5, date: 1772600400, money: 'usd,5', enum: 'A', string: '007', other: 'x' };
        assert.deepEqual(await kept(right), right);
    });

    it('cast texts of another type without a word', async () => {
        assert.deepEqual(await kept({ boolean: 'ja', double: '1,5', date: '2026-03-04', money: '5' }), {
            boolean: false,
            double: 0,
            date: 2026,
            money: '5'
        });
        assert.deepEqual(await kept({ boolean: 'Yes', double: ' 1.5 ', date: '1772600400', other: 5 }), {
            boolean: true,
            double: 1.5,
            date: 1772600400,
            other: '5'
        });
    });

    it('of lines are those of line items', async () => {
        const { id } = await api.create('/customers', { name: 'Acme' });
        const items = [{ unit_cost: 1, metadata: { double: '2.5' } }];
        const invoice = await api.create('/invoices', { customer: id as number, items, metadata: { boolean: '1' } });
        assert.deepEqual(invoice['metadata'], { boolean: true });
        assert.deepEqual((invoice['items'] as JsonObject[])[0]?.['metadata'], { double: 2.5 });
    });

    it('of payments refuse what is not of their type', async () => {
        const wrong: [JsonObject, string][] = [
            [{ boolean: 'ja' }, "Could not save metadata. Value ja doesn't validate as boolean"],
            [{ double: 'abc' }, 'Could not save metadata. Value "abc" doesn\'t validate as decimal'],
            [{ money: 'usd,5' }, "Value usd,5 doesn't validate as money type"],
            [{ money: { currency: 'usd' } }, 'Could not save metadata. Value {"currency":"usd"} doesn\'t validate as money type']
        ];
        for (const [metadata, message] of wrong) {
            assertRefused(await api.post('/payments', { amount: 1, metadata }), message, 'metadata');
        }
        assert.equal(simulator.account().tables.payments.all().length, 0);
    });

    it('of payments take money in whole units and show it in the smallest', async () => {
        for (const [currency, amount, shown] of [
            ['USD', 5.25, 525],
            ['jpy', 500, 500]
        ] as const) {
            const { metadata } = await api.create('/payments', { amount: 1, metadata: { money: { currency, amount } } });
            assert.deepEqual(metadata, { money: { currency: currency.toLowerCase(), amount: shown } });
        }
    });
});
