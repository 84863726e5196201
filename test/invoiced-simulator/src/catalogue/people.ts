import { property, type ImportType } from './property';
import { accountingColumns, addressColumns, currencyColumn, termsColumn } from './shared-properties';

const UPSERT = ['create', 'update', 'upsert', 'delete'];
const NUMBER_ALIASES = ['customer_number', 'account_number', 'account_#', 'external_id', 'customer_id'];

export const customerType: ImportType = {
    type: 'customer',
    name: 'Customers',
    operations: UPSERT,
    customFieldType: 'customer',
    properties: [
        property('name', 'Name', 'string', 'customer_name'),
        property('number', 'Customer #', 'string', ...NUMBER_ALIASES),
        property('email', 'Email Address', 'string', 'email_address'),
        property('type', 'Entity Type', 'enum'),
        property('active', 'Active', 'boolean'),
        property('autopay', 'AutoPay', 'boolean'),
        property('autopay_delay_days', 'AutoPay Delay Days', 'integer'),
        termsColumn,
        property('attention_to', 'Attention To'),
        ...addressColumns,
        property('phone', 'Phone', 'string', 'phone_number', 'phone_no'),
        currencyColumn,
        property('language', 'Language'),
        property('credit_hold', 'Credit Hold', 'boolean'),
        property('credit_limit', 'Credit Limit', 'money'),
        property('tax_id', 'Tax ID'),
        property('taxable', 'Taxable', 'boolean'),
        property('taxes', 'Taxes'),
        property('chase', 'Chase', 'boolean'),
        property('chasing_cadence', 'Chasing Cadence'),
        property('next_chase_step', 'Next Chase Step'),
        property('owner', 'Owner', 'string', 'account_owner', 'account_manager'),
        property('ach_gateway', 'ACH Gateway'),
        property('cc_gateway', 'Credit Card Gateway', 'string', 'credit_card_gateway'),
        property('late_fee_schedule', 'Late Fee Schedule'),
        property('bill_to_parent', 'Bill To Parent', 'boolean'),
        property('consolidated', 'Consolidated', 'boolean'),
        property('convenience_fee', 'Convenience Fees', 'boolean'),
        property('surcharging', 'Surcharging', 'boolean'),
        property('notes', 'Notes'),
        property('avalara_entity_use_code', 'Avalara Entity Use Code'),
        property('avalara_exemption_number', 'Avalara Exemption Number'),
        ...accountingColumns
    ]
};

export const contactType: ImportType = {
    type: 'contact',
    name: 'Contacts',
    operations: UPSERT,
    properties: [
        property('customer', 'Customer Name', 'string', 'customer_name'),
        property('account_number', 'Account #', 'string', ...NUMBER_ALIASES),
        property('name', 'Name'),
        property('email', 'Email Address', 'string', 'email_address'),
        property('title', 'Title'),
        property('department', 'Department'),
        property('phone', 'Phone', 'string', 'phone_number', 'phone_no'),
        property('primary', 'Billing Contact', 'boolean', 'billing_contact'),
        property('sms_enabled', 'SMS Enabled', 'boolean'),
        ...addressColumns,
        property('role', 'Role')
    ]
};
