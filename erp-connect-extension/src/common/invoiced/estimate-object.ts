import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import {
    currencyProperty,
    customerProperties,
    documentNumberProperty,
    paymentTermsProperty,
    plainLineProperties,
    purchaseOrderProperty,
    shippingProperties,
    totalProperties,
    UNTAXED
} from './shared-properties';

const property = propertiesOf('record');

/** Estimates: Invoiced keeps no accounting id and no catalogue item for them. */
export const estimateObject: InvoicedObject = {
    id: 'estimate',
    label: 'Estimates',
    path: '/estimates',
    operations: ['create', 'update', 'upsert', 'delete', 'void'],
    uploads: ['create', 'update', 'upsert', 'void', 'delete'],
    properties: [
        documentNumberProperty('estimate', 'Estimate #'),
        property('date', 'date', 'Date', { hour: 6 }),
        property('date', 'expiration_date', 'Expiration Date', { hour: 6 }),
        paymentTermsProperty,
        purchaseOrderProperty,
        currencyProperty,
        property('string', 'name', 'Estimate Name'),
        property('string', 'notes', 'Notes'),
        property('boolean', 'draft', 'Draft'),
        property('boolean', 'closed', 'Closed'),
        property('boolean', 'sent', 'Sent'),
        property('string', 'approved', 'Approved By'),
        property('money', 'deposit', 'Deposit'),
        property('boolean', 'deposit_paid', 'Deposit Paid'),
        ...customerProperties,
        ...plainLineProperties,
        ...totalProperties,
        ...shippingProperties
    ],
    naturalKeys: [['number']],
    neededToCreate: [['number'], ['account_number', 'customer', 'customer_id']],
    hasLines: true,
    customer: 'to-create',
    createdWith: UNTAXED,
    hasMetadata: true,
    uniqueAtServer: true
};
