import { Download } from '../mapping/download';
import { findDownloadField } from './download-fields';
import { findDownloadObject } from './download-objects';

/** What a list is asked for, before pages and changes. */
export interface DownloadQuery {
    /** With `{customer}` in it, the list is asked for of every customer. */
    readonly path: string;
    readonly query: Readonly<Record<string, string | number>>;
}

/** Keys of a filter that bound the date of documents instead of naming a field. */
export const DATE_BOUNDS = ['from', 'to'] as const;

const DAY = 24 * 60 * 60;

/** The parameters of a download's list: its filter, and what its columns show beyond what a list shows by itself. */
export function queryOf({ object, columns, filter = {} }: Pick<Download, 'object' | 'columns' | 'filter'>): DownloadQuery {
    const fields = columns.flatMap(({ field }) => (field === undefined ? [] : (findDownloadField(object, field) ?? [])));
    const included = new Set(fields.flatMap(({ include }) => include ?? []));
    const { from, to, ...equal } = filter;
    const needsCustomer = object !== 'contact' && fields.some(({ id }) => id.startsWith('customer.') && id !== 'customer.id');
    return {
        path: findDownloadObject(object)!.path,
        query: {
            ...(needsCustomer ? { expand: 'customer' } : {}),
            ...(included.size > 0 ? { include: [...included].sort().join(',') } : {}),
            ...(from === undefined ? {} : { start_date: secondsOf(String(from)) }),
            ...(to === undefined ? {} : { end_date: secondsOf(String(to)) + DAY - 1 }),
            ...Object.fromEntries(Object.entries(equal).map(([key, value]) => [parameterOf(key), valueOf(value)]))
        }
    };
}

/** Custom fields have a parameter of their own. */
function parameterOf(key: string): string {
    return key.startsWith('metadata.') ? `metadata[${key.slice('metadata.'.length)}]` : `filter[${key}]`;
}

function valueOf(value: string | number | boolean): string | number {
    return typeof value === 'boolean' ? Number(value) : value;
}

/** Documents are dated 06:00 of the company's day, which is the same day in UTC for nearly all of the world. */
function secondsOf(day: string): number {
    return Date.parse(`${day}T00:00:00Z`) / 1000;
}
