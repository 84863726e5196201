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
