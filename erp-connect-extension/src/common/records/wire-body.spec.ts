import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { CLEARED } from './cleared';
import { createBody, fixedFields, updateBody } from './wire-body';

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

    it('says whose id an accounting id is, and leaves out either alone', () => {
        for (const [given, sent] of [
            [{ accounting_id: '7' }, { accounting_id: '7', accounting_system: 'custom' }],
            [
                { accounting_id: '7', accounting_system: 'xero' },
                { accounting_id: '7', accounting_system: 'xero' }
            ],
            [{ accounting_system: 'xero' }, {}],
            [{ accounting_id: CLEARED, accounting_system: 'xero' }, {}]
        ]) {
            assert.deepEqual(createBody({ name: 'Acme', ...given }, customer, { timeZone: 'UTC' }), { name: 'Acme', ...sent });
            assert.deepEqual(updateBody(given, customer, { timeZone: 'UTC' }), sent);
        }
    });

    it('of a payment says where it comes from when it is created, and what it is applied to by id', () => {
        const payment = findObject('payment')!;
        const applied = {
            reference: 'R',
            date: '2026-01-15',
            customer: { number: 'C-1' },
            applied_to: [{ type: 'invoice', amount: 1, invoice: 'I' }]
        };
        const appliedTo = [{ type: 'invoice', amount: 1, invoice: 9 }];
        const changed = { reference: 'R', date: Date.UTC(2026, 0, 15, 12) / 1000, applied_to: appliedTo };
        assert.deepEqual(createBody(applied, payment, { ...context, appliedTo }), { ...changed, customer: 15444, source: 'imported' });
        assert.deepEqual(updateBody(applied, payment, { ...context, appliedTo }), changed);
    });

    it('of a change leaves out what is fixed for an item', () => {
        const item = findObject('item')!;
        assert.deepEqual(fixedFields(item), ['currency', 'unit_cost', 'discountable', 'taxable']);
        assert.deepEqual(updateBody({ id: 'x', name: 'X', unit_cost: 5, taxable: true }, item, context), { id: 'x', name: 'X' });
    });

    it('does not take other texts for dates', () => {
        assert.equal(createBody({ name: '2026-01-15', notes: '2026-01-15' }, invoice, context).notes, '2026-01-15');
    });
});
