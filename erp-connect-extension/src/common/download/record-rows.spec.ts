import * as assert from 'node:assert/strict';
import { DownloadObjectId } from '../invoiced/download-objects';
import { CLEARED } from '../records/cleared';
import { RecordRows } from './record-rows';

const BERLIN = 'Europe/Berlin';

function rows(object: DownloadObjectId, fields: readonly string[], record: object, timeZone = BERLIN): readonly (readonly unknown[])[] {
    const columns = fields.map(field => ({ header: field, field }));
    return new RecordRows(object, columns, timeZone).of(record as Readonly<Record<string, unknown>>);
}

describe('the rows of a downloaded record', () => {
    it('show each kind of field in one form', () => {
        const record = {
            id: 17,
            number: '0017',
            currency: 'eur',
            total: 12.5,
            autopay: false,
            date: Date.UTC(2026, 10, 23, 5) / 1000,
            created_at: Date.UTC(2026, 6, 1, 22, 30, 5) / 1000,
            purchase_order: CLEARED,
            notes: ''
        };
        assert.deepEqual(
            rows('invoice', ['id', 'number', 'total', 'autopay', 'date', 'created_at', 'purchase_order', 'notes', 'url'], record),
            [['17', '0017', '12.50', 'false', '2026-11-23', '2026-07-02T00:30:05', undefined, undefined, undefined]]
        );
    });

    it('are one for each line, with the fields of the document on each', () => {
        const record = {
            number: 'INV-1',
            currency: 'jpy',
            customer: { id: 3, number: 'C-3', metadata: { region: 'EMEA' } },
            items: [
                { name: 'Paper', quantity: 2, unit_cost: 12.045, amount: 24, catalog_item: { id: 'PAPER' } },
                { name: 'Pens', quantity: 0.5, unit_cost: 3, amount: 2, metadata: { lot: '007' } }
            ]
        };
        const fields = ['number', 'customer.number', 'customer.metadata.region', 'items.name', 'items.catalog_item', 'items.quantity'];
        assert.deepEqual(rows('invoice', [...fields, 'items.unit_cost', 'items.amount', 'items.metadata.lot'], record), [
            ['INV-1', 'C-3', 'EMEA', 'Paper', 'PAPER', '2', '12.045', '24', undefined],
            ['INV-1', 'C-3', 'EMEA', 'Pens', undefined, '0.5', '3', '2', '007']
        ]);
        assert.deepEqual(rows('invoice', ['number', 'items.name'], { number: 'INV-2', items: [] }), [['INV-2', undefined]]);
    });

    it('are one for each application of a payment', () => {
        const record = {
            amount: 100,
            currency: 'usd',
            customer: 9,
            applied_to: [
                { id: 1, type: 'invoice', invoice: 55, amount: 60 },
                { id: 2, type: 'credit', amount: 40.1 }
            ]
        };
        assert.deepEqual(rows('payment', ['customer.id', 'amount', 'applied_to.invoice', 'applied_to.amount'], record), [
            ['9', '100.00', '55', '60.00'],
            ['9', '100.00', undefined, '40.10']
        ]);
    });

    it('add taxes and discounts up as decimals', () => {
        const record = { currency: 'usd', taxes: [{ amount: 0.1 }, { amount: 0.2 }], discounts: [] };
        assert.deepEqual(rows('invoice', ['taxes', 'discounts'], record), [['0.30', '0.00']]);
    });

    it('hold amounts of any size without an exponent and without rounding', () => {
        const amounts = [1e21, 1e-7, -12.5, 0, 123456789012.34];
        assert.deepEqual(
            amounts.map(total => rows('invoice', ['total'], { total, currency: 'usd' })[0][0]),
            ['1000000000000000000000.00', '0.0000001', '-12.50', '0.00', '123456789012.34']
        );
    });

    it('count days where the company is, on both sides of a clock change', () => {
        const at = (iso: string): object => ({ date: Date.parse(iso) / 1000 });
        for (const [iso, zone, day] of [
            ['2026-03-29T00:59:59Z', BERLIN, '2026-03-29'],
            ['2026-03-28T22:59:59Z', BERLIN, '2026-03-28'],
            ['2026-10-24T22:00:00Z', BERLIN, '2026-10-25'],
            ['2026-01-01T03:00:00Z', 'America/New_York', '2025-12-31'],
            ['2026-06-30T18:20:00Z', 'Asia/Kathmandu', '2026-07-01']
        ] as const) {
            assert.deepEqual(rows('invoice', ['date'], at(iso), zone), [[day]]);
        }
    });

    it('repeat a text that a column always shows', () => {
        const made = new RecordRows('customer', [{ header: 'Company', value: '01' }], BERLIN);
        assert.deepEqual(made.of({}), [['01']]);
    });
});
