import { rule, RuleSource } from './matching-rule';

const also = 'address customer line';

/** Where the goods go (block S). */
export const shippingRules: readonly RuleSource[] = [
    rule(
        'ship_to.name',
        'name',
        {
            'ship name': 0.96,
            'ship company': 0.9,
            'ship company name': 0.95,
            'ship customer name': 0.95,
            'ship customer': 0.85,
            'ship first-of-many name': 0.95
        },
        'address'
    ),
    rule(
        'ship_to.attention_to',
        'name',
        { 'ship attention': 0.95, 'ship contact': 0.88, 'ship contact name': 0.88, 'ship attention name': 0.95 },
        'address'
    ),
    rule(
        'ship_to.address1',
        'address',
        { 'ship address': 0.95, 'ship street': 0.96, 'ship address first-of-many': 0.97, 'ship street house number': 0.95 },
        `${also} first-of-many street house`
    ),
    rule(
        'ship_to.address2',
        'address',
        { 'ship address second-of-many': 0.96, 'ship street second-of-many': 0.96, 'ship address extra': 0.9, 'ship extra': 0.8 },
        `${also} street`
    ),
    rule('ship_to.city', 'place', { 'ship city': 0.97 }, `${also} name`),
    rule('ship_to.state', 'place', { 'ship state': 0.96 }, `${also} name code`),
    rule('ship_to.postal_code', 'postal', { 'ship postal': 0.97, 'ship code': 0.74 }, `${also} code`),
    rule('ship_to.country', 'country', { 'ship country': 0.97 }, `${also} name code`)
];
