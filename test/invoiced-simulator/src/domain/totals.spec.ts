import assert from 'node:assert/strict';
import { calculateTotals, type Rate, type TotalsLine } from './totals';

const line = (quantity: number, unitCost: number, more: Partial<TotalsLine> = {}): TotalsLine => ({
    quantity,
    unit_cost: unitCost,
    discountable: true,
    taxable: true,
    discounts: [],
    taxes: [],
    ...more
});
const percent = (value: number): Rate => ({ value, isPercent: true });
const flat = (value: number): Rate => ({ value, isPercent: false });

describe('document totals', () => {
    const total = (lines: TotalsLine[], discounts: Rate[] = [], taxes: Rate[] = [], currency = 'usd'): number =>
        calculateTotals(lines, discounts, taxes, currency).total;

    it('rounds each line half away from zero', () => {
        assert.equal(total([line(1, 12.045)], [], [], 'eur'), 12.05);
        assert.equal(total([line(1, 0.005), line(1, 0.005)]), 0.02);
        assert.equal(total([line(1, 10), line(-1, 0.005)]), 9.99);
    });

    it('adds without floating point drift', () => {
        assert.equal(total([line(1, 0.1), line(1, 0.2)]), 0.3);
        assert.equal(total([line(3, 1.1)]), 3.3);
    });

    it('keeps the decimals of the currency', () => {
        assert.equal(total([line(3, 33.5)], [], [], 'jpy'), 101);
        assert.equal(total([line(1, 1.0005)], [], [], 'bhd'), 1.001);
        assert.equal(total([line(1, 0.123456789)], [], [], 'btc'), 0.12345679);
        assert.equal(total([line(1, 1.2345)], [], [], 'kwd'), 1.23);
    });

    it('adds a tax to the subtotal (the sample of the public docs is off)', () => {
        assert.deepEqual(calculateTotals([line(1, 45), line(1, 10)], [], [flat(3.85)], 'usd'), {
            subtotal: 55,
            total: 58.85,
            discounts: [],
            taxes: [3.85],
            lines: [
                { amount: 45, discounts: [], taxes: [] },
                { amount: 10, discounts: [], taxes: [] }
            ]
        });
    });

    it('taxes what is left after discounts and without non-taxable lines', () => {
        const totals = calculateTotals(
            [line(1, 100, { discounts: [flat(10)] }), line(1, 50, { taxable: false })],
            [percent(10)],
            [percent(8)],
            'usd'
        );
        assert.deepEqual(totals.discounts, [14]);
        assert.deepEqual(totals.taxes, [6.08]);
        assert.equal(totals.total, 132.08);
    });

    it('leaves non-discountable lines out of subtotal discounts', () => {
        assert.equal(total([line(1, 100), line(1, 100, { discountable: false })], [percent(10)]), 190);
    });

    it('never makes a negative base of a percentage', () => {
        assert.equal(total([line(1, -100)], [percent(10)], [percent(10)]), -100);
    });

    it('takes an inclusive tax out of the subtotal, rounded up', () => {
        const totals = calculateTotals([line(1, 100)], [], [{ ...percent(7), isInclusive: true }], 'usd');
        assert.deepEqual([totals.subtotal, totals.taxes, totals.total], [93.45, [6.55], 100]);
    });
});
