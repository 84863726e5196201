import { IndexedRows } from './ordered-rows';
import { SortedNumbers } from './sorted-numbers';
import type { Row } from './table';

/** Ids below this and seconds below 2^31 go together into one exact number. */
export const ID_SPAN = 2 ** 22;

/** Whole seconds, both ends included; an end that is missing is open. */
export interface UpdatedSpan {
    readonly first?: number;
    readonly last?: number;
}

/** The two orders in which rows with numbers as ids are read: by id, and by `updated_at` with the id breaking ties. */
export class RowOrders<T extends Row> {
    private readonly ids = new SortedNumbers();
    private readonly updates = new SortedNumbers();

    constructor(private readonly rowOf: (id: number) => T | undefined) {}

    get size(): number {
        return this.ids.size;
    }

    replace(before: T | undefined, after: T | undefined): void {
        if (before && !after) {
            this.ids.delete(Number(before.id));
        } else if (after && !before) {
            this.ids.add(Number(after.id));
        }
        if (before && after && updatedAt(before) === updatedAt(after)) {
            return;
        }
        if (before) {
            this.updates.delete(updateKey(updatedAt(before), Number(before.id)));
        }
        if (after) {
            this.updates.add(updateKey(updatedAt(after), Number(after.id)));
        }
    }

    /** Many rows at once. */
    addAll(rows: Iterable<T>, count: number): void {
        const keys = new Float64Array(count);
        let at = 0;
        for (const row of rows) {
            this.ids.add(Number(row.id));
            keys[at] = updateKey(updatedAt(row), Number(row.id));
            at += 1;
        }
        keys.sort().forEach(key => this.updates.add(key));
    }

    byId(): IndexedRows<T> {
        return new IndexedRows(this.ids, { rowOf: this.rowOf, keyOfId: id => id });
    }

    /** In the order of `updated_at`; within one second in the order of ids. */
    byUpdate({ first, last }: UpdatedSpan = {}): IndexedRows<T> {
        const start = first === undefined ? 0 : this.updates.rank(updateKey(first, 0));
        const end = last === undefined ? this.updates.size : this.updates.rank(updateKey(last + 1, 0));
        return new IndexedRows(
            this.updates,
            { rowOf: key => this.rowOf(key % ID_SPAN), keyOfId: id => updateKey(first ?? 0, id) },
            start,
            end
        );
    }

    clear(): void {
        this.ids.clear();
        this.updates.clear();
    }
}

function updatedAt(row: Row): number {
    return row.updated_at ?? 0;
}

function updateKey(seconds: number, id: number): number {
    if (id >= ID_SPAN) {
        throw new Error(`The simulator holds no more than ${ID_SPAN} records of a type.`);
    }
    return seconds * ID_SPAN + id;
}
