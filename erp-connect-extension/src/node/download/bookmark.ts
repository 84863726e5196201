import { RemoteRow } from './list-caller';

/** Up to where the changes of a list are downloaded. */
export interface Bookmark {
    /** Which list it is a place in: the account, the object, the filter. In another one it means nothing. */
    readonly list: string;
    /** Seconds since 1970 by the server's clock: up to and with this second, all is downloaded. The second is over. */
    readonly second: number;
    /** The run that put it there: it knows what it downloaded of the last seconds. */
    readonly runId: number;
}

/**
 * Seconds that are asked for again: a change may show itself late, with the time at which its transaction began. What
 * was downloaded already is left out.
 */
export const OVERLAP = 120;

/** The bookmark for the next download; `undefined` when there is none, or it belongs to another list. */
export function readBookmark(value: string | undefined, list: string): Bookmark | undefined {
    const bookmark = value === undefined ? undefined : (JSON.parse(value) as Bookmark);
    return bookmark?.list === list ? bookmark : undefined;
}

/** After which second to ask. */
export function firstSecond(bookmark: Bookmark | undefined): number {
    return bookmark ? bookmark.second - OVERLAP : 0;
}

/** @param until the second of the server in which the download began; it was not over then. */
export function bookmarkAfter(list: string, until: number, runId: number): Bookmark {
    return { list, second: until - 1, runId };
}

/** Whether a change lies where the next download asks again. */
export function isInOverlap(row: RemoteRow, until: number): boolean {
    return Number(row.updated_at) > until - 1 - OVERLAP;
}
