import { refuse } from '../domain/api-error';
import { toNumber, type Fields } from '../domain/fields';
import { isObject, type Json, type JsonObject } from '../domain/json';
import type { Rate } from '../domain/totals';
import type { Account } from '../store/account';
import type { RateRow } from '../store/rows';

/** Discounts come from coupons, taxes from tax rates. */
interface RateKind {
    readonly object: 'discount' | 'tax';
    readonly list: 'discounts' | 'taxes';
    readonly source: 'coupon' | 'tax_rate';
}

export const DISCOUNT: RateKind = { object: 'discount', list: 'discounts', source: 'coupon' };
export const TAX: RateKind = { object: 'tax', list: 'taxes', source: 'tax_rate' };

/**
 * Reads `discounts` or `taxes`: flat amounts, ids of coupons or tax rates, or
 * the numeric short form `discount: 5`. A sent list replaces the stored one.
 */
export function readRates(account: Account, fields: Fields, kind: RateKind, current: readonly RateRow[]): RateRow[] {
    const entries = fields.list(kind.list);
    if (entries) {
        return entries.map(entry => readRate(account, entry, kind, current));
    }
    if (fields.has(kind.object)) {
        const amount = toNumber(fields.body[kind.object]);
        return amount === 0 ? [] : [newRate(account, kind, amount, null)];
    }
    return [...current];
}

/** What the calculation needs to know of a stored discount or tax. */
export function rateOf(row: RateRow): Rate {
    if (!row.source) {
        return { value: row.amount, isPercent: false };
    }
    return {
        value: toNumber(row.source['value']),
        isPercent: row.source['is_percent'] !== false,
        isInclusive: row.source['inclusive'] === true
    };
}

/** A discount or tax in an answer. */
export function presentRate(row: RateRow): JsonObject {
    const common = { id: row.id, object: row.object, amount: row.amount, updated_at: row.updated_at };
    return row.object === 'tax'
        ? { ...common, tax_rate: row.source }
        : { ...common, coupon: row.source, expires: null, from_payment_terms: false };
}

/** One tax rate may not be on both a line and the subtotal. */
export function checkTaxOverlap(lineTaxes: readonly RateRow[], documentTaxes: readonly RateRow[]): void {
    const onLines = new Set<unknown>(lineTaxes.map(tax => tax.source?.['id']).filter(id => id !== undefined));
    const twice = documentTaxes.find(tax => tax.source && onLines.has(tax.source['id']));
    if (twice) {
        throw refuse(`The tax rate ${String(twice.source?.['id'])} cannot be on a line item and on the subtotal.`, 'taxes');
    }
}

function readRate(account: Account, entry: Json, kind: RateKind, current: readonly RateRow[]): RateRow {
    if (typeof entry === 'string' && Number.isNaN(Number(entry))) {
        return newRate(account, kind, 0, findSource(account, kind, entry));
    }
    if (!isObject(entry)) {
        return newRate(account, kind, toNumber(entry), null);
    }
    const reference = entry[kind.source];
    const sourceId = isObject(reference) ? reference['id'] : reference;
    const source = sourceId === undefined || sourceId === null ? null : findSource(account, kind, String(sourceId));
    const known = current.find(row => row.id === entry['id']);
    const rate = newRate(account, kind, toNumber(entry['amount']), source);
    return known ? { ...rate, id: known.id } : rate;
}

function findSource(account: Account, kind: RateKind, id: string): JsonObject {
    const table = kind.object === 'tax' ? account.tables.taxRates : account.tables.coupons;
    const row = table.get(id);
    if (!row) {
        throw refuse(`No such ${kind.source.replace('_', ' ')}: ${id}`, kind.list);
    }
    return { id: row.id, object: row.object, name: row.name, ...row.values };
}

function newRate(account: Account, kind: RateKind, amount: number, source: JsonObject | null): RateRow {
    return { id: account.nextInSequence(kind.object), object: kind.object, amount, source, updated_at: account.now() };
}
