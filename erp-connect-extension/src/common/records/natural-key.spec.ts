import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { InvoicedObject, PropertyTarget } from '../invoiced/property';
import { CLEARED } from './cleared';
import { Fields } from './mapped-row';
import { keyLabel, keyReader, keyText, naturalKeyOf } from './natural-key';

describe('natural key', () => {
    it('is shown without the sign between its parts', () => {
        const key = naturalKeyOf(findObject('payment')!, { account_number: 'C-1', reference: 'CHK 7' })!;
        assert.deepEqual([key, keyLabel(key), keyLabel('inv-1')], ['c-1\u001fchk 7', 'c-1 / chk 7', 'inv-1']);
    });

    const object = (id: string): InvoicedObject => findObject(id)!;

    for (const [id, values, key] of [
        ['invoice', { number: ' INV-1 ' }, 'inv-1'],
        ['invoice', { number: '' }, undefined],
        ['invoice', { number: CLEARED }, undefined],
        ['invoice', { account_number: 'C-1' }, undefined],
        ['customer', { number: 'ACME', name: 'Acme Inc' }, 'acme'],
        ['customer', { name: 'ACME' }, 'name=acme'],
        ['customer', { number: '  ', name: 'ACME' }, 'name=acme'],
        ['payment', { account_number: 'C-1', customer: 'Acme', reference: '77' }, 'c-1\u001f77'],
        ['payment', { customer: 'Acme', reference: '77' }, 'customer+reference=acme\u001f77'],
        ['payment', { customer: 'Acme' }, undefined]
    ] as const) {
        it(`of ${id} ${JSON.stringify(values)} is ${JSON.stringify(key)}`, () => {
            assert.equal(naturalKeyOf(object(id), values), key);
            // The same values, each in its part of a row.
            const parts: Record<PropertyTarget, Record<string, Fields[string]>> = {
                record: {},
                customer: {},
                line: {},
                shipping: {},
                total: {},
                application: {},
                metadata: {},
                'line-metadata': {}
            };
            for (const [name, value] of Object.entries(values)) {
                const { target, field } = object(id).properties.find(property => property.id === name)!;
                parts[target][field] = value;
            }
            assert.equal(keyReader(object(id))(parts), key);
        });
    }

    it('folds as Invoiced compares', () => {
        assert.deepEqual([' A b ', 7, undefined, CLEARED, 'É'].map(keyText), ['a b', '7', '', '', 'é']);
    });
});
