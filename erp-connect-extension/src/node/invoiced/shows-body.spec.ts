import assert from 'node:assert/strict';
import { CLEARED } from '../../common/records/cleared';
import { Payload } from '../../common/records/payload';
import { showsBody } from './shows-body';

const RECORD: Payload = {
    id: 5,
    number: 'INV-1',
    currency: 'usd',
    closed: false,
    total: 10,
    notes: CLEARED,
    items: [{ id: 1, name: 'Paper', quantity: 2, unit_cost: 5, amount: 10 }],
    metadata: { region: 'north', other: 'x' },
    ship_to: CLEARED
};

describe('shows body', () => {
    for (const [body, expected] of [
        [{ number: 'inv-1 ', currency: 'USD', closed: false }, true],
        [{ number: 'INV-1', calculate_taxes: false }, true],
        [{ items: [{ name: 'Paper', quantity: 2, unit_cost: 5 }], metadata: { region: 'north' } }, true],
        [{ items: [{ name: 'Paper', quantity: 3, unit_cost: 5 }] }, false],
        [{ items: [] }, false],
        [{ items: [{ name: 'Paper' }, { name: 'Ink' }] }, false],
        [{ metadata: { region: 'south' } }, false],
        [{ ship_to: { city: 'Bonn' } }, false],
        [{ notes: 'x' }, false],
        [{ closed: true }, false],
        [{ total: 11 }, false]
    ] as readonly (readonly [Payload, boolean])[]) {
        it(`${expected ? 'finds' : 'misses'} ${JSON.stringify(body)}`, () => assert.equal(showsBody(RECORD, body), expected));
    }
});
