import { property, type ImportProperty } from './property';

const ACCOUNT_NUMBER_ALIASES = ['customer_number', 'account_number', 'account_#', 'external_id'];
const ADDRESS_ALIASES = ['address', 'billing_address_1'];
const STATE_ALIASES = ['province', 'billing_state_province', 'state_territory', 'territory'];
const ZIP_ALIASES = ['zip', 'zip_code', 'zip_code_post_code', 'billing_zip'];

/** Columns that name the customer of a document or payment, and fill a new one. */
export const customerColumns: readonly ImportProperty[] = [
    property('customer', 'Customer Name', 'string', 'customer_name'),
    property('account_number', 'Account #', 'string', ...ACCOUNT_NUMBER_ALIASES),
    property('customer_id', 'Customer ID'),
    property('email', 'Customer Email', 'string', 'email_address'),
    property('address1', 'Customer Address Line 1', 'string', ...ADDRESS_ALIASES),
    property('address2', 'Customer Address Line 2', 'string', 'billing_address_2'),
    property('city', 'Customer City'),
    property('state', 'Customer State', 'string', ...STATE_ALIASES),
    property('postal_code', 'Customer Postal Code', 'string', ...ZIP_ALIASES),
    property('country', 'Customer Country'),
    property('phone', 'Customer Phone', 'string', 'phone_number', 'phone_no')
];

/** The customer's own address, on customers and contacts. */
export const addressColumns: readonly ImportProperty[] = [
    property('address1', 'Address Line 1', 'string', ...ADDRESS_ALIASES),
    property('address2', 'Address Line 2', 'string', 'billing_address_2'),
    property('city', 'City', 'string', 'billing_city'),
    property('state', 'State', 'string', ...STATE_ALIASES),
    property('postal_code', 'Postal Code', 'string', ...ZIP_ALIASES),
    property('country', 'Country', 'string', 'billing_country')
];

export const lineItemColumns: readonly ImportProperty[] = [
    property('item', 'Item Name'),
    property('description', 'Item Description'),
    property('quantity', 'Quantity', 'float'),
    property('unit_cost', 'Unit Cost', 'float'),
    property('type', 'Item Type')
];

export const catalogItemColumn: ImportProperty = property('catalog_item', 'Item ID', 'string', 'item_id');

/** Flat amounts on the subtotal. */
export const rateColumns: readonly ImportProperty[] = [property('discount', 'Discount', 'float'), property('tax', 'Tax', 'float')];

export const shippingColumns: readonly ImportProperty[] = [
    property('ship_to.name', 'Shipping Name'),
    property('ship_to.attention_to', 'Shipping Attention To'),
    property('ship_to.address1', 'Shipping Address1'),
    property('ship_to.address2', 'Shipping Address2'),
    property('ship_to.city', 'Shipping City'),
    property('ship_to.state', 'Shipping State'),
    property('ship_to.postal_code', 'Shipping Postal Code'),
    property('ship_to.country', 'Shipping Country')
];

export const accountingColumns: readonly ImportProperty[] = [
    property('accounting_id', 'Accounting ID'),
    property('accounting_system', 'Accounting System')
];

export const currencyColumn: ImportProperty = property('currency', 'Currency', 'string', 'txn_currency');

export const purchaseOrderColumn: ImportProperty = property(
    'purchase_order',
    'Purchase Order',
    'string',
    'po_num',
    'po_number',
    'reference_number',
    'po_check_number'
);

export const termsColumn: ImportProperty = property('payment_terms', 'Payment Terms', 'string', 'payment_term', 'terms');

export const startingBalanceColumn: ImportProperty = property(
    'starting_balance',
    'Starting Balance',
    'float',
    'amount_due',
    'balance',
    'amount_remaining'
);
