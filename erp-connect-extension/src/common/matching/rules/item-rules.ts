import { rule, RuleSource } from './matching-rule';

/** Items of the catalogue. */
export const itemRules: readonly RuleSource[] = [
    rule(
        'id',
        'code',
        {
            sku: 0.95,
            'item number': 0.97,
            'item code': 0.97,
            'item id': 0.92,
            'item sku': 0.97,
            'item reference': 0.92,
            'own reference': 0.84,
            'sku number': 0.97,
            code: 0.88,
            number: 0.86,
            id: 0.74,
            reference: 0.82,
            'item sku code': 0.97,
            'sku code': 0.96,
            item: 0.8,
            'item number id': 0.93,
            'sku id': 0.95
        },
        'item'
    ),
    rule(
        'name',
        'name',
        {
            'item name': 0.98,
            name: 0.95,
            'item description': 0.86,
            description: 0.8,
            item: 0.88,
            'sku description': 0.84,
            'short description': 0.86,
            'description first-of-many': 0.9,
            'item description first-of-many': 0.9,
            'item text': 0.8,
            'name first-of-many': 0.93,
            'item short description': 0.86,
            text: 0.62
        },
        'item sales'
    ),
    rule(
        'description',
        'text',
        {
            description: 0.84,
            'item description': 0.85,
            'long description': 0.9,
            'description second-of-many': 0.88,
            'sales description': 0.92,
            'extra description': 0.86,
            long: 0.74,
            text: 0.68,
            'item text': 0.72,
            'long text': 0.85,
            'item long description': 0.9,
            'name second-of-many': 0.8,
            'description text': 0.88,
            'item long': 0.74,
            'item description second-of-many': 0.88,
            'long name': 0.7
        },
        'item'
    ),
    rule(
        'unit_cost',
        'money',
        {
            price: 0.95,
            'unit price': 0.97,
            'item price': 0.96,
            'sales price': 0.97,
            'price net': 0.96,
            'sales price net': 0.97,
            rate: 0.86,
            'item rate': 0.86,
            'sales price first-of-many': 0.95,
            'price first-of-many': 0.94,
            'price gross': 0.74,
            'price list': 0.7,
            'sales rate': 0.85,
            'price currency': 0.9,
            'sales unit price': 0.97,
            'sales amount': 0.66
        },
        'item unit sales net'
    ),
    rule(
        'gl_account',
        'code',
        {
            'sales ledger': 0.94,
            'sales account': 0.92,
            ledger: 0.84,
            'sales account code': 0.92,
            'ledger account': 0.86,
            'ledger number': 0.84,
            'sales ledger account': 0.94,
            'sales account number': 0.92,
            account: 0.74,
            'account code': 0.74,
            'account number': 0.74
        },
        'code item number'
    ),
    rule('accounting_id', 'code', { 'item id': 0.7, 'item system-id': 0.75 }),
    rule('currency', 'currency', { currency: 0.95, 'currency code': 0.97, 'price currency': 0.93 }, 'code price'),
    rule('type', 'text', { 'item type': 0.86, type: 0.7 }, 'item')
];
