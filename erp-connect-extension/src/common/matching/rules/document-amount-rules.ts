import { rule, RuleSource } from './matching-rule';

/** Amounts of a whole invoice, credit note or estimate. */
export const documentAmountRules: readonly RuleSource[] = [
    rule(
        'starting_balance',
        'money',
        {
            'open amount': 0.97,
            open: 0.93,
            balance: 0.92,
            'open balance': 0.95,
            '@own balance': 0.95,
            'balance amount': 0.94,
            'document balance': 0.93,
            'open total': 0.94,
            'due amount': 0.92,
            'due foreign amount': 0.86,
            'due local amount': 0.8,
            'balance due': 0.94,
            'total due': 0.8,
            'open payment': 0.85,
            due: 0.78,
            '@own open': 0.93,
            'open gross': 0.85,
            'customer balance': 0.66,
            'opening balance': 0.62,
            'local open': 0.85,
            'local open amount': 0.86,
            'local balance': 0.82,
            'open amount original': 0.8,
            'open foreign': 0.86,
            'open foreign amount': 0.87,
            'open currency amount': 0.93,
            'open currency': 0.9,
            'open credit': 0.8,
            'open debit': 0.8
        },
        'amount document @own'
    ),
    rule(
        'discount',
        'discount',
        {
            'discount amount': 0.93,
            'discount total': 0.88,
            discount: 0.8,
            '@own discount': 0.86,
            '@own discount amount': 0.94,
            'item discount amount': 0.84,
            'line discount amount': 0.86,
            'line discount': 0.74,
            'item discount': 0.74,
            'discount net': 0.85
        },
        'amount'
    ),
    rule(
        'tax',
        'tax',
        {
            'tax amount': 0.97,
            'total tax': 0.94,
            tax: 0.87,
            '@own tax': 0.9,
            'sales tax': 0.9,
            'item tax amount': 0.9,
            'line tax amount': 0.88,
            'line tax': 0.8,
            'item tax': 0.78,
            'document tax amount': 0.95,
            'tax foreign amount': 0.84,
            'tax local amount': 0.78,
            'tax currency amount': 0.92,
            'tax first-of-many amount': 0.75,
            'amount base tax': 0
        },
        'sales amount total @own'
    )
];

/** Only estimates ask for a deposit. */
export const estimateRules: readonly RuleSource[] = [
    rule('deposit', 'money', { deposit: 0.92, 'deposit amount': 0.94, prepayment: 0.7 }, 'amount total')
];

/** A credit note says why it was given, and its amount may be called what was credited. */
export const creditNoteRules: readonly RuleSource[] = [
    rule('notes', 'text', { reason: 0.75, '@own reason': 0.8 }, 'document'),
    rule('unit_cost', 'money', { 'amount credit': 0.8, credit: 0.7 }, '@own')
];
