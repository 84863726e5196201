import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import type { JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import type { ContactRow, CustomerRow } from '../store/rows';
import { readAddress } from './address';
import { readEmail } from './common-fields';

const MAX_PER_CUSTOMER = 100;

/** Names of everything a contact can be created with; the routes are strict. */
export const CONTACT_FIELDS = [
    'name',
    'title',
    'department',
    'email',
    'phone',
    'primary',
    'sms_enabled',
    'send_new_invoices',
    'role',
    'address1',
    'address2',
    'city',
    'state',
    'postal_code',
    'country'
];

/** Finds a contact of this very customer or answers 404. */
export function getContact(account: Account, customer: CustomerRow, id: string): ContactRow {
    const contact = account.tables.contacts.get(Number(id));
    if (contact?.customer !== customer.id) {
        throw notFound('Contact', id);
    }
    return contact;
}

/** Contacts of a customer, oldest first. */
export function contactsOf(account: Account, customer: CustomerRow): ContactRow[] {
    return account.tables.contacts.find('customer', String(customer.id));
}

/** Adds a contact. Invoiced API: customers, contacts. */
export function createContact(account: Account, customer: CustomerRow, body: JsonObject): ContactRow {
    if (contactsOf(account, customer).length >= MAX_PER_CUSTOMER) {
        throw refuse(`The maximum number of contacts (${MAX_PER_CUSTOMER}) per customer has been reached.`);
    }
    return saveContact(account, customer, body, undefined);
}

export function saveContact(account: Account, customer: CustomerRow, body: JsonObject, current: ContactRow | undefined): ContactRow {
    const fields = new Fields(body);
    const now = account.now();
    return account.tables.contacts.put({
        name: fields.requiredText('name', current?.name),
        title: fields.text('title', current?.title ?? null),
        department: fields.text('department', current?.department ?? null),
        email: readEmail(fields, current?.email ?? null),
        phone: fields.text('phone', current?.phone ?? null),
        primary: fields.flag('primary', current?.primary ?? true),
        sms_enabled: fields.flag('sms_enabled', current?.sms_enabled ?? false),
        send_new_invoices: fields.flag('send_new_invoices', current?.send_new_invoices ?? false),
        role: fields.optionalInteger('role', current?.role ?? null),
        ...readAddress(fields, current, customer.country),
        customer: customer.id,
        id: current?.id ?? account.tables.contacts.nextId(),
        created_at: current?.created_at ?? now,
        updated_at: now
    });
}
