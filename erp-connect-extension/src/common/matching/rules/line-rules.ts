import { rule, RuleSource } from './matching-rule';

/** Line items. */
export const lineRules: readonly RuleSource[] = [
    rule(
        'catalog_item',
        'code',
        {
            sku: 0.95,
            'item number': 0.97,
            'item code': 0.97,
            'item id': 0.93,
            'item sku': 0.97,
            'sku number': 0.97,
            'item reference': 0.85,
            item: 0.84,
            'sku code': 0.96,
            'item sku code': 0.97,
            'sku id': 0.95,
            'item code id': 0.95,
            'item number reference': 0.9
        },
        'line'
    ),
    rule(
        'item',
        'name',
        {
            'item name': 0.98,
            item: 0.93,
            'item text': 0.84,
            'item description': 0.8,
            'line item': 0.85,
            'sku name': 0.9,
            'line name': 0.75,
            'sku description': 0.8,
            'item code': 0.6,
            'item number': 0.6,
            'service name': 0.7,
            'item code name': 0.85
        },
        'line @own'
    ),
    rule(
        'description',
        'text',
        {
            'item description': 0.95,
            'line description': 0.97,
            description: 0.93,
            'item text': 0.88,
            'line text': 0.85,
            text: 0.76,
            'item line description': 0.97,
            'description text': 0.88,
            'line note': 0.7,
            'sku description': 0.93,
            'service description': 0.85,
            'long description': 0.85,
            'item long description': 0.9,
            'item name description': 0.9,
            'item note': 0.66,
            'document description': 0.66,
            '@own description': 0.66
        },
        'item line name first-of-many @own'
    ),
    rule(
        'quantity',
        'quantity',
        {
            quantity: 0.96,
            'item quantity': 0.97,
            '@own quantity': 0.97,
            'line quantity': 0.97,
            'ship quantity': 0.85,
            'quantity unit': 0.8,
            'sales quantity': 0.9,
            'order quantity': 0.68,
            'quantity number': 0.8,
            'bill quantity': 0.92,
            'bill quantity unit': 0.85
        },
        'item line own document @own'
    ),
    rule(
        'unit_cost',
        'money',
        {
            price: 0.96,
            'unit price': 0.98,
            'item price': 0.96,
            'price net': 0.95,
            'sales price': 0.95,
            'unit cost': 0.72,
            'unit price net': 0.96,
            'price amount': 0.92,
            'price unit net': 0.96,
            'unit amount': 0.9,
            'item rate': 0.9,
            'line price': 0.9,
            rate: 0.86,
            'unit rate': 0.9,
            'price foreign': 0.86,
            'price currency': 0.9,
            'price gross': 0.74,
            'unit price gross': 0.75,
            'item price gross': 0.74,
            'price list': 0.6,
            cost: 0.6,
            'price rate': 0.9,
            'quantity price': 0.85,
            'number price': 0.8,
            'price local': 0.8
        },
        'item line unit sales amount net document @own'
    )
];
