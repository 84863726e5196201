import { DownloadField, DownloadFieldType } from './download-field';
import { DownloadObjectId, findDownloadObject } from './download-objects';

type Listed = readonly [id: string, label: string, type?: DownloadFieldType];

/** Prefixes of fields that a record has several of: each of them is a row of its own. */
export const PART_PREFIXES = ['items.', 'applied_to.'] as const;

const ADDRESS: readonly Listed[] = [
    ['address1', 'Address line 1'],
    ['address2', 'Address line 2'],
    ['city', 'City'],
    ['state', 'State'],
    ['postal_code', 'Postal code'],
    ['country', 'Country']
];

const CHANGES: readonly Listed[] = [
    ['created_at', 'Created at', 'time'],
    ['updated_at', 'Changed at', 'time']
];

const CUSTOMER: readonly Listed[] = [
    ['id', 'Invoiced id'],
    ['number', 'Customer number'],
    ['name', 'Name'],
    ['email', 'E-mail'],
    ['type', 'Type'],
    ['active', 'Active', 'boolean'],
    ['attention_to', 'Attention to'],
    ...ADDRESS,
    ['phone', 'Phone'],
    ['language', 'Language'],
    ['currency', 'Currency'],
    ['tax_id', 'Tax id'],
    ['payment_terms', 'Payment terms'],
    ['autopay', 'AutoPay', 'boolean'],
    ['credit_hold', 'Credit hold', 'boolean'],
    ['credit_limit', 'Credit limit', 'money'],
    ['taxable', 'Taxable', 'boolean'],
    ['chase', 'Chasing', 'boolean'],
    ['parent_customer', 'Parent customer (Invoiced id)'],
    ['owner', 'Owner (Invoiced id)'],
    ['notes', 'Notes'],
    ['statement_url', 'Statement link'],
    ['statement_pdf_url', 'Statement PDF link'],
    ['sign_up_url', 'Sign-up link'],
    ...CHANGES
];

/** Of the customer that a record belongs to. */
const ITS_CUSTOMER: readonly Listed[] = [
    ['customer.id', 'Customer (Invoiced id)'],
    ['customer.number', 'Customer number'],
    ['customer.name', 'Customer name'],
    ['customer.email', 'Customer e-mail'],
    ...ADDRESS.map(([id, label]) => [`customer.${id}`, `Customer ${label.toLowerCase()}`] as const),
    ['customer.phone', 'Customer phone'],
    ['customer.tax_id', 'Customer tax id'],
    ['customer.payment_terms', 'Customer payment terms'],
    ['customer.currency', 'Customer currency']
];

const LINES: readonly Listed[] = [
    ['items.id', 'Line (Invoiced id)'],
    ['items.catalog_item', 'Item id'],
    ['items.name', 'Item'],
    ['items.description', 'Description'],
    ['items.type', 'Line type'],
    ['items.quantity', 'Quantity', 'number'],
    ['items.unit_cost', 'Unit cost', 'money'],
    ['items.amount', 'Line amount', 'money'],
    ['items.discountable', 'Discountable', 'boolean'],
    ['items.taxable', 'Taxable', 'boolean']
];

const SHIPPING: readonly Listed[] = [
    ['ship_to.name', 'Ship-to name'],
    ['ship_to.attention_to', 'Ship-to attention to'],
    ...ADDRESS.map(([id, label]) => [`ship_to.${id}`, `Ship-to ${label.toLowerCase()}`] as const)
];

/** What all documents have, around what is their own. */
function documentFields(own: readonly Listed[]): readonly Listed[] {
    return [
        ['id', 'Invoiced id'],
        ['number', 'Number'],
        ['name', 'Name'],
        ['date', 'Date', 'date'],
        ['status', 'Status'],
        ['currency', 'Currency'],
        ['subtotal', 'Subtotal', 'money'],
        ['discounts', 'Discounts on the subtotal', 'money'],
        ['taxes', 'Taxes on the subtotal', 'money'],
        ['total', 'Total', 'money'],
        ...own,
        ['purchase_order', 'Purchase order'],
        ['draft', 'Draft', 'boolean'],
        ['closed', 'Closed', 'boolean'],
        ['notes', 'Notes'],
        ['url', 'Link'],
        ['pdf_url', 'PDF link'],
        ...CHANGES,
        ...ITS_CUSTOMER,
        ...LINES
    ];
}

