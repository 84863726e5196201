import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import {
    accountingProperties,
    currencyProperty,
    customerProperties,
    documentNumberProperty,
    lineProperties,
    paymentTermsProperty,
    purchaseOrderProperty,
    shippingProperties,
    startingBalanceProperty,
    totalProperties,
    UNTAXED
} from './shared-properties';

const property = propertiesOf('record');
const NOT_IN_API = "Invoiced's own import sets it; its API takes no such value with an invoice.";

/** Invoices with their customer and lines. */
export const invoiceObject: InvoicedObject = {
    id: 'invoice',
    label: 'Invoices',
    path: '/invoices',
    operations: ['create', 'update', 'upsert', 'delete', 'void'],
    uploads: ['create', 'update', 'upsert', 'void', 'delete'],
    properties: [
        documentNumberProperty('invoice', 'Invoice #'),
        property('date', 'date', 'Date', { hour: 6, help: 'Date of the invoice. Today where it is empty.' }),
        property('date', 'due_date', 'Due Date', {
            hour: 18,
            aliases: ['date_due', 'due_date_receive_by'],
            help: 'Worked out from the payment terms where it is empty.'
        }),
        paymentTermsProperty,
        purchaseOrderProperty,
        currencyProperty,
        property('string', 'name', 'Invoice Name', {
            help: 'A title of the invoice. The name of the customer belongs to the property customer.'
        }),
        property('string', 'notes', 'Notes', { help: 'The customer sees them.' }),
        property('boolean', 'draft', 'Draft', { help: 'A draft is not issued yet.' }),
        property('boolean', 'closed', 'Closed', { help: 'A closed invoice takes no payments and no changes.' }),
        property('boolean', 'sent', 'Sent', { help: 'Marks the invoice as sent; nothing is e-mailed.' }),
        property('boolean', 'autopay', 'AutoPay'),
        property('boolean', 'late_fees', 'Late Fees'),
        property('date', 'next_payment_attempt', 'AutoPay Payment Date', { hour: 6 }),
        property('date', 'payment_plan_start_date', 'Payment Plan Start Date', { hour: 6, notUploaded: NOT_IN_API }),
        startingBalanceProperty,
        property('string', 'chasing_cadence', 'Chasing Cadence', { notUploaded: NOT_IN_API }),
        property('boolean', 'chasing_disabled', 'Chasing Disabled', { notUploaded: NOT_IN_API }),
        property('string', 'invoice_email_contacts', 'Invoice Email Contacts', { notUploaded: NOT_IN_API }),
        ...customerProperties,
        ...lineProperties,
        ...totalProperties,
        ...shippingProperties,
        ...accountingProperties
    ],
    naturalKeys: [['number']],
    neededToCreate: [['number'], ['account_number', 'customer', 'customer_id']],
    hasLines: true,
    customer: 'to-create',
    createdWith: UNTAXED,
    hasMetadata: true,
    uniqueAtServer: true
};
