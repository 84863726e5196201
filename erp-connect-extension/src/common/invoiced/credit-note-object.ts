import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import {
    accountingProperties,
    currencyProperty,
    customerProperties,
    documentNumberProperty,
    lineProperties,
    purchaseOrderProperty,
    startingBalanceProperty,
    totalProperties,
    UNTAXED
} from './shared-properties';

const property = propertiesOf('record');

/** Credit notes: amounts are positive; there is no due date, no terms and no shipping address. */
export const creditNoteObject: InvoicedObject = {
    id: 'credit_note',
    label: 'Credit Notes',
    path: '/credit_notes',
    operations: ['create', 'update', 'upsert', 'delete', 'void'],
    uploads: ['create', 'update', 'upsert', 'void', 'delete'],
    properties: [
        documentNumberProperty('credit_note', 'Credit Note #'),
        property('date', 'date', 'Date', { hour: 6 }),
        purchaseOrderProperty,
        currencyProperty,
        property('string', 'name', 'Credit Note Name'),
        property('string', 'notes', 'Notes'),
        property('boolean', 'draft', 'Draft'),
        property('boolean', 'closed', 'Closed'),
        property('boolean', 'sent', 'Sent'),
        startingBalanceProperty,
        ...customerProperties,
        ...lineProperties,
        ...totalProperties,
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