const LISTED: Readonly<Record<DownloadObjectId, readonly Listed[]>> = {
    customer: CUSTOMER,
    contact: [
        ['id', 'Invoiced id'],
        ['name', 'Name'],
        ['title', 'Title'],
        ['department', 'Department'],
        ['email', 'E-mail'],
        ['phone', 'Phone'],
        ['primary', 'Primary', 'boolean'],
        ['sms_enabled', 'Text messages', 'boolean'],
        ['send_new_invoices', 'Gets new invoices', 'boolean'],
        ...ADDRESS,
        ...CHANGES,
        ...ITS_CUSTOMER
    ],
    invoice: [
        ...documentFields([
            ['balance', 'Balance', 'money'],
            ['amount_paid', 'Amount paid', 'money'],
            ['amount_credited', 'Amount credited', 'money'],
            ['due_date', 'Due date', 'date'],
            ['date_paid', 'Date paid', 'date'],
            ['expected_payment_date', 'Expected payment date', 'date'],
            ['payment_terms', 'Payment terms'],
            ['paid', 'Paid', 'boolean'],
            ['sent', 'Sent', 'boolean'],
            ['viewed', 'Viewed', 'boolean'],
            ['voided', 'Voided', 'boolean'],
            ['autopay', 'AutoPay', 'boolean'],
            ['attempt_count', 'Payment attempts', 'number'],
            ['next_payment_attempt', 'Next payment attempt', 'time'],
            ['payment_url', 'Payment link']
        ]),
        ...SHIPPING
    ],
    credit_note: documentFields([
        ['balance', 'Balance', 'money'],
        ['amount_credited', 'Amount credited', 'money'],
        ['amount_refunded', 'Amount refunded', 'money'],
        ['amount_applied_to_invoice', 'Amount applied to invoices', 'money'],
        ['paid', 'Used up', 'boolean'],
        ['sent', 'Sent', 'boolean'],
        ['viewed', 'Viewed', 'boolean'],
        ['voided', 'Voided', 'boolean']
    ]),
    estimate: [
        ...documentFields([
            ['expiration_date', 'Expiration date', 'date'],
            ['deposit', 'Deposit', 'money'],
            ['deposit_paid', 'Deposit paid', 'boolean'],
            ['approved', 'Approved'],
            ['invoice', 'Invoice (Invoiced id)'],
            ['payment_terms', 'Payment terms'],
            ['sent', 'Sent', 'boolean'],
            ['viewed', 'Viewed', 'boolean'],
            ['voided', 'Voided', 'boolean']
        ]),
        ...SHIPPING
    ],
    payment: [
        ['id', 'Invoiced id'],
        ['date', 'Date', 'date'],
        ['amount', 'Amount', 'money'],
        ['balance', 'Not applied', 'money'],
        ['currency', 'Currency'],
        ['method', 'Method'],
        ['reference', 'Reference'],
        ['source', 'Source'],
        ['notes', 'Notes'],
        ['voided', 'Voided', 'boolean'],
        ['matched', 'Matched', 'boolean'],
        ['ach_sender_id', 'ACH sender id'],
        ['charge.id', 'Charge (Invoiced id)'],
        ['charge.status', 'Charge status'],
        ['charge.gateway', 'Payment gateway'],
        ['charge.gateway_id', 'Id at the payment gateway'],
        ['pdf_url', 'Receipt PDF link'],
        ...CHANGES,
        ...ITS_CUSTOMER,
        ['applied_to.type', 'Applied to'],
        ['applied_to.number', 'Document number'],
        ['applied_to.amount', 'Amount applied', 'money'],
        ['applied_to.id', 'Application (Invoiced id)'],
        ['applied_to.invoice', 'Invoice (Invoiced id)'],
        ['applied_to.credit_note', 'Credit note (Invoiced id)'],
        ['applied_to.estimate', 'Estimate (Invoiced id)']
    ],
    charge: [
        ['id', 'Invoiced id'],
        ['amount', 'Amount', 'money'],
        ['amount_refunded', 'Amount refunded', 'money'],
        ['currency', 'Currency'],
        ['status', 'Status'],
        ['refunded', 'Refunded', 'boolean'],
        ['disputed', 'Disputed', 'boolean'],
        ['gateway', 'Payment gateway'],
        ['gateway_id', 'Id at the payment gateway'],
        ['failure_message', 'Why it failed'],
        ...CHANGES,
        ...ITS_CUSTOMER
    ],
    item: [
        ['id', 'Item id'],
        ['name', 'Name'],
        ['type', 'Type'],
        ['unit_cost', 'Unit cost', 'money'],
        ['currency', 'Currency'],
        ['description', 'Description'],
        ['gl_account', 'G/L account'],
        ['discountable', 'Discountable', 'boolean'],
        ['taxable', 'Taxable', 'boolean'],
        ...CHANGES
    ]
};

/** Fields that Invoiced's lists leave out unless they are asked for. */
const INCLUDED = new Set([
    'amount_applied_to_invoice',
    'amount_credited',
    'amount_paid',
    'amount_refunded',
    'date_paid',
    'expected_payment_date',
    'sent',
    'viewed'
]);

const fieldsOf = new Map<string, readonly DownloadField[]>();

/** Every field of an object that has a name of its own; custom fields come beside them, as `metadata.<key>`. */
export function downloadFields(object: DownloadObjectId): readonly DownloadField[] {
    let fields = fieldsOf.get(object);
    if (!fields) {
        fields = LISTED[object].map(([id, label, type = 'text']) => ({ id, label, type, ...extrasOf(object, id) }));
        fieldsOf.set(object, fields);
    }
    return fields;
}

/** The field with this id, also a custom field of the record, of its lines or of its customer. */
export function findDownloadField(object: DownloadObjectId, id: string): DownloadField | undefined {
    return downloadFields(object).find(field => field.id === id) ?? customField(object, id);
}

function customField(object: DownloadObjectId, id: string): DownloadField | undefined {
    const [, prefix, key] = /^(items\.|customer\.)?metadata\.([A-Za-z0-9_-]{1,40})$/.exec(id) ?? [];
    if (key === undefined) {
        return undefined;
    }
    if (prefix === undefined) {
        return findDownloadObject(object)?.hasMetadata ? { id, label: key, type: 'text' } : undefined;
    }
    const owner = prefix === 'items.' ? 'of the line' : 'of the customer';
    const hasOwner = downloadFields(object).some(field => field.id.startsWith(prefix));
    return hasOwner ? { id, label: `${key} ${owner}`, type: 'text' } : undefined;
}

function extrasOf(object: DownloadObjectId, id: string): Pick<DownloadField, 'include' | 'needs'> {
    if (id.startsWith('applied_to.')) {
        return { include: 'applied_to', ...(id === 'applied_to.number' ? { needs: 'document-numbers' } : {}) };
    }
    const isLeftOut = INCLUDED.has(id) || (id === 'voided' && object !== 'payment');
    return isLeftOut && object !== 'charge' ? { include: id } : {};
}
