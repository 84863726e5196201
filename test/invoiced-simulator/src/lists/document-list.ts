import type { JsonObject } from '../domain/json';
import type { Row, Table } from '../store/table';
import { textKey } from '../store/tables';
import type { FieldKind } from './list-spec';

/** Filterable fields of every kind of document. */
export const DOCUMENT_FIELDS: Readonly<Record<string, FieldKind>> = {
    closed: 'flag',
    created_at: 'time',
    currency: 'text',
    customer: 'number',
    date: 'time',
    draft: 'flag',
    id: 'number',
    name: 'text',
    number: 'text',
    purchase_order: 'text',
    sent: 'flag',
    status: 'text',
    subtotal: 'number',
    total: 'number',
    updated_at: 'time',
    viewed: 'flag',
    voided: 'flag'
};

/** Rows of a document table, by number or customer when the filter names one. */
export function documentCandidates<T extends Row>(table: Table<T>, filter: JsonObject): T[] | Table<T> {
    if (typeof filter['number'] === 'string') {
        return table.find('number', textKey(filter['number']));
    }
    return typeof filter['customer'] === 'string' && /^\d+$/.test(filter['customer']) ? table.find('customer', filter['customer']) : table;
}
