import { rule, RuleSource } from './matching-rule';
import { customerColumnRules } from './customer-column-rules';

const OF_CUSTOMER = 'customer bill company contact';
const ADDRESS = new Set(['email', 'phone', 'address1', 'address2', 'city', 'state', 'postal_code', 'country']);

/** Address, e-mail and phone, the same for customers and contacts as for the customer of a document. */
export const addressRules: readonly RuleSource[] = customerColumnRules.filter(({ property }) => ADDRESS.has(property));

/** Customers themselves. */
export const customerRules: readonly RuleSource[] = [
    rule(
        'name',
        'name',
        {
            name: 0.95,
            'customer name': 0.98,
            customer: 0.94,
            company: 0.93,
            'company short': 0.7,
            'company name': 0.945,
            'customer company': 0.93,
            'customer company name': 0.96,
            'account name': 0.88,
            'customer account name': 0.95,
            'name first-of-many': 0.94,
            'company first-of-many': 0.92,
            description: 0.66,
            'customer description': 0.9,
            'contact name': 0.7,
            'last name': 0.66,
            'company last': 0.85,
            'bill name': 0.74,
            'bill company': 0.72,
            'company last name': 0.85,
            'name last': 0.62,
            'bill company name': 0.74,
            last: 0.6
        },
        'customer'
    ),
    rule(
        'number',
        'code',
        {
            'customer number': 0.98,
            'customer code': 0.97,
            'customer id': 0.95,
            number: 0.88,
            code: 0.88,
            id: 0.7,
            'customer account number': 0.96,
            'customer account': 0.92,
            'account number': 0.76,
            'account code': 0.76,
            'account reference': 0.8,
            'customer reference': 0.78,
            reference: 0.66,
            'contact number': 0.72,
            'contact code': 0.75,
            'own code': 0.82,
            'own reference': 0.78,
            'own number': 0.78,
            'own customer number': 0.9,
            account: 0.66,
            customer: 0.8,
            'customer number id': 0.95,
            'company number': 0.66,
            'company code': 0.66,
            'customer short': 0.62,
            'account id': 0.7,
            'contact id': 0.62,
            short: 0.6,
            'company id': 0.66,
            'code id': 0.8,
            'customer code id': 0.93
        },
        'customer'
    ),
    ...addressRules,
    rule(
        'attention_to',
        'name',
        {
            attention: 0.94,
            contact: 0.9,
            'contact name': 0.9,
            'bill attention': 0.94,
            'business contact': 0.92,
            'contact first-of-many': 0.88,
            'contact first last name': 0.85,
            'contact business name': 0.9,
            'bill contact': 0.9,
            'customer contact': 0.9,
            'customer contact name': 0.9,
            'bill contact name': 0.9
        },
        'bill company'
    ),
    rule(
        'tax_id',
        'code',
        { 'tax-id': 0.96, 'tax-id second-of-many': 0.6, registration: 0.8, 'tax id': 0.9, 'tax number': 0.9, 'tax code number': 0.8 },
        'number customer company code id business'
    ),
    rule(
        'payment_terms',
        'terms',
        {
            terms: 0.94,
            'payment terms': 0.97,
            'terms name': 0.94,
            'terms code': 0.93,
            'terms description': 0.94,
            'terms text': 0.93,
            'customer terms': 0.93,
            'due terms': 0.8,
            'due day': 0.7,
            'terms day': 0.85,
            'payment day': 0.66,
            'net terms': 0.9,
            'payment code': 0.6,
            due: 0.6,
            'payment due': 0.6,
            payment: 0.6
        },
        `${OF_CUSTOMER} payment code name description text`
    ),
    rule('credit_limit', 'money', { limit: 0.95, 'credit limit': 0.97, 'customer limit': 0.95 }, 'amount customer credit currency total'),
    rule(
        'currency',
        'currency',
        { currency: 0.95, 'currency code': 0.97, 'customer currency': 0.96, foreign: 0.6 },
        `${OF_CUSTOMER} code name`
    ),
    rule('language', 'language', { language: 0.94, 'language code': 0.95 }, `${OF_CUSTOMER} code`),
    rule(
        'notes',
        'text',
        { note: 0.93, 'customer note': 0.95, 'note extra': 0.9, 'note text': 0.92, text: 0.66, 'note first-of-many': 0.9 },
        OF_CUSTOMER
    ),
    rule('active', 'flag', { active: 0.9, 'active status': 0.88, 'active flag': 0.92 }, 'customer flag'),
    rule(
        'type',
        'person-type',
        { type: 0.9, 'customer type': 0.92, 'contact type': 0.85, 'company type': 0.92, category: 0.7 },
        OF_CUSTOMER
    ),
    rule('credit_hold', 'flag', { 'credit hold': 0.93 }, 'flag')
];

/** People who work at a customer. */
export const contactRules: readonly RuleSource[] = [
    rule(
        'name',
        'name',
        {
            name: 0.86,
            'contact name': 0.98,
            contact: 0.93,
            'first last name': 0.96,
            'first last': 0.95,
            'contact last': 0.8,
            last: 0.8,
            'last name': 0.8,
            'contact first': 0.66,
            'contact first last': 0.9,
            attention: 0.7
        },
        'contact'
    ),
    rule(
        'customer',
        'name',
        {
            'customer name': 0.97,
            customer: 0.94,
            company: 0.93,
            'company name': 0.96,
            'customer company': 0.95,
            'account name': 0.85,
            'customer company name': 0.97,
            'name first-of-many': 0.7,
            name: 0.62
        },
        'customer parent'
    ),
    rule('account_number', 'code', {
        'customer number': 0.98,
        'customer code': 0.97,
        'customer id': 0.95,
        'customer account': 0.9,
        'customer account number': 0.95,
        'account number': 0.8,
        'account id': 0.7,
        customer: 0.8,
        'company number': 0.7,
        'company code': 0.7,
        'account code': 0.75,
        'company id': 0.72,
        number: 0.62,
        account: 0.66
    }),
    ...addressRules,
    rule('title', 'name', { title: 0.94, position: 0.9, 'contact title': 0.94 }, 'contact'),
    rule('department', 'name', { department: 0.94 }, 'contact')
];
