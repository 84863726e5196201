import { invoicePresenter } from '../presenters/invoice-presenter';
import { invoiceStatus } from '../resources/invoice-state';
import type { InvoiceRow } from '../store/rows';
import { documentCandidates, DOCUMENT_FIELDS } from './document-list';
import { fieldOf } from './field-of';
import type { ListSpec } from './list-spec';

export const invoiceList: ListSpec<InvoiceRow> = {
    presenter: invoicePresenter,
    fields: {
        ...DOCUMENT_FIELDS,
        amount_credited: 'number',
        amount_paid: 'number',
        autopay: 'flag',
        balance: 'number',
        date_paid: 'time',
        due_date: 'time',
        paid: 'flag',
        payment_terms: 'text',
        subscription: 'number'
    },
    candidates: (account, filter) => documentCandidates(account.tables.invoices, filter),
    value: (account, row, field) => (field === 'status' ? invoiceStatus(row, account.now()) : fieldOf(row, field)),
    hasMetadata: true,
    hasUpdatedFilter: true,
    dateColumns: ['date', 'due_date'],
    amounts: ['total', 'balance']
};
