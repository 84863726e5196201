import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { named } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';
import { presentContact } from '../presenters/customer-presenter';
import { CONTACT_FIELDS, contactsOf, createContact, getContact, saveContact } from '../resources/contacts';
import { getCustomer } from '../resources/customers';
import type { ContactRow, CustomerRow } from '../store/rows';

const STRICT = { body: named(...CONTACT_FIELDS), query: named('expand', 'exclude', 'include') };

export const contactRoutes: Route[] = [
    get('/customers/:customer_id/contacts', context => {
        const customer = findCustomer(context);
        return listResponse(context, {
            presenter: { object: 'contact', present: (_, row: ContactRow) => presentContact(row) },
            fields: { id: 'number', name: 'text', email: 'text', primary: 'flag', created_at: 'time', updated_at: 'time' },
            candidates: account => contactsOf(account, customer),
            value: (_, row, field) => fieldOf(row, field)
        });
    }),
    post(
        '/customers/:customer_id/contacts',
        context => {
            const contact = createContact(context.account, findCustomer(context), context.request.body);
            return json(201, presentContact(contact));
        },
        STRICT
    ),
    get('/customers/:customer_id/contacts/:id', context => json(200, presentContact(findContact(context)))),
    patch(
        '/customers/:customer_id/contacts/:id',
        context => {
            const contact = findContact(context);
            return json(200, presentContact(saveContact(context.account, findCustomer(context), context.request.body, contact)));
        },
        STRICT
    ),
    del('/customers/:customer_id/contacts/:id', context => {
        context.account.tables.contacts.remove(findContact(context).id);
        return noContent();
    })
];

function findCustomer({ account, params }: Context): CustomerRow {
    return getCustomer(account, String(params['customer_id']));
}

function findContact(context: Context): ContactRow {
    return getContact(context.account, findCustomer(context), String(context.params['id']));
}
