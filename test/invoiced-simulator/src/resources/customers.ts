import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import type { Json, JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import type { CustomerRow } from '../store/rows';
import { saveAccountingMapping } from './accounting';
import { readAddress } from './address';
import { readCurrency, readEmail, readMetadata } from './common-fields';
import { checkParent } from './customer-parent';
import { chooseNumber } from './numbering';

const TYPES = ['company', 'government', 'non_profit', 'person'];

/** Fields kept and returned as sent, with their values on a new customer. */
const EXTRA_DEFAULTS: JsonObject = {
    ach_gateway: null,
    autopay_delay_days: -1,
    avalara_entity_use_code: null,
    avalara_exemption_number: null,
    bill_to_parent: false,
    cc_gateway: null,
    chase: true,
    chasing_cadence: null,
    consolidated: false,
    convenience_fee: true,
    disabled_payment_methods: [],
    language: null,
    late_fee_schedule: null,
    next_chase_step: null,
    notes: null,
    owner: null,
    phone: null,
    sign_up_page: null,
    surcharging: true,
    tax_id: null,
    taxable: true,
    taxes: []
};

/** Names of everything a customer can be created with. */
export const CUSTOMER_FIELDS = [
    ...Object.keys(EXTRA_DEFAULTS),
    'name',
    'number',
    'external_id',
    'email',
    'type',
    'autopay',
    'payment_terms',
    'attention_to',
    'address1',
    'address2',
    'city',
    'state',
    'postal_code',
    'country',
    'currency',
    'active',
    'credit_hold',
    'credit_limit',
    'parent_customer',
    'metadata',
    'accounting_id',
    'accounting_system'
];

/** Finds a customer or answers 404. */
export function getCustomer(account: Account, id: string | number): CustomerRow {
    const customer = account.tables.customers.get(Number(id));
    if (!customer) {
        throw notFound('Customer', id);
    }
    return customer;
}

/** Creates a customer. Invoiced API: customers. */
export function createCustomer(account: Account, body: JsonObject): CustomerRow {
    return saveCustomer(account, body, undefined);
}

/** Changes the fields that were sent. */
export function updateCustomer(account: Account, customer: CustomerRow, body: JsonObject): CustomerRow {
    return saveCustomer(account, body, customer);
}

/** Removes a customer that nothing was ever billed to. */
export function deleteCustomer(account: Account, customer: CustomerRow): void {
    const { invoices, creditNotes, estimates, payments, contacts, customers } = account.tables;
    const key = String(customer.id);
    if ([invoices, creditNotes, estimates, payments].some(table => table.has('customer', key))) {
        throw refuse('Customers with transactions cannot be deleted');
    }
    contacts.find('customer', key).forEach(contact => contacts.remove(contact.id));
    customers.remove(customer.id);
}

function saveCustomer(account: Account, sent: JsonObject, current: CustomerRow | undefined): CustomerRow {
    const body = sent['number'] === undefined && sent['external_id'] !== undefined ? { ...sent, number: sent['external_id'] } : sent;
    const fields = new Fields(body);
    const { customers } = account.tables;
    const name = fields.requiredText('name', current?.name);
    const autopay = readAutopay(account, fields, current);
    const row = {
        name,
        email: readEmail(fields, current?.email ?? null),
        type: fields.choice('type', current?.type ?? account.company.customer_type, TYPES) ?? account.company.customer_type,
        autopay,
        payment_terms: fields.text('payment_terms', current ? current.payment_terms : inheritedTerms(account, autopay)),
        attention_to: fields.text('attention_to', current?.attention_to ?? null),
        ...readAddress(fields, current, account.company.country),
        currency: readCurrency(fields, current?.currency ?? null),
        active: fields.flag('active', current?.active ?? true),
        credit_hold: fields.flag('credit_hold', current?.credit_hold ?? false),
        credit_limit: fields.optionalNumber('credit_limit', current?.credit_limit ?? null),
        parent_customer: checkParent(account, fields, current),
        metadata: readMetadata(account, 'customer', fields, current?.metadata ?? {}),
        extra: readExtra(fields, current?.extra ?? EXTRA_DEFAULTS),
        number: chooseNumber(account, customers, fields, current?.number)
    };
    const now = account.now();
    const id = current?.id ?? customers.nextId();
    saveAccountingMapping(account, 'customer', id, body);
    return customers.put({ ...row, id, created_at: current?.created_at ?? now, updated_at: now });
}

function readAutopay(account: Account, fields: Fields, current: CustomerRow | undefined): boolean {
    const autopay = fields.flag('autopay', current?.autopay ?? false);
    if (autopay && current?.autopay !== true && !account.company.supports_autopay) {
        throw refuse(
            'Sorry, this business does not support AutoPay. ' + 'Please enable a supported payment method in Settings > Payments first.',
            'autopay'
        );
    }
    return autopay;
}

function inheritedTerms(account: Account, autopay: boolean): string | null {
    return autopay ? null : account.company.payment_terms;
}

function readExtra(fields: Fields, current: JsonObject): JsonObject {
    const extra = { ...current };
    for (const [key, initial] of Object.entries(EXTRA_DEFAULTS)) {
        if (fields.has(key)) {
            extra[key] = typeof initial === 'boolean' ? fields.flag(key, initial) : (fields.body[key] as Json);
        }
    }
    return extra;
}
