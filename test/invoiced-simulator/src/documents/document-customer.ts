import { refuse } from '../domain/api-error';
import type { Fields } from '../domain/fields';
import { isObject } from '../domain/json';
import { createCustomer } from '../resources/customers';
import type { Account } from '../store/account';
import type { CustomerRow } from '../store/rows';

/** The customer of a new document: an id, `{id}`, or the attributes of a new customer. */
export function customerOfNewDocument(account: Account, fields: Fields): CustomerRow {
    const sent = fields.body['customer'];
    if (isObject(sent) && sent['id'] === undefined) {
        return checkActive(createCustomer(account, sent));
    }
    const id = isObject(sent) ? sent['id'] : sent;
    if (id === undefined || id === null || id === '') {
        throw refuse('Customer missing', 'customer');
    }
    const customer = account.tables.customers.get(Number(id));
    if (!customer) {
        throw refuse(`No such customer: ${String(id)}`, 'customer');
    }
    return checkActive(customer);
}

/** A document stays with its customer. */
export function checkSameCustomer(fields: Fields, current: number): void {
    const sent = fields.body['customer'];
    const id = isObject(sent) ? sent['id'] : sent;
    if (fields.has('customer') && Number(id) !== current) {
        throw refuse('Invalid request parameter `customer`. The customer cannot be modified.', 'customer');
    }
}

function checkActive(customer: CustomerRow): CustomerRow {
    if (!customer.active) {
        throw refuse('This cannot be created because the customer is inactive', 'customer');
    }
    return customer;
}
