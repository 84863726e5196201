import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { canonicalText } from './payload';
import { RecordDraft } from './record-draft';
import { customerKeyOf, settleRecord } from './settled-record';

describe('settled record', () => {
    const invoice = findObject('invoice')!;
    const draft: RecordDraft = {
        key: 'a',
        rows: [],
        record: { number: 'A' },
        customer: {},
        shipping: {},
        metadata: {},
        lines: [],
        lineMetadata: [],
        problems: []
    };

    it('has a payload, its hash and an action', () => {
        const { action, payload, payloadHash } = settleRecord(draft, invoice, 'upsert', canonicalText, undefined);
        assert.deepEqual([action, payload, payloadHash], ['new', { number: 'A' }, '{"number":"A"}']);
        assert.equal(settleRecord(draft, invoice, 'upsert', canonicalText, { remoteId: '1', payloadHash }).action, 'unchanged');
    });

    it('is unchanged where only what a creation takes is another, and sends it all the same when it is new', () => {
        const settle = (starting_balance: number, payloadHash?: string): ReturnType<typeof settleRecord> =>
            settleRecord(
                { ...draft, record: { number: 'A', starting_balance } },
                invoice,
                'upsert',
                canonicalText,
                payloadHash === undefined ? undefined : { remoteId: '1', payloadHash }
            );
        const first = settle(50);
        assert.deepEqual([first.action, first.payload], ['new', { number: 'A', starting_balance: 50 }]);
        assert.equal(settle(20, first.payloadHash).action, 'unchanged');
        // An item is archived and made anew for the same.
        const item = findObject('item')!;
        const priced = (unit_cost: number, payloadHash?: string): string =>
            settleRecord(
                { ...draft, record: { id: 'A', unit_cost } },
                item,
                'upsert',
                canonicalText,
                payloadHash === undefined ? undefined : { remoteId: '1', payloadHash }
            ).action;
        assert.equal(priced(5, canonicalText({ id: 'A', unit_cost: 4 })), 'changed');
    });

    it('is refused for an error, not for a warning', () => {
        const problem = { code: 'x', kind: 'user', text: '' } as const;
        const settle = (severity: 'error' | 'warning'): unknown =>
            settleRecord({ ...draft, problems: [{ ...problem, severity }] }, invoice, 'upsert', canonicalText, undefined).action;
        assert.deepEqual([settle('warning'), settle('error')], ['new', 'refused']);
        assert.equal(
            settleRecord({ ...draft, problems: [{ ...problem, severity: 'error' }] }, invoice, 'upsert', canonicalText, undefined).payload,
            undefined
        );
    });

    it('is nothing but what it is found by when it is taken back', () => {
        const payment = findObject('payment')!;
        const paid = {
            ...draft,
            record: { reference: 'R', amount: 5 },
            customer: { number: 'C-1' },
            applications: [{ type: 'credit', amount: 9 }]
        };
        assert.deepEqual(settleRecord(paid, payment, 'void', canonicalText, undefined).payload, {
            customer: { number: 'C-1' },
            reference: 'R'
        });
        const noted = { ...draft, record: { number: 'A', notes: 'x' }, customer: { number: 'C-1' } };
        const { action, payload } = settleRecord(noted, invoice, 'delete', canonicalText, undefined);
        assert.deepEqual([action, payload], ['changed', { number: 'A' }]);
    });

    for (const [customer, key] of [
        [undefined, undefined],
        [{ id: '5', name: 'Acme' }, undefined],
        [{ number: 'C-1', name: 'Acme' }, 'c-1'],
        [{ name: ' Acme ' }, 'name=acme'],
        [{ email: 'a@x.com' }, undefined]
    ] as const) {
        it(`belongs to customer ${key} for ${JSON.stringify(customer)}`, () => {
            assert.equal(customerKeyOf({ number: 'A', ...(customer ? { customer } : {}) }, findObject('customer')!), key);
        });
    }
});
