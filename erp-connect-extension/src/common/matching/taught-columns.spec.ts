import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnMatch, matchColumns } from './column-matching';
import { PastMapping } from './past-mapping';

function past(label: string, columns: Record<string, string>, object = 'invoice'): PastMapping {
    const choices = Object.entries(columns).map(([header, property]) => ({ header, property, converted: false }));
    return { label, object, choices, alsoRead: [], letters: [], isWhole: true };
}

function match(headers: string[], mappings: PastMapping[], rows: string[][] = [], of = 'invoice'): readonly ColumnMatch[] {
    const object = findObject(of);
    assert.ok(object);
    return matchColumns({ object, headers, rows, past: mappings }).matches;
}

function properties(matches: readonly ColumnMatch[]): Record<string, string> {
    return Object.fromEntries(matches.map(({ column, property }) => [column, property]));
}

describe('matching with memory', () => {
    it('repeats what was chosen for the same export, whatever the headers say, and says where', () => {
        const sage = past('sage-invoices', { Ref: 'number', 'Invoice Number': 'purchase_order', Frobs: 'quantity' });
        assert.deepEqual(
            match(['Frobs', 'Ref', 'Invoice Number'], [sage]).map(({ column, property, score, reason }) => [
                column,
                property,
                score,
                reason
            ]),
            [
                ['Frobs', 'quantity', 1, 'You chose this in sage-invoices.'],
                ['Ref', 'number', 1, 'You chose this in sage-invoices.'],
                ['Invoice Number', 'purchase_order', 1, 'You chose this in sage-invoices.']
            ]
        );
    });

    it('names the first of several mappings', () => {
        const mappings = ['a', 'b', 'c', 'd'].map(label => past(label, { Frobs: 'quantity' }));
        const reason = (count: number): string => match(['Frobs'], mappings.slice(0, count))[0].reason;
        assert.equal(reason(2), 'You chose this in a and b.');
        assert.equal(reason(3), 'You chose this in a, b and 1 other.');
        assert.equal(reason(4), 'You chose this in a, b and 2 others.');
    });

    it('learns words from other files for the same object', () => {
        assert.deepEqual(
            properties(match(['Frobs', 'Our Ref', 'Customer PO'], [past('a', { Frobs: 'quantity', 'our ref.': 'purchase_order' })])),
            { Frobs: 'quantity', 'Our Ref': 'purchase_order' }
        );
    });

    it('leaves a property to a header that says it more clearly than the one chosen in another file', () => {
        const mapping = past('a', { Date: 'date', Frobs: 'quantity' });
        assert.deepEqual(properties(match(['Date', 'Invoice Date'], [mapping])), { 'Invoice Date': 'date' });
        assert.deepEqual(properties(match(['Date', 'Warehouse'], [mapping])), { Date: 'date' });
    });

    it('does not believe what the cells contradict', () => {
        const codes = [['000231'], ['000518']];
        assert.deepEqual(properties(match(['Cliente'], [past('a', { Cliente: 'customer' })], codes)), { Cliente: 'account_number' });
        const same = past('a', { Frobs: 'date', A: 'number', B: 'customer' });
        assert.deepEqual(properties(match(['Frobs', 'A', 'B'], [same], [['red', '1', 'Alpha']])), { A: 'number', B: 'customer' });
    });

    it('believes a choice for cells that only a lookup or a format makes readable', () => {
        const same: PastMapping = {
            ...past('a', { A: 'number', B: 'customer' }),
            choices: [
                { header: 'A', property: 'number', converted: false },
                { header: 'B', property: 'customer', converted: false },
                { header: 'Frobs', property: 'date', converted: true }
            ]
        };
        assert.equal(properties(match(['Frobs', 'A', 'B'], [same], [['260131.9', '1', 'Alpha']])).Frobs, 'date');
    });

    it('fills gaps with words of other objects, and takes nothing away', () => {
        const invoices = past('sage-invoices', { Konzernkennung: 'account_number', Name: 'customer' });
        const [code, ...rest] = match(['Konzernkennung', 'Firma', 'Name'], [invoices], [], 'contact');
        assert.deepEqual([code.property, code.score], ['account_number', 0.8]);
        assert.equal(code.reason, 'You chose "Account #" of Invoices for this header in sage-invoices.');
        assert.deepEqual(properties(rest), { Firma: 'customer', Name: 'name' });
    });

    it('is less sure of a column that a mapping for the same export leaves out', () => {
        const headers = ['Alpha', 'Beta', 'Gamma', 'Due Date', 'Reference'];
        const mapping = past('sage-invoices', { Alpha: 'customer', Beta: 'date', Gamma: 'unit_cost' });
        const found = (mappings: PastMapping[]): string[] => match(headers, mappings).map(({ column }) => column);
        assert.deepEqual(found([]), ['Due Date', 'Reference']);
        assert.deepEqual(found([mapping]), ['Alpha', 'Beta', 'Gamma', 'Due Date']);
        assert.deepEqual(found([mapping, mapping, mapping]), ['Alpha', 'Beta', 'Gamma', 'Due Date']);
        const due = match(headers, [mapping], [['', '', '', '2026-02-01', '']])[3];
        assert.equal(due.score, 0.83);
        assert.equal(due.reason, 'The header means "due date", and the cells are dates; sage-invoices leaves this column out.');
    });

    it('does not count the tax of a gross amount twice, unless that was chosen', () => {
        const headers = ['A', 'B', 'Brutto', 'Steuerbetrag'];
        const gross = { A: 'number', B: 'date', Brutto: 'unit_cost' };
        assert.equal(properties(match(headers, [past('a', gross)])).Steuerbetrag, undefined);
        assert.equal(properties(match(headers, [past('a', { ...gross, Steuerbetrag: 'tax' })])).Steuerbetrag, 'tax');
    });
});
