import { propertiesOf } from './make-property';
import { Property, PropertyTarget } from './property';

/** Longest document or customer number Invoiced stores. */
export const NUMBER_LENGTH = 32;
/** Longest name Invoiced stores for a customer or contact. */
export const NAME_LENGTH = 255;

/** Why a property that Invoiced's import finds by name is not sent. */
export const BY_NAME = "Invoiced's API takes an internal id here, which a file does not have.";
/** The ERP has taxed its documents already; Invoiced must not assess taxes on top. */
export const UNTAXED = { calculate_taxes: false };

const ACCOUNT_NUMBER_ALIASES = ['customer_number', 'account_#', 'external_id'];
const ONLY_NEW = 'Used when the customer is created; customers that exist are left as they are.';

/** Postal address and phone, as customers, contacts and documents (for their customer) take them. */
export function addressProperties(target: PropertyTarget, labelPrefix = ''): readonly Property[] {
    const property = propertiesOf(target);
    const ofDocument = target === 'customer';
    const more = ofDocument ? { help: ONLY_NEW, createOnly: true } : {};
    return [
        property('string', 'address1', `${labelPrefix}Address Line 1`, { aliases: ['address', 'billing_address_1'], ...more }),
        property('string', 'address2', `${labelPrefix}Address Line 2`, { aliases: ['billing_address_2'], ...more }),
        property('string', 'city', `${labelPrefix}City`, ofDocument ? more : { aliases: ['billing_city'] }),
        property('string', 'state', `${labelPrefix}State`, {
            aliases: ['province', 'billing_state_province', 'state_territory', 'territory'],
            ...more
        }),
        property('string', 'postal_code', `${labelPrefix}Postal Code`, {
            aliases: ['zip', 'zip_code', 'zip_code_post_code', 'billing_zip'],
            ...more
        }),
        property('string', 'country', `${labelPrefix}Country`, {
            ...(ofDocument ? more : { aliases: ['billing_country'] }),
            help: 'Two-letter code such as DE, or the English name of the country.'
        }),
        property('string', 'phone', `${labelPrefix}Phone`, { aliases: ['phone_number', 'phone_no'], ...more })
    ];
}

const customer = propertiesOf('customer');

/** Name and number of the customer a record belongs to. */
export const customerKeyProperties: readonly Property[] = [
    customer('string', 'customer', 'Customer Name', {
        field: 'name',
        aliases: ['customer_name'],
        maxLength: NAME_LENGTH,
        createOnly: true,
        help: 'Finds the customer by name where no account number is given. Case does not matter.'
    }),
    customer('string', 'account_number', 'Account #', {
        field: 'number',
        aliases: ACCOUNT_NUMBER_ALIASES,
        maxLength: NUMBER_LENGTH,
        createOnly: true,
        help:
            'The customer code of your ERP. It finds the customer in Invoiced; with a name beside it a missing '
            + 'customer can be created.'
    })
];

/** Customer columns of documents and payments (block C). */
export const customerProperties: readonly Property[] = [
    ...customerKeyProperties,
    customer('string', 'customer_id', 'Customer ID', {
        field: 'id',
        createOnly: true,
        help: "Invoiced's internal id of the customer. The customer code of an ERP belongs to account_number."
    }),
    customer('string', 'email', 'Customer Email', { aliases: ['email_address'], help: ONLY_NEW, createOnly: true }),
    ...addressProperties('customer', 'Customer ')
];

const line = propertiesOf('line');

/** Line item columns without the catalogue item, which estimates do not take (block L). */
export const plainLineProperties: readonly Property[] = [
    line('string', 'item', 'Item Name', { field: 'name', help: 'Name of the line item. Every row makes one line.' }),
    line('string', 'description', 'Item Description'),
    line('number', 'quantity', 'Quantity', { help: '1 where the file has no quantity.' }),
    line('money', 'unit_cost', 'Unit Cost', {
        help: 'Price of one piece, without tax. All its decimals are sent; the line amount is rounded by Invoiced.'
    }),
    line('string', 'type', 'Item Type')
];

