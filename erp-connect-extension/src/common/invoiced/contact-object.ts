import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import { addressProperties, BY_NAME, customerKeyProperties, NAME_LENGTH } from './shared-properties';

const property = propertiesOf('record');
const [customerName, accountNumber] = customerKeyProperties;

/** Contacts of customers: found by customer and name, as Invoiced knows no number for them. */
export const contactObject: InvoicedObject = {
    id: 'contact',
    label: 'Contacts',
    path: '/customers/:customer_id/contacts',
    operations: ['create', 'update', 'upsert', 'delete'],
    uploads: ['create', 'update', 'upsert', 'delete'],
    properties: [
        { ...customerName, createOnly: false },
        // For contacts, and only for them and customers, the import takes customer_id for the customer's number.
        { ...accountNumber, createOnly: false, aliases: [...(accountNumber.aliases ?? []), 'customer_id'] },
        property('string', 'name', 'Name', { maxLength: NAME_LENGTH }),
        property('string', 'email', 'Email', { aliases: ['email_address'] }),
        property('string', 'title', 'Title'),
        property('string', 'department', 'Department'),
        property('boolean', 'primary', 'Billing Contact', { aliases: ['billing_contact'], help: 'Copied on the mail of the account.' }),
        property('boolean', 'sms_enabled', 'SMS Enabled'),
        ...addressProperties('record'),
        property('string', 'role', 'Role', { notUploaded: BY_NAME })
    ],
    naturalKeys: [
        ['account_number', 'name'],
        ['customer', 'name']
    ],
    neededToCreate: [['name'], ['account_number', 'customer']],
    hasLines: false,
    customer: 'to-find',
    hasMetadata: false,
    uniqueAtServer: false
};
