import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { PastMapping } from './past-mapping';
import { remember } from './remembered-choice';

function object(id: string): InvoicedObject {
    const found = findObject(id);
    assert.ok(found);
    return found;
}

function past(label: string, columns: Record<string, string>, more: Partial<PastMapping> = {}): PastMapping {
    const choices = Object.entries(columns).map(([header, property]) => ({ header, property, converted: false }));
    return { label, object: 'invoice', choices, alsoRead: [], letters: [], isWhole: true, ...more };
}

/** `[header, property, nearness, …labels]` of each choice. */
function chosen(headers: string[], mappings: PastMapping[], of = 'invoice'): string[][] {
    return remember(headers, mappings, object(of)).choices.map(({ column, property, nearness, mappings: labels }) => [
        headers[column],
        property,
        nearness,
        ...labels
    ]);
}

describe('remember', () => {
    it('finds a header apart from case, signs and accents', () => {
        assert.deepEqual(chosen(['N° PIECE', 'Other'], [past('a', { 'n° pièce': 'number' })]), [['N° PIECE', 'number', 'object', 'a']]);
        assert.deepEqual(chosen(['  ', '---'], [past('a', { '': 'number', '...': 'date' })]), []);
    });

    it('follows the majority, and nobody where they disagree evenly', () => {
        const mappings = [past('a', { Ref: 'number' }), past('b', { Ref: 'purchase_order' }), past('c', { Ref: 'number' })];
        assert.deepEqual(chosen(['Ref'], mappings), [['Ref', 'number', 'object', 'a', 'c']]);
        assert.deepEqual(chosen(['Ref'], mappings.slice(0, 2)), []);
    });

    it('believes a mapping for the same export before any majority', () => {
        const same = past('same', { Ref: 'purchase_order', Doc: 'number', Day: 'date' });
        const others = ['a', 'b'].map(label => past(label, { Ref: 'number' }));
        assert.deepEqual(chosen(['Doc', 'Day', 'Ref'], [...others, same]), [
            ['Doc', 'number', 'export', 'same'],
            ['Day', 'date', 'export', 'same'],
            ['Ref', 'purchase_order', 'export', 'same']
        ]);
    });

    it('takes a file for the same export only where every column of the mapping is there', () => {
        const mapping = past('a', { Doc: 'number', Day: 'date', Ref: 'purchase_order' });
        const nearness = (headers: string[], of: PastMapping): string | undefined => chosen(headers, [of])[0]?.[2];
        assert.equal(nearness(['Doc', 'Day', 'Ref'], mapping), 'export');
        assert.equal(nearness(['Doc', 'Day', 'Memo'], mapping), 'object');
        assert.equal(nearness(['Doc', 'Day', 'Ref'], { ...mapping, alsoRead: ['Memo'] }), 'object');
        assert.equal(nearness(['Doc', 'Day', 'Ref'], { ...mapping, letters: [3] }), 'object');
        assert.equal(nearness(['Doc', 'Day'], past('a', { Doc: 'number', Day: 'date' })), 'object');
    });

    it('gives a property to one column: the nearest, then the most frequent, then none', () => {
        const near = past('near', { A: 'number', B: 'date', C: 'notes' });
        const [x, y] = [past('x', { X: 'number' }), past('y', { Y: 'number' })];
        const numbers = (mappings: PastMapping[]): string[] =>
            chosen(['A', 'B', 'C', 'X', 'Y'], mappings).flatMap(([header, property]) => (property === 'number' ? [header] : []));
        assert.deepEqual(numbers([x, x, near]), ['A']);
        assert.deepEqual(numbers([x, x, y]), ['X']);
        assert.deepEqual(numbers([x, y]), []);
    });

    it('knows the same thing in other objects, after all that was chosen for this one', () => {
        const invoices = past('invoices', { Konto: 'account_number', Firma: 'customer', Datum: 'date' });
        assert.deepEqual(chosen(['Konto', 'Firma', 'Datum'], [invoices], 'customer'), [
            ['Konto', 'number', 'other', 'invoices'],
            ['Firma', 'name', 'other', 'invoices']
        ]);
        const customers = past('customers', { Konto: 'accounting_id' }, { object: 'customer' });
        assert.deepEqual(chosen(['Konto'], [invoices, invoices, customers], 'customer'), [
            ['Konto', 'accounting_id', 'object', 'customers']
        ]);
    });

    it('forgets properties that there are no more', () => {
        assert.deepEqual(chosen(['A', 'B'], [past('a', { A: 'no_such_property' }), past('b', { B: 'number' }, { object: 'car' })]), []);
    });

    it('sees which columns mappings for the same export do without', () => {
        const headers = ['A', 'B', 'C', 'Free', 'Read', 'Letter'];
        const mapping = past('a', { A: 'number', B: 'date', C: 'notes' }, { alsoRead: ['Read'], letters: [5] });
        const leftOut = (more: Partial<PastMapping>, of = 'invoice'): string[] =>
            [...remember(headers, [{ ...mapping, ...more }], object(of)).leftOut.keys()].map(column => headers[column]);
        assert.deepEqual(leftOut({}), ['Free']);
        assert.deepEqual(leftOut({ isWhole: false }), []);
        assert.deepEqual(leftOut({ alsoRead: ['Read', 'Elsewhere'] }), []);
        assert.deepEqual(leftOut({}, 'customer'), []);
    });
});
