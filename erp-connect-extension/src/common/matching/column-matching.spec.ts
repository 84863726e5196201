import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { matchColumns } from './column-matching';

function object(id: string): InvoicedObject {
    const found = findObject(id);
    assert.ok(found);
    return found;
}

const invoice = object('invoice');

function match(headers: string[], rows: string[][] = [], of = invoice): Record<string, string> {
    return Object.fromEntries(matchColumns({ object: of, headers, rows }).matches.map(({ column, property }) => [column, property]));
}

describe('matchColumns', () => {
    it('says which column fits, how certain that is and why, and what is left', () => {
        const { matches, unmatched } = matchColumns({
            object: invoice,
            headers: ['Invoice No', 'Due Date', 'Warehouse'],
            rows: [['R-1', '2026-02-01', 'North']]
        });
        assert.deepEqual(matches, [
            {
                property: 'number',
                column: 'Invoice No',
                index: 0,
                score: 0.98,
                reason: 'The header means "invoice number", and the cells look like codes.'
            },
            {
                property: 'due_date',
                column: 'Due Date',
                index: 1,
                score: 0.98,
                reason: 'The header means "due date", and the cells are dates.'
            }
        ]);
        assert.deepEqual(unmatched, ['Warehouse']);
    });

    it('reads any way of writing a header', () => {
        for (const header of [
            'InvoiceNumber',
            'invoice_number',
            'INVOICE NO.',
            'invoicenumber',
            'Rechnungs-Nr.',
            'N° facture',
            'Fakturanr',
            'BELNR'
        ]) {
            assert.deepEqual(match([header]), { [header]: 'number' }, header);
        }
        for (const header of [
            'Fälligkeit',
            'Faelligkeit',
            'FALLIGKEIT',
            'Date d’échéance',
            'Forfallsdato',
            'Termin płatności',
            'Vade Tarihi'
        ]) {
            assert.deepEqual(match([header]), { [header]: 'due_date' }, header);
        }
    });

    it('lets the cells decide between name and code', () => {
        assert.deepEqual(match(['Cliente'], [['000231'], ['000518']]), { Cliente: 'account_number' });
        assert.deepEqual(match(['Cliente'], [['Padaria São João'], ['Construtora Lima']]), { Cliente: 'customer' });
    });

    it('takes a rate for no tax and a percentage for no discount', () => {
        const headers = ['Qty', 'Price', 'Discount', 'VAT', 'Total'];
        assert.deepEqual(
            match(headers, [
                ['2', '50.00', '10', '19', '90.00'],
                ['1', '80.00', '5', '7', '76.00']
            ]),
            { Qty: 'quantity', Price: 'unit_cost' }
        );
        assert.deepEqual(
            match(
                ['Netto', 'MwSt', 'Brutto'],
                [
                    ['100,00', '19,00', '119,00'],
                    ['50,00', '9,50', '59,50']
                ]
            ),
            { Netto: 'unit_cost', MwSt: 'tax' }
        );
    });

    it('never counts the tax of a gross amount twice', () => {
        assert.deepEqual(match(['Brutto', 'Steuerbetrag'], [['119,00', '19,00']]), { Brutto: 'unit_cost' });
    });

    it('prefers the unit price to the total of a line, and leaves a total beside a quantity alone', () => {
        assert.deepEqual(match(['Antal', 'Pris', 'Belopp'], [['2', '5,00', '10,00']]), { Antal: 'quantity', Pris: 'unit_cost' });
        assert.deepEqual(match(['Antal', 'Belopp'], [['2', '10,00']]), { Antal: 'quantity' });
    });

    it('takes a cost for the price only where there is no other', () => {
        const rows = [['2', '5.00', '10.00']];
        assert.deepEqual(match(['Qty', 'Unit Cost'], rows), { Qty: 'quantity', 'Unit Cost': 'unit_cost' });
        assert.deepEqual(match(['Qty', 'Unit Cost', 'Unit Price'], rows), { Qty: 'quantity', 'Unit Price': 'unit_cost' });
    });

    it('takes an account for the customer only where nothing else is', () => {
        assert.deepEqual(match(['Account Reference'], [['ABS001'], ['KIN001']]), { 'Account Reference': 'account_number' });
        assert.deepEqual(
            match(
                ['Customer No', 'Account Reference'],
                [
                    ['10001', '4000'],
                    ['10002', '4000']
                ]
            ),
            { 'Customer No': 'account_number' }
        );
    });

    it("never takes an ERP's customer id for Invoiced's own", () => {
        assert.deepEqual(match(['customer_id'], [['C-1'], ['C-2']]), { customer_id: 'account_number' });
    });

    it('maps custom fields to themselves and names of properties without a rule', () => {
        assert.deepEqual(match(['metadata.Region', 'line_item_metadata.sku', 'late_fees', 'Accounting ID']), {
            'metadata.Region': 'metadata.region',
            'line_item_metadata.sku': 'line_item_metadata.sku',
            late_fees: 'late_fees',
            'Accounting ID': 'accounting_id'
        });
    });

    it('understands fields of JD Edwards by their common prefix', () => {
        const headers = ['SDDOC', 'SDAN8', 'SDDIVJ', 'SDUPRC', 'SDSOQS', 'SDLITM', 'SDMCU'];
        assert.deepEqual(Object.values(match(headers)).sort(), [
            'account_number',
            'catalog_item',
            'date',
            'number',
            'quantity',
            'unit_cost'
        ]);
    });

    it('has an answer for empty and odd tables', () => {
        assert.deepEqual(matchColumns({ object: invoice, headers: [] }), { matches: [], unmatched: [] });
        assert.deepEqual(match(['', '   ', '###', '123', '---', '¿?']), {});
        assert.deepEqual(match(['Name', 'Name'], [['A', 'B']], object('customer')), { Name: 'name' });
        assert.equal(matchColumns({ object: invoice, headers: ['Date', 'Date'], rows: [['2026-01-01'], []] }).matches.length, 1);
    });

    it('needs less than 50 ms for 80 columns and 50 rows', () => {
        const headers = Array.from(
            { length: 80 },
            (_, index) => `${['Rechnungsnummer', 'Betrag netto', 'Lieferdatum', 'Unbekanntes Feld'][index % 4]} ${index}`
        );
        const rows = Array.from({ length: 50 }, (_, row) => headers.map((_, column) => `${row * column},50`));
        matchColumns({ object: invoice, headers, rows });
        const times = Array.from({ length: 5 }, () => {
            const start = performance.now();
            matchColumns({ object: invoice, headers, rows });
            return performance.now() - start;
        });
        assert.ok(Math.min(...times) < 50, times.join(', '));
    });
});
