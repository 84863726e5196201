import { Download } from '../mapping/download';
import { epochSeconds } from '../records/zoned-time';
import { findDownloadField } from './download-fields';
import { findDownloadObject } from './download-objects';

/** What a list is asked for, before pages and changes. */
export interface DownloadQuery {
    /** With `{customer}` in it, the list is asked for of every customer. */
    readonly path: string;
    readonly query: Readonly<Record<string, string | number>>;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The parameters of a download's list: its filter, and what its columns show beyond what a list shows by itself.
 *
 * @param timeZone IANA name of the company's, in whose days `from` and `to` are meant. With that of another place the
 * bounds lie hours off: in Tokyo a document of a day has an instant that is the day before in UTC.
 */
export function queryOf(
    { object, columns, filter = {} }: Pick<Download, 'object' | 'columns' | 'filter'>,
    timeZone: string
): DownloadQuery {
    const fields = columns.flatMap(({ field }) => (field === undefined ? [] : (findDownloadField(object, field) ?? [])));
    const included = new Set(fields.flatMap(({ include }) => include ?? []));
    const { from, to, ...equal } = filter;
    const needsCustomer = object !== 'contact' && fields.some(({ id }) => id.startsWith('customer.') && id !== 'customer.id');
    return {
        path: findDownloadObject(object)!.path,
        query: {
            ...(needsCustomer ? { expand: 'customer' } : {}),
            ...(included.size > 0 ? { include: [...included].sort().join(',') } : {}),
            ...(from === undefined ? {} : { start_date: epochSeconds(String(from), 0, timeZone) }),
            ...(to === undefined ? {} : { end_date: epochSeconds(dayAfter(String(to)), 0, timeZone) - 1 }),
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

/** Days are not all of 24 hours, so the end of one is where the next begins. */
function dayAfter(day: string): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
