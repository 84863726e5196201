import { property, type ImportProperty, type ImportType } from './property';
import { accountingColumns, currencyColumn, customerColumns } from './shared-properties';

export const paymentType: ImportType = {
    type: 'payment',
    name: 'Payments',
    operations: ['create', 'update', 'upsert', 'void'],
    customFieldType: 'payment',
    properties: [
        property('amount', 'Amount', 'money'),
        property('date', 'Date', 'date'),
        currencyColumn,
        property('method', 'Method', 'enum'),
        property('notes', 'Notes'),
        property('reference', 'Reference', 'string', 'check_no', 'check_number', 'check_#', 'transaction_id'),
        property('ach_sender_id', 'ACH Sender ID'),
        property('type', 'Applied To', 'string', 'applied_to'),
        property('document_type', 'Document Type'),
        documentColumn('invoice', 'Invoice #'),
        documentColumn('estimate', 'Estimate #'),
        documentColumn('credit_note', 'Credit Note #'),
        property('amount_applied', 'Applied Amount', 'float', 'applied_amount'),
        ...customerColumns,
        ...accountingColumns
    ]
};

export const itemType: ImportType = {
    type: 'item',
    name: 'Items',
    operations: ['create', 'update', 'upsert', 'delete'],
    customFieldType: 'item',
    properties: [
        property('id', 'ID'),
        property('name', 'Name'),
        property('type', 'Type'),
        property('description', 'Description'),
        currencyColumn,
        property('unit_cost', 'Unit Cost', 'money'),
        property('gl_account', 'GL Account'),
        property('discountable', 'Discountable', 'boolean'),
        property('taxable', 'Taxable', 'boolean'),
        property('avalara_tax_code', 'Avalara Tax Code'),
        property('avalara_location_code', 'Avalara Location Code'),
        ...accountingColumns
    ]
};

function documentColumn(object: string, label: string): ImportProperty {
    return property(object, label, 'string', `${object}_#`, `${object}_no`, `${object}_number`);
}
