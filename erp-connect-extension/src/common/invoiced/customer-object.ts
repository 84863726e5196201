import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import {
    accountingProperties,
    addressProperties,
    BY_NAME,
    currencyProperty,
    NAME_LENGTH,
    NUMBER_LENGTH,
    paymentTermsProperty
} from './shared-properties';

const property = propertiesOf('record');

/** Customers, as Invoiced's import takes them. A parent customer cannot be imported. */
export const customerObject: InvoicedObject = {
    id: 'customer',
    label: 'Customers',
    path: '/customers',
    operations: ['create', 'update', 'upsert', 'delete'],
    uploads: ['create', 'update', 'upsert', 'delete'],
    properties: [
        property('string', 'name', 'Name', { aliases: ['customer_name'], maxLength: NAME_LENGTH }),
        property('string', 'number', 'Customer #', {
            aliases: ['customer_number', 'account_number', 'account_#', 'external_id', 'customer_id'],
            maxLength: NUMBER_LENGTH,
            help: 'The customer code of your ERP. It identifies the customer; without it the name does.'
        }),
        property('string', 'email', 'Email Address', {
            aliases: ['email_address'],
            help: 'One address; further ones belong to contacts of the customer.'
        }),
        property('enum', 'type', 'Entity Type', { values: ['company', 'government', 'non_profit', 'person'] }),
        property('boolean', 'active', 'Active', { help: 'Inactive customers cannot be invoiced.' }),
        property('boolean', 'autopay', 'AutoPay', { help: 'Needs an Invoiced account that can collect payments.' }),
        property('integer', 'autopay_delay_days', 'AutoPay Delay Days'),
        paymentTermsProperty,
        property('string', 'attention_to', 'Attention To'),
        ...addressProperties('record'),
        currencyProperty,
        property('string', 'language', 'Language', { help: 'Two-letter code such as en.', maxLength: 2 }),
        property('boolean', 'credit_hold', 'Credit Hold', { help: 'Stops new invoices for this customer.' }),
        property('money', 'credit_limit', 'Credit Limit'),
        property('string', 'tax_id', 'Tax ID'),
        property('boolean', 'taxable', 'Taxable'),
        property('string', 'taxes', 'Taxes', { list: true, help: 'Ids of tax rates, separated by commas.' }),
        property('boolean', 'chase', 'Chase'),
        property('string', 'chasing_cadence', 'Chasing Cadence', { notUploaded: BY_NAME }),
        property('string', 'next_chase_step', 'Next Chase Step', { notUploaded: BY_NAME }),
        property('string', 'owner', 'Owner', { aliases: ['account_owner', 'account_manager'], notUploaded: BY_NAME }),
        property('string', 'ach_gateway', 'ACH Gateway', { notUploaded: BY_NAME }),
        property('string', 'cc_gateway', 'Credit Card Gateway', { aliases: ['credit_card_gateway'], notUploaded: BY_NAME }),
        property('string', 'late_fee_schedule', 'Late Fee Schedule', { notUploaded: BY_NAME }),
        property('boolean', 'bill_to_parent', 'Bill To Parent'),
        property('boolean', 'consolidated', 'Consolidated'),
        property('boolean', 'convenience_fee', 'Convenience Fees'),
        property('boolean', 'surcharging', 'Surcharging'),
        property('string', 'notes', 'Notes', { help: 'Private: the customer does not see them.' }),
        property('string', 'avalara_entity_use_code', 'Avalara Entity Use Code'),
        property('string', 'avalara_exemption_number', 'Avalara Exemption Number'),
        ...accountingProperties
    ],
    naturalKeys: [['number'], ['name']],
    neededToCreate: [['name']],
    hasLines: false,
    hasMetadata: true,
    uniqueAtServer: true
};
