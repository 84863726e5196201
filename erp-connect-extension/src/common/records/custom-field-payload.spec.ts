import * as assert from 'node:assert/strict';
import { CustomFields, customFieldOf } from '../invoiced/custom-field';
import { findObject } from '../invoiced/object-catalogue';
import { CLEARED } from './cleared';
import { TypedPayload, hasCustomFields, metadataAsSent, withTypedFields } from './custom-field-payload';
import { Payload } from './payload';

describe('custom fields of a payload', () => {
    const fields = new CustomFields(
        [
            { object: 'invoice', id: 'paid', name: 'Paid before', type: 'boolean' },
            { object: 'invoice', id: 'rate', name: 'Rate', type: 'double' },
            { object: 'line_item', id: 'rate', name: 'Line rate', type: 'double' },
            { object: 'customer', id: 'free', name: 'Free', type: 'double' }
        ].map(entry => customFieldOf(entry)!)
    );
    const typed = (payload: Payload): TypedPayload =>
        withTypedFields(payload, findObject('invoice')!, fields, { timeZone: 'UTC', currency: 'usd' });

    it('get their values, on the record and on its lines', () => {
        const payload: Payload = {
            number: 'A',
            metadata: { paid: 'yes', rate: '1.5', free: '2.5', unknown: 'true' },
            items: [{ name: 'i', metadata: { rate: '0.5', paid: 'no' } }, { name: 'j' }]
        };
        assert.deepEqual(typed(payload), {
            payload: {
                number: 'A',
                metadata: { paid: true, rate: 1.5, free: '2.5', unknown: 'true' },
                items: [{ name: 'i', metadata: { rate: 0.5, paid: 'no' } }, { name: 'j' }]
            },
            flaws: []
        });
    });

    it('stay what they are once they have a value, and what is cleared stays cleared', () => {
        const { payload } = typed({ metadata: { paid: 'yes', rate: CLEARED } });
        assert.deepEqual(payload, { metadata: { paid: true, rate: CLEARED } });
        assert.deepEqual(typed(payload), { payload, flaws: [] });
    });

    it('that cannot be read are named, with the line', () => {
        const { payload, flaws } = typed({ metadata: { rate: 'x' }, items: [{ metadata: { rate: '1' } }, { metadata: { rate: 'y' } }] });
        assert.deepEqual(payload, { metadata: { rate: 'x' }, items: [{ metadata: { rate: 1 } }, { metadata: { rate: 'y' } }] });
        assert.deepEqual(
            flaws.map(({ property, name, line, refusal }) => [property, name, line, refusal.code]),
            [
                ['metadata.rate', 'Rate', undefined, 'cell.not-a-number'],
                ['line_item_metadata.rate', 'Line rate', 1, 'cell.not-a-number']
            ]
        );
    });

    it('are asked for only where a payload has some', () => {
        const payloads: Payload[] = [
            { metadata: {} },
            { items: [{ name: 'i' }, { metadata: {} }] },
            { number: 'A', items: [{ name: 'i' }] },
            { items: CLEARED }
        ];
        assert.deepEqual(payloads.map(hasCustomFields), [true, true, false, false]);
    });

    it('that payments show in the smallest unit go back in whole ones', () => {
        assert.deepEqual(
            metadataAsSent({
                usd: { currency: 'usd', amount: 525 },
                jpy: { currency: 'jpy', amount: 500 },
                bhd: { currency: 'bhd', amount: 1500 },
                text: 'usd,5',
                yes: true,
                none: CLEARED
            }),
            {
                usd: { currency: 'usd', amount: 5.25 },
                jpy: { currency: 'jpy', amount: 500 },
                bhd: { currency: 'bhd', amount: 1.5 },
                text: 'usd,5',
                yes: true,
                none: CLEARED
            }
        );
    });
});
