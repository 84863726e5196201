import type { SortedNumbers } from './sorted-numbers';
import type { Row } from './table';

/** Rows in an order, to be paged through. */
export interface OrderedRows<T> {
    readonly size: number;
    /** The rows from this place on. */
    from(place: number): Iterable<T>;
    /** The place after the row with this id, which may be gone; only where rows are in the order of ids. */
    placeAfter(id: number | string): number;
}

/** Rows that are in order already. */
export class ListedRows<T extends Row> implements OrderedRows<T> {
    constructor(private readonly rows: readonly T[]) {}

    get size(): number {
        return this.rows.length;
    }

    *from(place: number): Iterable<T> {
        for (let index = place; index < this.rows.length; index += 1) {
            yield this.rows[index] as T;
        }
    }

    placeAfter(id: number | string): number {
        if (typeof id === 'string') {
            return this.rows.findIndex(row => row.id === id) + 1;
        }
        const index = this.rows.findIndex(row => Number(row.id) > id);
        return index < 0 ? this.rows.length : index;
    }
}

/** How the keys of an order and the rows of its table belong together. */
export interface OrderKeys<T> {
    readonly rowOf: (key: number) => T | undefined;
    readonly keyOfId: (id: number) => number;
}

/** A stretch of an order that the table keeps, by rank. */
export class IndexedRows<T extends Row> implements OrderedRows<T> {
    constructor(
        private readonly order: SortedNumbers,
        private readonly keys: OrderKeys<T>,
        private readonly start = 0,
        private readonly end = order.size
    ) {}

    get size(): number {
        return Math.max(0, this.end - this.start);
    }

    *from(place: number): Iterable<T> {
        for (const key of this.order.slice(this.start + place, this.end)) {
            const row = this.keys.rowOf(key);
            if (row) {
                yield row;
            }
        }
    }

    placeAfter(id: number | string): number {
        return Math.max(0, this.order.rank(this.keys.keyOfId(Number(id)) + 1) - this.start);
    }
}
