import Big from 'big.js';
import { roundMoney, roundMoneyUp } from './money';

/** A discount or tax: a flat amount or a percentage, taxes possibly included in the price. */
export interface Rate {
    readonly value: number;
    readonly isPercent: boolean;
    readonly isInclusive?: boolean;
}

/** What of a line item decides its amount. */
export interface TotalsLine {
    readonly quantity: number;
    readonly unit_cost: number;
    readonly discountable: boolean;
    readonly taxable: boolean;
    readonly discounts: readonly Rate[];
    readonly taxes: readonly Rate[];
}

export interface LineTotals {
    readonly amount: number;
    readonly discounts: number[];
    readonly taxes: number[];
}

export interface Totals {
    readonly subtotal: number;
    readonly total: number;
    readonly lines: LineTotals[];
    readonly discounts: number[];
    readonly taxes: number[];
}

const ZERO = new Big(0);

/**
 * Amounts of a document. Each line is rounded half away from zero; rates work
 * on what is left after discounts; an inclusive tax is taken out of the subtotal.
 * Invoiced API: money, currencies, totals.
 */
export function calculateTotals(
    lines: readonly TotalsLine[],
    discounts: readonly Rate[],
    taxes: readonly Rate[],
    currency: string
): Totals {
    let subtotal = ZERO;
    let discounted = ZERO;
    let taxed = ZERO;
    let discountBase = ZERO;
    let taxBase = ZERO;
    const lineTotals: LineTotals[] = [];
    const addTaxes = (base: Big, rates: readonly Rate[]): number[] =>
        rates.map(rate => {
            const amount = taxAmount(base, rate, currency);
            taxed = taxed.plus(amount);
            if (rate.isInclusive === true) {
                subtotal = subtotal.minus(amount);
            }
            return amount.toNumber();
        });
    const addDiscounts = (base: Big, rates: readonly Rate[]): number[] =>
        rates.map(rate => {
            const amount = rateAmount(base, rate, currency);
            discounted = discounted.plus(amount);
            return amount.toNumber();
        });
    for (const line of lines) {
        const amount = roundMoney(new Big(line.quantity).times(line.unit_cost), currency);
        subtotal = subtotal.plus(amount);
        const before = discounted;
        const lineDiscounts = addDiscounts(amount, line.discounts);
        const net = amount.minus(discounted.minus(before));
        discountBase = line.discountable ? discountBase.plus(net) : discountBase;
        taxBase = line.taxable ? taxBase.plus(net) : taxBase;
        lineTotals.push({ amount: amount.toNumber(), discounts: lineDiscounts, taxes: addTaxes(net, line.taxes) });
    }
    const before = discounted;
    const documentDiscounts = addDiscounts(discountBase, discounts);
    const documentTaxes = addTaxes(taxBase.minus(discounted.minus(before)), taxes);
    return {
        subtotal: subtotal.toNumber(),
        total: subtotal.minus(discounted).plus(taxed).toNumber(),
        lines: lineTotals,
        discounts: documentDiscounts,
        taxes: documentTaxes
    };
}

function rateAmount(base: Big, rate: Rate, currency: string): Big {
    if (!rate.isPercent) {
        return roundMoney(new Big(rate.value), currency);
    }
    return roundMoney(atLeastZero(base).times(rate.value).div(100), currency);
}

function taxAmount(base: Big, rate: Rate, currency: string): Big {
    if (rate.isInclusive !== true || !rate.isPercent) {
        return rateAmount(base, rate, currency);
    }
    const gross = atLeastZero(base);
    return roundMoneyUp(gross.minus(gross.div(new Big(rate.value).div(100).plus(1))), currency);
}

function atLeastZero(amount: Big): Big {
    return amount.lt(0) ? ZERO : amount;
}
