import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { CLEARED } from './cleared';
import { createBody, updateBody } from './wire-body';

describe('wire body', () => {
    const invoice = findObject('invoice')!;
    const customer = findObject('customer')!;
    const context = { timeZone: 'America/Chicago', customerId: 15444 };
    const payload = { number: 'A', date: '2026-01-15', due_date: '2026-01-31', customer: { number: 'C-1' }, items: [{ name: 'i' }] };

    it('of a creation has instants of the company, the customer by id, and taxes not worked out again', () => {
        assert.deepEqual(createBody(payload, invoice, context), {
            number: 'A',
            date: Date.UTC(2026, 0, 15, 12) / 1000,
            due_date: Date.UTC(2026, 1, 1, 0) / 1000,
            customer: 15444,
            items: [{ name: 'i' }],
            calculate_taxes: false
        });
        assert.deepEqual(createBody({ name: 'Acme' }, customer, { timeZone: 'UTC' }), { name: 'Acme' });
    });

    it('of a creation clears nothing', () => {
        assert.deepEqual(
            createBody(
                { number: 'A', due_date: CLEARED, ship_to: { city: CLEARED, name: 'x' }, metadata: { x: CLEARED }, taxes: [], items: [] },
                invoice,
                { timeZone: 'UTC' }
            ),
            { number: 'A', ship_to: { name: 'x' }, metadata: {}, taxes: [], items: [], calculate_taxes: false }
        );
    });

    it('of a change leaves the customer and what can only be created', () => {
        assert.deepEqual(updateBody({ ...payload, starting_balance: 5, due_date: CLEARED }, invoice, context), {
            number: 'A',
            date: Date.UTC(2026, 0, 15, 12) / 1000,
            due_date: CLEARED,
            items: [{ name: 'i' }]
        });
    });

    it('of a change lays custom fields over those of others', () => {
        const body = updateBody({ metadata: { a: '1', b: CLEARED } }, invoice, context, { b: '2', c: '3' });
        assert.deepEqual(body, { metadata: { a: '1', c: '3' } });
        assert.deepEqual(updateBody({ notes: 'x' }, invoice, context, { b: '2' }), { notes: 'x' });
    });

    it('does not take other texts for dates', () => {
        assert.equal(createBody({ name: '2026-01-15', notes: '2026-01-15' }, invoice, context).notes, '2026-01-15');
    });
});
