import { DownloadField } from '../../common/invoiced/download-field';
import { DownloadObjectId } from '../../common/invoiced/download-objects';
import { ChosenColumn } from '../../common/download-form/chosen-columns';

const DOCUMENT = ['number', 'date', 'customer.number', 'customer.name', 'currency', 'total'];

/** Fields that nearly every ERP asks for, in the order of a usual report. */
const USUAL: Readonly<Record<DownloadObjectId, readonly string[]>> = {
    customer: ['number', 'name', 'email', 'phone', 'address1', 'city', 'postal_code', 'country'],
    contact: ['customer.number', 'name', 'title', 'email', 'phone'],
    invoice: [...DOCUMENT, 'balance', 'due_date', 'status'],
    credit_note: [...DOCUMENT, 'balance', 'status'],
    estimate: [...DOCUMENT, 'expiration_date', 'status'],
    payment: ['date', 'customer.number', 'customer.name', 'amount', 'currency', 'method', 'reference'],
    charge: ['created_at', 'customer.number', 'customer.name', 'amount', 'currency', 'status'],
    item: ['id', 'name', 'unit_cost', 'currency', 'description']
};

/** The columns that a new download begins with, so that there is something to see at once. */
export function usualColumns(object: DownloadObjectId, fields: readonly DownloadField[]): readonly ChosenColumn[] {
    return USUAL[object]
        .flatMap(id => fields.find(field => field.id === id) ?? [])
        .map(({ id, label }, index) => ({ key: index + 1, header: label, field: id }));
}
