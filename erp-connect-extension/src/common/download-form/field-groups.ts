import { DownloadField } from '../invoiced/download-field';

export interface FieldGroup {
    readonly title: string;
    /** What choosing from it does to the rows of the file. */
    readonly note?: string;
    readonly fields: readonly DownloadField[];
}

interface GroupKind {
    readonly prefix: string;
    readonly title: string;
    readonly note?: string;
}

const KINDS: readonly GroupKind[] = [
    { prefix: 'customer.', title: 'Customer' },
    { prefix: 'ship_to.', title: 'Ship-to address' },
    { prefix: 'items.', title: 'Lines', note: 'One row per line' },
    { prefix: 'applied_to.', title: 'Applications', note: 'One row per application' },
    { prefix: 'metadata.', title: 'Custom fields' }
];

/**
 * Fields in the groups that a person looks for them in, those of the record itself first.
 * @param own what the record is called, e.g. `Payment`
 * @param search only fields whose label or id contains it
 */
export function groupFields(fields: readonly DownloadField[], own: string, search = ''): readonly FieldGroup[] {
    const words = search.toLowerCase().split(/\s+/);
    const found = fields.filter(({ id, label }) => words.every(word => `${label} ${id}`.toLowerCase().includes(word)));
    const groups = [
        { title: own, note: undefined, fields: found.filter(({ id }) => !KINDS.some(({ prefix }) => id.startsWith(prefix))) },
        ...KINDS.map(({ prefix, title, note }) => ({ title, note, fields: found.filter(({ id }) => id.startsWith(prefix)) }))
    ];
    return groups.filter(group => group.fields.length > 0);
}

/**
 * Why a field cannot be chosen beside the others; `undefined` when it can.
 * A file has one row per line or one per application, never both.
 */
export function fieldConflict(id: string, chosen: readonly string[]): string | undefined {
    const has = (prefix: string): boolean => chosen.some(other => other.startsWith(prefix));
    if (id.startsWith('items.') && has('applied_to.')) {
        return 'The file has one row per application already.';
    }
    return id.startsWith('applied_to.') && has('items.') ? 'The file has one row per line already.' : undefined;
}
