import { DownloadFieldType } from './download-field';
import { downloadFields, findDownloadField } from './download-fields';
import { DownloadObjectId, findDownloadObject } from './download-objects';

/** `text` also takes a number, such as an id; `date` is a day of the company, such as 2026-01-31. */
export type FilterType = 'text' | 'number' | 'date' | 'boolean';

/** Something that the list of an object can be asked for by its exact value. */
export interface DownloadFilter {
    readonly id: string;
    readonly label: string;
    readonly type: FilterType;
}

const ADDRESS = 'address1 address2 city state postal_code country';

const DOCUMENT = 'id number name date status currency subtotal total purchase_order draft closed sent viewed voided created_at updated_at';

/**
 * What each list takes. Invoiced refuses a list that is asked for by anything else, also by fields that it shows. The
 * contacts of a customer cannot be filtered at all.
 */
const LISTED: Readonly<Record<DownloadObjectId, string>> = {
    customer:
        `id number name email type active attention_to ${ADDRESS} phone language currency tax_id payment_terms autopay `
        + 'credit_hold credit_limit credit_balance taxable chase parent_customer owner created_at updated_at',
    contact: '',
    invoice: `${DOCUMENT} customer balance amount_paid amount_credited due_date date_paid payment_terms paid autopay subscription`,
    credit_note: `${DOCUMENT} customer balance paid`,
    estimate: `${DOCUMENT} customer expiration_date deposit approved payment_terms`,
    payment: 'id customer date amount balance currency method reference source notes voided created_at updated_at',
    charge: 'id customer amount amount_refunded currency status gateway gateway_id created_at updated_at',
    item: 'id name type unit_cost currency gl_account discountable taxable created_at updated_at'
};

/** What lists filter by but a file cannot show under this name. */
const UNSHOWN: readonly DownloadFilter[] = [
    { id: 'customer', label: 'Customer (Invoiced id)', type: 'text' },
    { id: 'subscription', label: 'Subscription (Invoiced id)', type: 'text' },
    { id: 'credit_balance', label: 'Credit balance', type: 'number' }
];

const BOUNDS: readonly DownloadFilter[] = [
    { id: 'from', label: 'First date', type: 'date' },
    { id: 'to', label: 'Last date', type: 'date' }
];

const TYPES: Readonly<Record<DownloadFieldType, FilterType>> = {
    text: 'text',
    number: 'number',
    money: 'number',
    date: 'date',
    time: 'date',
    boolean: 'boolean'
};

/** Everything that an object can be filtered by, and the days that bound it; custom fields come beside, as `metadata.<key>`. */
export function downloadFilters(object: DownloadObjectId): readonly DownloadFilter[] {
    const ids = LISTED[object].split(' ').filter(Boolean);
    return [...ids.map(id => filterOf(object, id)), ...(findDownloadObject(object)?.hasDate ? BOUNDS : [])];
}

/** The filter of this name, also that by a custom field of the record; `undefined` where the list cannot do it. */
export function findDownloadFilter(object: DownloadObjectId, id: string): DownloadFilter | undefined {
    const custom = id.startsWith('metadata.') ? findDownloadField(object, id) : undefined;
    return custom ? { id, label: custom.label, type: 'text' } : downloadFilters(object).find(filter => filter.id === id);
}

function filterOf(object: DownloadObjectId, id: string): DownloadFilter {
    const field = downloadFields(object).find(each => each.id === id);
    return field ? { id, label: field.label, type: TYPES[field.type] } : UNSHOWN.find(each => each.id === id)!;
}
