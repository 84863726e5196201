import { Concept } from '../concept';
import { MatchingRule, rule } from './matching-rule';

/** Head of an invoice, credit note or estimate; `own` is which of them. */
export function documentRules(own: Concept): readonly MatchingRule[] {
    return [
        rule('number', 'code', {
            '@own number': 0.98, 'invoice credit-note number': 0.97, '@own code': 0.94, '@own id': 0.84, '@own document number': 0.98, '@own document': 0.88, '@own': 0.9, 'document number': 0.9, 'bill document': 0.93, 'bill document number': 0.93,
            number: 0.86, 'document id': 0.76, document: 0.72, 'bill number': 0.8, 'document code': 0.74, 'sales number': 0.7, id: 0.68, '@own reference': 0.62, reference: 0.64, 'reference number': 0.68, 'document reference': 0.7, 'document reference number': 0.74, '@own number reference': 0.9, '@own series number': 0.9,
            'series number': 0.74, '@own bill number': 0.9, 'document number id': 0.85, code: 0.6
        }, 'sales document', own),
        rule('date', 'date', {
            '@own date': 0.98, '@own issue date': 0.98, '@own issue': 0.95, '@own date document': 0.98, 'issue date': 0.94, 'document date': 0.93, 'document issue date': 0.94, issue: 0.88, date: 0.9, '@own': 0.66, 'bill date': 0.86, '@own bill date': 0.95,
            '@own posting date': 0.84, 'posting date': 0.8, 'created date': 0.68, '@own created date': 0.8, posting: 0.7, 'created': 0.6, 'document posting date': 0.8, 'bill document date': 0.92, 'account date': 0.62, 'sales date': 0.66, '@own time date': 0.9,
            'date time': 0.8, 'issue time date': 0.85, 'document created date': 0.68, '@own sales date': 0.9
        }, '', own),
        rule('due_date', 'date', {
            'due date': 0.98, due: 0.95, '@own due date': 0.98, 'net due date': 0.97, 'net due': 0.95, 'payment due date': 0.97, 'payment due': 0.92, 'terms date': 0.66, 'due overdue date': 0.7, 'document due date': 0.97, 'expiry payment date': 0.8,
            'terms due date': 0.85, 'due original date': 0.75, 'bill due date': 0.9, 'balance due date': 0.8
        }, '', own),
        rule('expiration_date', 'date', { 'expiry date': 0.97, expiry: 0.95, '@own expiry date': 0.98, '@own expiry': 0.95, due: 0.7, 'due date': 0.72 }, '', own),
        rule('payment_terms', 'terms', {
            terms: 0.94, 'terms name': 0.94, 'terms code': 0.92, 'terms description': 0.93, 'terms text': 0.93, 'payment terms': 0.97, 'payment terms name': 0.96, 'due terms': 0.7, 'net terms': 0.9, 'payment due': 0.62,
            'payment code': 0.6, 'terms day': 0.78, 'terms net': 0.85
        }, 'customer document payment code name description text ' + own, own),
        rule('purchase_order', 'code', {
            po: 0.95, 'po number': 0.97, 'customer order': 0.9, 'customer order number': 0.95, 'customer po': 0.97, 'customer po number': 0.97, 'your order': 0.9, 'your order number': 0.94, 'your reference': 0.84, 'customer reference': 0.82, 'customer order reference': 0.9,
            'your number': 0.66, 'po reference': 0.95, 'order reference': 0.7, 'customer reference number': 0.85, 'reference number': 0.63, 'po id': 0.8, 'your document number': 0.82, 'po order': 0.9, 'po order number': 0.92, 'reference po': 0.9, 'po code': 0.85
        }, 'document your', own),
        rule('currency', 'currency', { currency: 0.95, 'currency code': 0.97, '@own currency': 0.96, 'document currency': 0.97, 'foreign currency': 0.85, foreign: 0.75, 'foreign code': 0.8, 'currency id': 0.85, 'amount currency': 0.75 }, 'document name code ' + own, own),
        rule('notes', 'text', {
            note: 0.93, '@own note': 0.95, 'customer note': 0.9, 'note text': 0.93, 'note description': 0.85, 'document note': 0.93, 'your note': 0.85, 'extra note': 0.85, '@own text': 0.7, 'document text': 0.7, 'document description': 0.68, '@own description': 0.7
        }, 'document first-of-many ' + own, own),
        rule('name', 'text', { '@own name': 0.85, '@own title': 0.88, 'document title': 0.8, '@own subject': 0.85 }, '', own),
        rule('starting_balance', 'money', {
            'open amount': 0.97, 'open': 0.93, balance: 0.92, 'open balance': 0.95, '@own balance': 0.95, 'balance amount': 0.94, 'document balance': 0.93, 'open total': 0.94, 'due amount': 0.92, 'balance due': 0.94, 'total due': 0.8, 'open payment': 0.85, due: 0.78, '@own open': 0.93,
            'open gross': 0.85, 'customer balance': 0.66, 'opening balance': 0.62, 'local open': 0.85, 'local open amount': 0.86, 'local balance': 0.82, 'open amount original': 0.8, 'open foreign': 0.86, 'open foreign amount': 0.87, 'open currency amount': 0.93, 'open currency': 0.9, 'open credit': 0.8, 'open debit': 0.8
        }, 'amount document ' + own, own),
        rule('discount', 'discount', { 'discount amount': 0.93, 'discount total': 0.88, discount: 0.8, '@own discount': 0.86, '@own discount amount': 0.94, 'item discount amount': 0.84, 'line discount amount': 0.86, 'line discount': 0.74, 'item discount': 0.74, 'discount net': 0.85 }, 'amount', own),
        rule('tax', 'tax', {
            'tax amount': 0.97, 'total tax': 0.94, tax: 0.87, '@own tax': 0.9, 'sales tax': 0.9, 'item tax amount': 0.9, 'line tax amount': 0.88, 'line tax': 0.8, 'item tax': 0.78, 'document tax amount': 0.95, 'tax foreign amount': 0.84, 'tax local amount': 0.78, 'tax currency amount': 0.92,
            'tax first-of-many amount': 0.75, 'amount base tax': 0
        }, 'sales amount total ' + own, own),
        rule('accounting_id', 'code', { '@own id': 0.7 }, '', own),
        ...deposits(own),
        ...reasons(own)
    ];
}

function deposits(own: Concept): readonly MatchingRule[] {
    return own === 'estimate' ? [rule('deposit', 'money', { deposit: 0.92, 'deposit amount': 0.94, prepayment: 0.7 }, 'amount total')] : [];
}

/** A credit note says why it was given, and its amount may be called what was credited. */
function reasons(own: Concept): readonly MatchingRule[] {
    return own === 'credit-note'
        ? [rule('notes', 'text', { reason: 0.75, '@own reason': 0.8 }, 'document', own), rule('unit_cost', 'money', { 'amount credit': 0.8, credit: 0.7 }, own, own)]
        : [];
}
