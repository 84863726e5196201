import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import { accountingProperties, currencyProperty, customerProperties } from './shared-properties';

const property = propertiesOf('record');
const application = propertiesOf('application');
// They find the payment, too, so that a mapping for updates needs them.
const KEYS = ['account_number', 'customer', 'customer_id'];

/** Payments: several rows of one payment each add what they are applied to. */
export const paymentObject: InvoicedObject = {
    id: 'payment',
    label: 'Payments',
    path: '/payments',
    operations: ['create', 'update', 'upsert', 'void'],
    uploads: ['create', 'update', 'upsert', 'void'],
    properties: [
        property('money', 'amount', 'Amount', { help: 'The total of the payment, the same in all of its rows.' }),
        property('date', 'date', 'Date', { hour: 6 }),
        currencyProperty,
        property('enum', 'method', 'Method', {
            values: ['ach', 'balance', 'cash', 'check', 'credit_card', 'direct_debit', 'other', 'paypal', 'wire_transfer']
        }),
        property('string', 'notes', 'Notes'),
        property('string', 'reference', 'Reference', {
            aliases: ['check_no', 'check_number', 'check_#', 'transaction_id'],
            help: 'Identifies the payment together with its customer: each payment of a customer needs another one.'
        }),
        property('string', 'ach_sender_id', 'ACH Sender ID'),
        application('enum', 'type', 'Applied To', {
            help: 'What the row applies the payment to. Rows of one payment each add what they say.',
            aliases: ['applied_to'],
            values: ['invoice', 'estimate', 'credit_note', 'credit', 'applied_credit', 'convenience_fee']
        }),
        application('enum', 'document_type', 'Document Type', { values: ['invoice', 'estimate'], help: 'What a credit is applied to.' }),
        application('string', 'invoice', 'Invoice #', {
            aliases: ['invoice_#', 'invoice_no', 'invoice_number'],
            help: 'The invoice must exist.'
        }),
        application('string', 'estimate', 'Estimate #', {
            aliases: ['estimate_#', 'estimate_no', 'estimate_number'],
            help: 'The estimate must exist.'
        }),
        application('string', 'credit_note', 'Credit Note #', {
            aliases: ['credit_note_#', 'credit_note_no', 'credit_note_number'],
            help: 'The credit note must exist.'
        }),
        application('money', 'amount_applied', 'Applied Amount', {
            field: 'amount',
            aliases: ['applied_amount'],
            help: 'How much of the payment the row applies. Together at most the amount of the payment.'
        }),
        ...customerProperties.map(each => (KEYS.includes(each.id) ? { ...each, createOnly: false } : each)),
        ...accountingProperties
    ],
    naturalKeys: [
        ['account_number', 'reference'],
        ['customer', 'reference'],
        ['customer_id', 'reference']
    ],
    neededToCreate: [['amount'], ['account_number', 'customer', 'customer_id'], ['reference']],
    hasLines: false,
    hasApplications: true,
    customer: 'to-find',
    createdWith: { source: 'imported' },
    hasMetadata: true,
    uniqueAtServer: false
};
