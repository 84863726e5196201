import assert from 'node:assert/strict';
import { importFieldCatalogue } from './catalogue';

describe('the import field catalogue', () => {
    const fieldsOf = (type: string): readonly { id: string; name: string; type: string; aliases?: readonly string[] }[] =>
        importFieldCatalogue().find(entry => entry.type === type)?.properties ?? [];

    it('has the types that can be mapped', () => {
        assert.deepEqual(
            importFieldCatalogue().map(entry => entry.type),
            ['contact', 'credit_note', 'customer', 'estimate', 'invoice', 'item', 'payment']
        );
    });

    it('sorts fields by label and has no id twice', () => {
        for (const { properties } of importFieldCatalogue()) {
            const labels = properties.map(property => property.name);
            assert.deepEqual(
                labels,
                labels.toSorted((a, b) => a.localeCompare(b, 'en'))
            );
            assert.equal(new Set(properties.map(property => property.id)).size, properties.length);
        }
    });

    it('names fields, types and aliases', () => {
        assert.deepEqual(
            fieldsOf('invoice').find(field => field.id === 'number'),
            { id: 'number', name: 'Invoice #', type: 'string', aliases: ['invoice_number', 'invoice_no', 'invoice_#', 'document_number'] }
        );
        assert.equal(fieldsOf('payment').find(field => field.id === 'amount')?.type, 'money');
        assert.ok(!fieldsOf('estimate').some(field => field.id === 'catalog_item' || field.id === 'accounting_id'));
    });
});
