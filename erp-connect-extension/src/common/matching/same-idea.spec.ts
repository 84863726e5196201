import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { sameIdea } from './same-idea';

function translate(from: string, property: string, to: string): string | undefined {
    const objects = [findObject(from), findObject(to)];
    assert.ok(objects[0] && objects[1]);
    return sameIdea(objects[0], property, objects[1])?.id;
}

describe('sameIdea', () => {
    it('finds the customer in documents and documents in payments', () => {
        assert.equal(translate('invoice', 'account_number', 'customer'), 'number');
        assert.equal(translate('customer', 'number', 'payment'), 'account_number');
        assert.equal(translate('customer', 'name', 'invoice'), 'customer');
        assert.equal(translate('invoice', 'postal_code', 'customer'), 'postal_code');
        assert.equal(translate('payment', 'invoice', 'invoice'), 'number');
        assert.equal(translate('credit_note', 'number', 'payment'), 'credit_note');
    });

    it('finds what documents and items have in common', () => {
        assert.equal(translate('invoice', 'date', 'credit_note'), 'date');
        assert.equal(translate('estimate', 'unit_cost', 'invoice'), 'unit_cost');
        assert.equal(translate('item', 'id', 'invoice'), 'catalog_item');
        assert.equal(translate('invoice', 'item', 'item'), 'name');
    });

    it('does not take one thing for another of the same name', () => {
        assert.equal(translate('invoice', 'number', 'credit_note'), undefined);
        assert.equal(translate('invoice', 'number', 'customer'), undefined);
        assert.equal(translate('invoice', 'date', 'payment'), undefined);
        assert.equal(translate('contact', 'name', 'customer'), undefined);
        assert.equal(translate('contact', 'email', 'customer'), undefined);
        assert.equal(translate('invoice', 'metadata.region', 'customer'), undefined);
        assert.equal(translate('invoice', 'no_such_property', 'customer'), undefined);
    });
});