/** Line item columns of invoices and credit notes (block L). */
export const lineProperties: readonly Property[] = [
    ...plainLineProperties,
    line('string', 'catalog_item', 'Item ID', {
        aliases: ['item_id'],
        help: 'Id of an item in Invoiced; it fills name, description and price where the row gives none. The item must exist.'
    })
];

const total = propertiesOf('total');

/** Flat amounts on the subtotal (block R). */
export const totalProperties: readonly Property[] = [
    total('money', 'discount', 'Discount', {
        help: 'A flat amount off the subtotal, added up over the rows of a document. Not a percentage.'
    }),
    total('money', 'tax', 'Tax', { help: 'A flat tax amount on the subtotal, added up over the rows of a document. Not a rate.' })
];

const SHIPPING_FIELDS: readonly (readonly [string, string])[] = [
    ['name', 'Name'],
    ['attention_to', 'Attention To'],
    ['address1', 'Address1'],
    ['address2', 'Address2'],
    ['city', 'City'],
    ['state', 'State'],
    ['postal_code', 'Postal Code'],
    ['country', 'Country']
];
const shipping = propertiesOf('shipping');

/** Shipping address (block S); left out where all its cells are empty. */
export const shippingProperties: readonly Property[] = SHIPPING_FIELDS.map(([field, label]) =>
    shipping('string', `ship_to.${field}`, `Shipping ${label}`, { field })
);

const record = propertiesOf('record');

const ACCOUNTING_SYSTEMS = [
    'intacct',
    'netsuite',
    'quickbooks_desktop',
    'quickbooks_online',
    'xero',
    'avalara',
    'lob',
    'slack',
    'twilio',
    'earth_class_mail',
    'chartmogul',
    'custom',
    'business_central',
    'wave',
    'freshbooks',
    'sage_accounting',
    'hubspot',
    'service_now'
];

/** Identity in an accounting system (block A). Invoiced takes it once; later values change nothing. */
export const accountingProperties: readonly Property[] = [
    record('string', 'accounting_id', 'Accounting ID', { help: 'Id of the record in your ERP.' }),
    record('enum', 'accounting_system', 'Accounting System', {
        values: ACCOUNTING_SYSTEMS,
        help: 'The system that accounting_id belongs to; custom where nothing is given.'
    })
];

/** Currency, with the alias it has everywhere. */
export const currencyProperty: Property = record('string', 'currency', 'Currency', {
    aliases: ['txn_currency'],
    help: 'Three-letter code such as eur. The currency of the customer or the company where it is empty.'
});

/** Payment terms, of customers and documents. */
export const paymentTermsProperty: Property = record('string', 'payment_terms', 'Payment Terms', {
    aliases: ['payment_term', 'terms'],
    maxLength: 255,
    help: 'For example NET 30. Invoiced works out the due date from it where none is given.'
});

/** Purchase order number of a document. */
export const purchaseOrderProperty: Property = record('string', 'purchase_order', 'Purchase Order', {
    aliases: ['po_num', 'po_number', 'reference_number', 'po_check_number'],
    maxLength: 32
});

/** Amount still open, of invoices and credit notes. */
export const startingBalanceProperty: Property = record('money', 'starting_balance', 'Starting Balance', {
    aliases: ['amount_due', 'balance', 'amount_remaining'],
    createOnly: true,
    help: 'The amount still open when the document is created; the rest of the total is taken off by an adjustment.'
});

/** Number of a document with its aliases, e.g. `invoice_number` for the stem `invoice`. */
export function documentNumberProperty(stem: string, label: string): Property {
    return record('string', 'number', label, {
        aliases: [`${stem}_number`, `${stem}_no`, `${stem}_#`, 'document_number'],
        maxLength: NUMBER_LENGTH,
        help: 'Identifies the document. Rows with the same number become one document with several lines.'
    });
}
