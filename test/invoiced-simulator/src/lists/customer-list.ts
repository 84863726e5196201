import { toFlag } from '../domain/fields';
import { customerPresenter } from '../presenters/customer-presenter';
import { openInvoices } from '../resources/customer-balance';
import { textKey } from '../store/tables';
import type { CustomerRow } from '../store/rows';
import { fieldOf } from './field-of';
import type { ListSpec } from './list-spec';

export const customerList: ListSpec<CustomerRow> = {
    presenter: customerPresenter,
    fields: {
        active: 'flag',
        address1: 'text',
        address2: 'text',
        attention_to: 'text',
        autopay: 'flag',
        chase: 'flag',
        city: 'text',
        country: 'text',
        created_at: 'time',
        credit_balance: 'number',
        credit_hold: 'flag',
        credit_limit: 'number',
        currency: 'text',
        email: 'text',
        id: 'number',
        language: 'text',
        name: 'text',
        number: 'text',
        owner: 'number',
        parent_customer: 'number',
        payment_terms: 'text',
        phone: 'text',
        postal_code: 'text',
        state: 'text',
        tax_id: 'text',
        taxable: 'flag',
        type: 'text',
        updated_at: 'time'
    },
    candidates: (account, filter) => {
        const { customers } = account.tables;
        if (typeof filter['number'] === 'string') {
            return customers.find('number', textKey(filter['number']));
        }
        return typeof filter['name'] === 'string' ? customers.find('name', textKey(filter['name'])) : customers;
    },
    value: (_, row, field) => fieldOf(row, field),
    hasMetadata: true,
    hasUpdatedFilter: true,
    own: (account, query) => {
        const hasOpen = query['open_balance'];
        const hasSource = query['payment_source'];
        return [
            ...(hasOpen === undefined ? [] : [(row: CustomerRow) => toFlag(hasOpen) === openInvoices(account, row.id).length > 0]),
            ...(hasSource === undefined ? [] : [() => !toFlag(hasSource)])
        ];
    }
};
