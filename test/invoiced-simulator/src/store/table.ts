import type { Change, ChangeLog } from './change-log';
import { ListedRows, type OrderedRows } from './ordered-rows';
import { RowOrders, type UpdatedSpan } from './row-orders';
import { isSeeded, type Seed } from './seed';

/** What every stored record has. Rows are never edited in place: a change puts a new row. */
export interface Row {
    readonly id: number | string;
    readonly number?: string | null;
    readonly voided?: boolean;
    readonly updated_at?: number;
}

/** The value of an index for a row; null keeps the row out of the index. */
export type IndexKey<T> = (row: T) => string | null;

/** A table's content as it goes into the state file. */
export interface TableDump<T> {
    readonly lastId: number;
    readonly rows: T[];
}

/**
 * Records of one type by id, with hash indexes, so no look-up by a business key
 * walks the table, and with the orders that lists are read in.
 */
export class Table<T extends Row> {
    private readonly rows = new Map<T['id'], T>();
    private readonly indexes = new Map<string, Map<string, Set<T['id']>>>();
    private readonly orders = new RowOrders<T>(id => this.get(id));
    private seeds: Seed<T>[] = [];
    /** Seeded records that were changed or removed since: the rows know better. */
    private readonly touched = new Set<T['id']>();
    private lastId = 0;

    constructor(
        readonly object: string,
        private readonly log: ChangeLog,
        private readonly indexKeys: Readonly<Record<string, IndexKey<T>>> = {}
    ) {
        Object.keys(indexKeys).forEach(name => this.indexes.set(name, new Map()));
    }

    get size(): number {
        return this.rows.size + this.seeds.reduce((sum, { count }) => sum + count, 0) - this.touched.size;
    }

    /** The next integer id. Like a database sequence it does not go back when a request fails. */
    nextId(): number {
        this.lastId += 1;
        return this.lastId;
    }

    get(id: T['id']): T | undefined {
        return this.rows.get(id) ?? (this.seeds.length === 0 ? undefined : this.seeded(id));
    }

    /** Inserts a row or replaces the one with the same id. */
    put(row: T): T {
        const previous = this.get(row.id);
        this.replace(row.id, row);
        this.log.record(() => this.replace(row.id, previous), this.effect(row, changeOf(previous, row)));
        return row;
    }

    remove(id: T['id']): void {
        const previous = this.get(id);
        if (previous) {
            this.replace(id, undefined);
            this.log.record(() => this.replace(id, previous), this.effect(previous, 'deleted'));
        }
    }

    /** Adds records that are made when they are looked at. Their ids have to be new. */
    seed(seed: Seed<T>): void {
        if (seed.firstId <= this.lastId) {
            throw new Error(`The id ${seed.firstId} of a seeded ${this.object} is taken.`);
        }
        this.lastId = seed.firstId + seed.count - 1;
        this.seeds.push(seed);
        this.orders.addAll(rowsOf(seed), seed.count);
    }

    /** All rows with this index value, oldest first. */
    find(index: string, key: string): T[] {
        const ids = [...(this.indexes.get(index)?.get(key) ?? []), ...this.seededIds(index, key)];
        return inIdOrder(ids.map(id => this.get(id)).filter(row => row !== undefined));
    }

    /** Whether any row has this index value. */
    has(index: string, key: string): boolean {
        return (this.indexes.get(index)?.has(key) ?? false) || this.seededIds(index, key).length > 0;
    }

    /** Every row, oldest first. */
    all(): T[] {
        return [...this.byId().from(0)];
    }

    /** Whether the orders hold every row: ids that are texts have none but that in which they came. */
    get hasNumbersAsIds(): boolean {
        return this.orders.size === this.size;
    }

    /** Every row in the order of ids, or in the order in which they came. */
    byId(): OrderedRows<T> {
        return this.hasNumbersAsIds ? this.orders.byId() : new ListedRows([...this.rows.values()]);
    }

    /** Rows by `updated_at`, then id; only for tables with numbers as ids. */
    byUpdate(span?: UpdatedSpan): OrderedRows<T> {
        return this.orders.byUpdate(span);
    }

    dump(): TableDump<T> {
        return { lastId: this.lastId, rows: this.all() };
    }

    load(dump: TableDump<T> | undefined): void {
        this.clear();
        this.lastId = dump?.lastId ?? 0;
        dump?.rows.forEach(row => this.replace(row.id, row));
    }

    clear(): void {
        this.rows.clear();
        this.seeds = [];
        this.touched.clear();
        this.orders.clear();
        this.indexes.forEach(index => index.clear());
        this.lastId = 0;
    }

    private replace(id: T['id'], row: T | undefined): void {
        const previous = this.get(id);
        const indexed = this.rows.get(id);
        for (const [name, keyOf] of Object.entries(this.indexKeys)) {
            this.reindex(name, id, indexed && keyOf(indexed), row && keyOf(row));
        }
        if (typeof id === 'number') {
            this.orders.replace(previous, row);
        }
        if (this.seeds.some(seed => isSeeded(seed, id))) {
            this.touched.add(id);
        }
        if (row) {
            this.rows.set(id, row);
        } else {
            this.rows.delete(id);
        }
    }

    private seeded(id: T['id']): T | undefined {
        if (this.touched.has(id)) {
            return undefined;
        }
        for (const seed of this.seeds) {
            if (isSeeded(seed, id)) {
                return seed.make(id);
            }
        }
        return undefined;
    }

    private seededIds(index: string, key: string): T['id'][] {
        return this.seeds.flatMap(seed => seed.find(index, key)).filter(id => !this.touched.has(id));
    }

    private reindex(name: string, id: T['id'], before: string | null | undefined, after: string | null | undefined): void {
        const index = this.indexes.get(name);
        if (!index || before === after) {
            return;
        }
        if (typeof before === 'string') {
            const ids = index.get(before);
            ids?.delete(id);
            if (ids?.size === 0) {
                index.delete(before);
            }
        }
        if (typeof after === 'string') {
            const ids = index.get(after) ?? new Set();
            index.set(after, ids.add(id));
        }
    }

    private effect(row: T, change: Change): { object: string; id: T['id']; number: string | null; change: Change } {
        return { object: this.object, id: row.id, number: row.number ?? null, change };
    }
}

function changeOf(previous: Row | undefined, row: Row): Change {
    if (!previous) {
        return 'created';
    }
    return row.voided === true && previous.voided !== true ? 'voided' : 'updated';
}

function* rowsOf<T>(seed: Seed<T>): Iterable<T> {
    for (let id = seed.firstId; id < seed.firstId + seed.count; id += 1) {
        yield seed.make(id);
    }
}

/** Undoing a deletion puts a row last in the map, so order is not taken for granted. */
function inIdOrder<T extends Row>(rows: T[]): T[] {
    return rows.sort((a, b) => (typeof a.id === 'number' && typeof b.id === 'number' ? a.id - b.id : 0));
}
