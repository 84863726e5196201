import { Concept } from '../concept';
import { MatchingRule, rule } from './matching-rule';

/** Line items, and the amount of documents that have only one line. */
export function lineRules(own: Concept): readonly MatchingRule[] {
    return [
        rule('catalog_item', 'code', {
            sku: 0.95, 'item number': 0.97, 'item code': 0.97, 'item id': 0.93, 'item sku': 0.97, 'sku number': 0.97, 'item reference': 0.85, item: 0.84, 'sku code': 0.96, 'item sku code': 0.97, 'sku id': 0.95, 'item code id': 0.95, 'item number reference': 0.9
        }, 'line', own),
        rule('item', 'name', {
            'item name': 0.98, item: 0.93, 'item text': 0.84, 'item description': 0.8, 'line item': 0.85, 'sku name': 0.9, 'line name': 0.75, 'sku description': 0.8, 'item code': 0.6, 'item number': 0.6, 'service name': 0.7, 'item code name': 0.85
        }, 'line ' + own, own),
        rule('description', 'text', {
            'item description': 0.95, 'line description': 0.97, description: 0.93, 'item text': 0.88, 'line text': 0.85, text: 0.76, 'item line description': 0.97, 'description text': 0.88, 'line note': 0.7, 'sku description': 0.93, 'service description': 0.85, 'long description': 0.85,
            'item long description': 0.9, 'item name description': 0.9, 'item note': 0.66, 'document description': 0.66, '@own description': 0.66
        }, 'item line name first-of-many ' + own, own),
        rule('quantity', 'quantity', {
            quantity: 0.96, 'item quantity': 0.97, '@own quantity': 0.97, 'line quantity': 0.97, 'ship quantity': 0.85, 'quantity unit': 0.8, 'sales quantity': 0.9, 'order quantity': 0.68, 'quantity number': 0.8, 'bill quantity': 0.92, 'bill quantity unit': 0.85
        }, 'item line own document ' + own, own),
        rule('unit_cost', 'money', {
            price: 0.96, 'unit price': 0.98, 'item price': 0.96, 'price net': 0.95, 'sales price': 0.95, 'unit cost': 0.72, 'unit price net': 0.96, 'price amount': 0.92, 'price unit net': 0.96, 'unit amount': 0.9, 'item rate': 0.9, 'line price': 0.9, rate: 0.86, 'unit rate': 0.9, 'price foreign': 0.86, 'price currency': 0.9,
            'price gross': 0.74, 'unit price gross': 0.75, 'item price gross': 0.74, 'price list': 0.6, cost: 0.6, 'price rate': 0.9, 'quantity price': 0.85, 'number price': 0.8, 'price local': 0.8
        }, 'item line unit sales amount net document ' + own, own),
        ...amountRules(own)
    ];
}

/** Property of the rules that stand for the amount of a whole line or document. */
export const WHOLE_AMOUNT = 'unit_cost';

/**
 * An amount takes the place of the unit price where a file has neither price nor quantity. The net amount goes before
 * all others, as tax has its own property; the order of the scores is the order of preference.
 */
function amountRules(own: Concept): readonly MatchingRule[] {
    const net = { net: 0.9, 'net amount': 0.92, 'total net': 0.91, base: 0.88, 'base amount': 0.89, 'sub total': 0.9, 'net base': 0.9, 'net total amount': 0.91, 'base tax': 0.86, 'net sales': 0.7, 'net currency amount': 0.91, 'net foreign amount': 0.8, 'total base': 0.88, 'net original amount': 0.86, 'excl amount': 0.9 };
    const plain = {
        amount: 0.87, '@own amount': 0.88, 'original amount': 0.89, 'document amount': 0.87, 'currency amount': 0.86, 'line amount': 0.84, 'item amount': 0.84, 'sales amount': 0.78, 'document currency amount': 0.86, 'amount debit': 0.66, '@own original amount': 0.89, 'foreign amount': 0.78, 'debit': 0.64, 'amount bill': 0.8
    };
    const total = { total: 0.83, 'total amount': 0.84, '@own total': 0.85, '@own total amount': 0.86, 'document total': 0.83, 'original total': 0.82, 'line total': 0.72, 'item total': 0.72, 'sales total': 0.72, 'line net amount': 0.86, 'line total net': 0.86, 'line net': 0.84, 'line sub total': 0.84, 'total original': 0.84 };
    const gross = { gross: 0.77, 'gross amount': 0.79, 'total gross': 0.79, 'line gross': 0.7, 'total gross amount': 0.79, '@own gross amount': 0.8, 'gross tax amount': 0.7, 'gross foreign amount': 0.7 };
    const local = { 'local amount': 0.74, 'local total': 0.72, 'local net': 0.76, 'local net amount': 0.78, 'currency local amount': 0.74, 'local gross': 0.66 };
    const also = `document ${own} amount`;
    return [net, plain, total, gross, local].map(phrases => rule(WHOLE_AMOUNT, 'money', phrases, also, own));
}
