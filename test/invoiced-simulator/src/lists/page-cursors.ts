import { refuse } from '../domain/api-error';
import type { Clock } from '../domain/clock';

const LIFETIME_MS = 5 * 60 * 1000;
const FREE_OFFSET = 10_000;
const MAX_REMEMBERED = 10_000;

interface Remembered<T> {
    readonly value: T;
    readonly expiresAt: number;
}

/**
 * What the server remembers for 5 minutes about a list being paged through:
 * where each page ended, and the total count. Invoiced API: lists.
 */
export class PageCursors {
    private readonly ends = new Map<string, Remembered<number | string>>();
    private readonly totals = new Map<string, Remembered<number>>();

    constructor(private readonly clock: Clock) {}

    /** Id of the last row of the page before, when it was fetched lately. */
    endOfPage(list: string, page: number): number | string | undefined {
        return this.read(this.ends, `${list}#${page}`);
    }

    rememberEnd(list: string, page: number, lastId: number | string): void {
        this.write(this.ends, `${list}#${page}`, lastId);
    }

    /** Later pages may show a count up to 5 minutes old; page 1 counts again. */
    total(list: string, page: number, count: () => number): number {
        const known = page > 1 ? this.read(this.totals, list) : undefined;
        if (known !== undefined) {
            return known;
        }
        const total = count();
        this.write(this.totals, list, total);
        return total;
    }

    /** Deep pages are only served to callers who came through the page before. */
    checkDeepPage(offset: number, cursor: number | string | undefined): void {
        if (offset >= FREE_OFFSET && cursor === undefined) {
            throw refuse('You must retrieve all preceding page numbers before retrieving this page.');
        }
    }

    clear(): void {
        this.ends.clear();
        this.totals.clear();
    }

    private read<T>(map: Map<string, Remembered<T>>, key: string): T | undefined {
        const entry = map.get(key);
        return entry && entry.expiresAt > this.clock.millis() ? entry.value : undefined;
    }

    private write<T>(map: Map<string, Remembered<T>>, key: string, value: T): void {
        map.delete(key);
        map.set(key, { value, expiresAt: this.clock.millis() + LIFETIME_MS });
        if (map.size > MAX_REMEMBERED) {
            map.delete(String(map.keys().next().value));
        }
    }
}
