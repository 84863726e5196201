/** Objects of Invoiced that can be downloaded. */
export type DownloadObjectId = 'customer' | 'contact' | 'invoice' | 'credit_note' | 'estimate' | 'payment' | 'charge' | 'item';

export interface DownloadObject {
    readonly id: DownloadObjectId;
    /** What several of them are called. */
    readonly label: string;
    /** Path of its list; that of contacts is for one customer, whose id takes the place of `{customer}`. */
    readonly path: string;
    /** Whether the list can be asked for what changed after a time. */
    readonly tellsChanges: boolean;
    /** Whether it has custom fields. */
    readonly hasMetadata: boolean;
    /** Whether its list can be bounded by the date of the documents. */
    readonly hasDate: boolean;
}

const OBJECTS: readonly DownloadObject[] = [
    { id: 'customer', label: 'Customers', path: '/customers', tellsChanges: true, hasMetadata: true, hasDate: false },
    { id: 'contact', label: 'Contacts', path: '/customers/{customer}/contacts', tellsChanges: false, hasMetadata: false, hasDate: false },
    { id: 'invoice', label: 'Invoices', path: '/invoices', tellsChanges: true, hasMetadata: true, hasDate: true },
    { id: 'credit_note', label: 'Credit notes', path: '/credit_notes', tellsChanges: true, hasMetadata: true, hasDate: true },
    { id: 'estimate', label: 'Estimates', path: '/estimates', tellsChanges: true, hasMetadata: true, hasDate: true },
    { id: 'payment', label: 'Payments', path: '/payments', tellsChanges: true, hasMetadata: true, hasDate: true },
    { id: 'charge', label: 'Charges', path: '/charges', tellsChanges: false, hasMetadata: false, hasDate: false },
    { id: 'item', label: 'Items', path: '/items', tellsChanges: false, hasMetadata: true, hasDate: false }
];

export const DOWNLOAD_OBJECT_IDS: readonly DownloadObjectId[] = OBJECTS.map(({ id }) => id);

export function findDownloadObject(id: string): DownloadObject | undefined {
    return OBJECTS.find(object => object.id === id);
}

/** What several records of an object are called, e.g. `Credit notes`; the id itself where there is no such object. */
export function downloadObjectLabel(id: string): string {
    return findDownloadObject(id)?.label ?? id;
}
