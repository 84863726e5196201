import { property, type ImportProperty, type ImportType } from './property';
import {
    accountingColumns,
    catalogItemColumn,
    currencyColumn,
    customerColumns,
    lineItemColumns,
    purchaseOrderColumn,
    rateColumns,
    shippingColumns,
    startingBalanceColumn,
    termsColumn
} from './shared-properties';

const OPERATIONS = ['create', 'update', 'upsert', 'delete', 'void'];

export const invoiceType: ImportType = {
    type: 'invoice',
    name: 'Invoices',
    operations: OPERATIONS,
    customFieldType: 'invoice',
    hasLineItemCustomFields: true,
    properties: [
        numberColumn('invoice', 'Invoice #'),
        property('date', 'Date', 'date'),
        property('due_date', 'Due Date', 'date', 'date_due', 'due_date_receive_by'),
        termsColumn,
        purchaseOrderColumn,
        currencyColumn,
        property('name', 'Invoice Name'),
        property('notes', 'Notes'),
        ...stateColumns(),
        property('autopay', 'AutoPay', 'boolean'),
        property('late_fees', 'Late Fees', 'boolean'),
        property('next_payment_attempt', 'AutoPay Payment Date', 'date'),
        property('payment_plan_start_date', 'Payment Plan Start Date', 'date'),
        startingBalanceColumn,
        property('chasing_cadence', 'Chasing Cadence'),
        property('chasing_disabled', 'Chasing Disabled', 'boolean'),
        property('invoice_email_contacts', 'Invoice Email Contacts'),
        ...customerColumns,
        ...lineItemColumns,
        catalogItemColumn,
        ...rateColumns,
        ...shippingColumns,
        ...accountingColumns
    ]
};

export const creditNoteType: ImportType = {
    type: 'credit_note',
    name: 'Credit Notes',
    operations: OPERATIONS,
    customFieldType: 'credit_note',
    hasLineItemCustomFields: true,
    properties: [
        numberColumn('credit_note', 'Credit Note #'),
        property('date', 'Date', 'date'),
        purchaseOrderColumn,
        currencyColumn,
        property('name', 'Credit Note Name'),
        property('notes', 'Notes'),
        ...stateColumns(),
        startingBalanceColumn,
        ...customerColumns,
        ...lineItemColumns,
        catalogItemColumn,
        ...rateColumns,
        ...accountingColumns
    ]
};

export const estimateType: ImportType = {
    type: 'estimate',
    name: 'Estimates',
    operations: OPERATIONS,
    customFieldType: 'estimate',
    hasLineItemCustomFields: true,
    properties: [
        numberColumn('estimate', 'Estimate #'),
        property('date', 'Date', 'date'),
        property('expiration_date', 'Expiration Date', 'date'),
        termsColumn,
        purchaseOrderColumn,
        currencyColumn,
        property('name', 'Estimate Name'),
        property('notes', 'Notes'),
        ...stateColumns(),
        property('approved', 'Approved By'),
        property('deposit', 'Deposit', 'money'),
        property('deposit_paid', 'Deposit Paid', 'boolean'),
        ...customerColumns,
        ...lineItemColumns,
        ...rateColumns,
        ...shippingColumns
    ]
};

function numberColumn(object: string, label: string): ImportProperty {
    return property('number', label, 'string', `${object}_number`, `${object}_no`, `${object}_#`, 'document_number');
}

function stateColumns(): ImportProperty[] {
    return [property('draft', 'Draft', 'boolean'), property('closed', 'Closed', 'boolean'), property('sent', 'Sent', 'boolean')];
}
