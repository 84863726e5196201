import { rule, RuleSource } from './matching-rule';

const OF_CUSTOMER = 'customer bill sold invoice document address business company';
/** In front of parts of an address, `PO` is the post office box's, not the purchase order's. */
const OF_ADDRESS = `${OF_CUSTOMER} po`;

/** The customer of a document, payment or contact (block C). */
export const customerColumnRules: readonly RuleSource[] = [
    rule(
        'customer',
        'name',
        {
            'customer name': 0.98,
            customer: 0.95,
            'customer company': 0.95,
            'customer company name': 0.97,
            'bill name': 0.9,
            'bill company': 0.88,
            'bill company name': 0.89,
            'customer contact name': 0.88,
            'sold name': 0.85,
            sold: 0.72,
            bill: 0.72,
            'company name': 0.88,
            company: 0.8,
            'company short': 0.7,
            'company last': 0.82,
            'company last name': 0.82,
            name: 0.78,
            'contact name': 0.74,
            'contact company': 0.85,
            'customer description': 0.9,
            'customer text': 0.85,
            'customer account name': 0.93,
            'account name': 0.72,
            'account description': 0.6,
            'payer name': 0.75,
            payer: 0.7,
            'ship customer name': 0.6,
            'customer account description': 0.85,
            'customer last': 0.66,
            'customer account': 0.7
        },
        'invoice document bill sold first-of-many business'
    ),
    rule('customer', 'name', { contact: 0.66 }),
    rule(
        'account_number',
        'code',
        {
            'customer number': 0.98,
            'customer code': 0.97,
            'customer id': 0.95,
            'customer account': 0.92,
            'customer account number': 0.96,
            'customer account code': 0.95,
            'customer account id': 0.92,
            'customer short': 0.6,
            'sold number': 0.86,
            'sold code': 0.85,
            'sold id': 0.84,
            'bill customer number': 0.96,
            'payer number': 0.8,
            payer: 0.7,
            'payer code': 0.8,
            'company number': 0.6,
            'customer reference id': 0.7,
            'account number': 0.7,
            'account code': 0.7,
            'account reference': 0.78,
            'account id': 0.68,
            account: 0.62,
            customer: 0.9,
            sold: 0.75,
            'contact number': 0.72,
            'contact code': 0.75,
            'contact id': 0.72,
            'customer number id': 0.95,
            'customer code id': 0.93,
            'customer number code': 0.95,
            bill: 0.66,
            'bill id': 0.7,
            'bill code': 0.6,
            'customer reference account': 0.8,
            'bill number': 0.6
        },
        'bill invoice sold document source your'
    ),
    rule(
        'email',
        'email',
        { email: 0.95, 'customer email': 0.97, 'bill email': 0.95, 'contact email': 0.9, 'payer email': 0.8 },
        OF_CUSTOMER + ' contact first-of-many number'
    ),
    rule('phone', 'phone', { phone: 0.94, 'customer phone': 0.96, 'bill phone': 0.95 }, OF_CUSTOMER + ' contact number first-of-many'),
    rule(
        'address1',
        'address',
        {
            address: 0.9,
            street: 0.93,
            'address line': 0.9,
            'address line first-of-many': 0.96,
            'address street': 0.93,
            'bill address': 0.94,
            'bill street': 0.95,
            'street house': 0.95,
            'street house number': 0.95,
            'street number': 0.92,
            'bill first-of-many': 0.7
        },
        OF_ADDRESS + ' first-of-many line house'
    ),
    rule(
        'address2',
        'address',
        {
            'address second-of-many': 0.95,
            'street second-of-many': 0.95,
            'address extra': 0.9,
            'address line second-of-many': 0.96,
            'bill second-of-many': 0.7,
            'bill address second-of-many': 0.96,
            'bill street second-of-many': 0.96,
            'street extra': 0.85,
            'bill address extra': 0.9,
            extra: 0.68
        },
        OF_ADDRESS + ' line first-of-many street'
    ),
    rule('city', 'place', { city: 0.95, 'bill city': 0.97, 'customer city': 0.97 }, OF_ADDRESS + ' name'),
    rule('state', 'place', { state: 0.92, 'bill state': 0.96, 'customer state': 0.96 }, OF_ADDRESS + ' code name'),
    rule(
        'postal_code',
        'postal',
        { postal: 0.96, 'bill postal': 0.98, 'customer postal': 0.98, 'bill code': 0.78 },
        OF_ADDRESS + ' code number'
    ),
    rule('country', 'country', { country: 0.94, 'bill country': 0.97, 'customer country': 0.97 }, OF_ADDRESS + ' code name')
];
