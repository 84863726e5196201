import { rule, RuleSource } from './matching-rule';

/** Payments and what they are applied to. */
export const paymentRules: readonly RuleSource[] = [
    rule(
        'amount',
        'money',
        {
            'payment amount': 0.97,
            'payment total': 0.92,
            'paid amount': 0.93,
            paid: 0.86,
            'receipt amount': 0.92,
            amount: 0.87,
            'total paid': 0.86,
            'payment net amount': 0.84,
            total: 0.78,
            'total amount': 0.8,
            'bank amount': 0.7,
            'check amount': 0.9,
            credit: 0.64,
            'deposit amount': 0.66,
            'document amount': 0.76,
            'paid payment amount': 0.93,
            'currency amount': 0.84,
            'gross amount': 0.7,
            'payment gross amount': 0.85,
            'amount credit': 0.66,
            'customer amount': 0.7,
            'foreign amount': 0.76
        },
        'amount currency payment'
    ),
    rule(
        'amount_applied',
        'money',
        {
            applied: 0.93,
            'applied amount': 0.97,
            'applied payment': 0.88,
            'applied invoice': 0.93,
            'applied amount invoice': 0.97,
            'paid invoice amount': 0.8,
            'payment invoice amount': 0.84,
            'applied document amount': 0.95,
            'invoice paid': 0.66,
            amount: 0.66,
            'line amount': 0.7
        },
        'amount document payment paid'
    ),
    rule(
        'date',
        'date',
        {
            'payment date': 0.98,
            'paid date': 0.96,
            'receipt date': 0.93,
            'bank date': 0.74,
            date: 0.88,
            'document date': 0.84,
            'posting date': 0.78,
            payment: 0.66,
            paid: 0.86,
            'deposit date': 0.7,
            'check date': 0.8,
            'payment posting date': 0.85,
            'payment paid date': 0.95,
            'created date': 0.62,
            'issue date': 0.7,
            'payment created date': 0.66,
            'date time': 0.74
        },
        'document payment'
    ),
    rule(
        'method',
        'method',
        {
            method: 0.95,
            'payment method': 0.97,
            'payment type': 0.95,
            'method code': 0.92,
            'method name': 0.93,
            'payment code': 0.7,
            'paid type': 0.7,
            'payment terms': 0.6,
            'method description': 0.9,
            'receipt type': 0.68,
            'receipt method': 0.9,
            'method type': 0.85
        },
        'payment'
    ),
    rule(
        'reference',
        'code',
        {
            'payment reference': 0.97,
            reference: 0.9,
            'reference number': 0.92,
            'check number': 0.94,
            'payment number': 0.88,
            'receipt number': 0.88,
            'payment id': 0.72,
            'document number': 0.74,
            'check reference': 0.9,
            'document reference': 0.78,
            number: 0.76,
            'payment document number': 0.86,
            'document id': 0.76,
            'bank reference': 0.8,
            check: 0.8,
            'payment code': 0.66,
            receipt: 0.7,
            'paid reference': 0.85,
            'customer reference': 0.66,
            'deposit number': 0.6,
            'payment reference number': 0.96,
            'payment number id': 0.7
        },
        'document'
    ),
    rule(
        'invoice',
        'code',
        {
            'invoice number': 0.98,
            'invoice code': 0.93,
            invoice: 0.95,
            'invoice id': 0.8,
            'invoice reference': 0.88,
            'invoice document number': 0.97,
            'invoice paid': 0.86,
            'applied document number': 0.84,
            'applied invoice number': 0.97,
            'applied invoice': 0.92,
            'invoice paid number': 0.92,
            'applied number': 0.74,
            'invoice original number': 0.85
        },
        'sales applied document'
    ),
    rule('estimate', 'code', { 'estimate number': 0.95 }),
    rule('credit_note', 'code', { 'credit-note number': 0.96, 'credit-note': 0.85 }),
    rule(
        'currency',
        'currency',
        {
            currency: 0.95,
            'currency code': 0.97,
            'payment currency': 0.96,
            'document currency': 0.95,
            'foreign currency': 0.8,
            foreign: 0.7,
            'amount currency': 0.8
        },
        'payment code'
    ),
    rule(
        'notes',
        'text',
        {
            note: 0.92,
            'payment note': 0.95,
            description: 0.78,
            'payment description': 0.85,
            text: 0.7,
            'note text': 0.9,
            'note description': 0.88,
            'item text': 0.7,
            subject: 0.66,
            'line description': 0.7,
            'item description': 0.6,
            'document description': 0.75,
            'document note': 0.85
        },
        'payment'
    ),
    rule('type', 'code', { 'applied type': 0.8 }, 'document')
];
