import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { findObject } from '../invoiced/object-catalogue';
import { CLEARED } from './cleared';
import { Json, canonicalText, payloadOf } from './payload';
import { RecordDraft } from './record-draft';

// How drafts become payloads is shown in record-draft.spec.ts.
describe('payload', () => {
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

    it('has the parts that have fields', () => {
        assert.deepEqual(
            payloadOf(
                {
                    ...draft,
                    customer: { name: 'Acme' },
                    shipping: { city: 'Bonn' },
                    metadata: { x: '1' },
                    lines: [{ name: 'i' }],
                    lineMetadata: [{}],
                    tax: 0.3,
                    discount: 0
                },
                invoice
            ),
            {
                number: 'A',
                customer: { name: 'Acme' },
                items: [{ name: 'i' }],
                discounts: [],
                taxes: [{ amount: 0.3 }],
                ship_to: { city: 'Bonn' },
                metadata: { x: '1' }
            }
        );
    });

    it('clears a shipping address of which nothing is left', () => {
        assert.deepEqual(payloadOf({ ...draft, shipping: { city: CLEARED, name: CLEARED } }, invoice).ship_to, CLEARED);
        assert.deepEqual(payloadOf({ ...draft, shipping: { city: CLEARED, name: 'x' } }, invoice).ship_to, { city: CLEARED, name: 'x' });
    });

    it('has one text whatever the order of its members, and another for other values', () => {
        const json = fc.jsonValue() as fc.Arbitrary<Json>;
        const turned = (value: Json): Json =>
            Array.isArray(value)
                ? value.map(turned)
                : typeof value === 'object' && value
                  ? Object.fromEntries(
                        Object.entries(value)
                            .reverse()
                            .map(([key, member]) => [key, turned(member as Json)])
                    )
                  : value;
        fc.assert(fc.property(json, value => assert.equal(canonicalText(turned(value)), canonicalText(value))));
        fc.assert(fc.property(json, value => assert.deepEqual(JSON.parse(canonicalText(value)), JSON.parse(JSON.stringify(value)))));
    });
});
