import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { CLEARED } from './cleared';
import { recordColumns, recordParts, recordText } from './record-columns';

const INVOICE = {
    currency: 'eur',
    customer: { name: 'Acme', number: 'C-1' },
    date: '2026-11-23',
    items: [{ name: 'Paper', quantity: 2 }],
    metadata: { region: 'EMEA' },
    number: 'INV-1',
    purchase_order: CLEARED
};

describe('the fields that records are shown with', () => {
    it('have the names that Invoiced gives them, the natural key first', () => {
        const columns = recordColumns([INVOICE, { number: 'INV-2', name: 'Rent' }], findObject('invoice'));
        assert.deepEqual(
            columns.map(({ path }) => path),
            ['number', 'currency', 'customer.name', 'customer.number', 'date', 'metadata.region', 'purchase_order', 'name']
        );
        const labels = new Map(columns.map(({ path, label }) => [path, label]));
        assert.equal(labels.get('number'), findObject('invoice')!.properties.find(({ id }) => id === 'number')!.label);
        assert.equal(labels.get('customer.number'), findObject('invoice')!.properties.find(({ id }) => id === 'account_number')!.label);
        assert.equal(labels.get('metadata.region'), 'Region');
    });

    it('are shown as text, wherever they stand', () => {
        assert.deepEqual(
            ['number', 'customer.name', 'metadata.region', 'purchase_order', 'metadata.none', 'due_date.x'].map(path =>
                recordText(INVOICE, path)
            ),
            ['INV-1', 'Acme', 'EMEA', '', '', '']
        );
        assert.deepEqual(recordParts(INVOICE, 'items'), INVOICE.items);
        assert.deepEqual(recordParts(INVOICE, 'applied_to'), []);
    });
});
