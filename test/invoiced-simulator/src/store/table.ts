import type { Change, ChangeLog } from './change-log';

/** What every stored record has. Rows are never edited in place: a change puts a new row. */
export interface Row {
    readonly id: number | string;
    readonly number?: string | null;
    readonly voided?: boolean;
}

/** The value of an index for a row; null keeps the row out of the index. */
export type IndexKey<T> = (row: T) => string | null;

/** A table's content as it goes into the state file. */
export interface TableDump<T> {
    readonly lastId: number;
    readonly rows: T[];
}

/** Records of one type by id, with hash indexes, so no look-up by a business key walks the table. */
export class Table<T extends Row> {
    private readonly rows = new Map<T['id'], T>();
    private readonly indexes = new Map<string, Map<string, Set<T['id']>>>();
    private lastId = 0;

    constructor(
        readonly object: string,
        private readonly log: ChangeLog,
        private readonly indexKeys: Readonly<Record<string, IndexKey<T>>> = {}
    ) {
        Object.keys(indexKeys).forEach(name => this.indexes.set(name, new Map()));
    }

    get size(): number {
        return this.rows.size;
    }

    /** The next integer id. Like a database sequence it does not go back when a request fails. */
    nextId(): number {
        this.lastId += 1;
        return this.lastId;
    }

    get(id: T['id']): T | undefined {
        return this.rows.get(id);
    }

    /** Inserts a row or replaces the one with the same id. */
    put(row: T): T {
        const previous = this.rows.get(row.id);
        this.replace(row.id, row);
        this.log.record(() => this.replace(row.id, previous), this.effect(row, changeOf(previous, row)));
        return row;
    }

    remove(id: T['id']): void {
        const previous = this.rows.get(id);
        if (previous) {
            this.replace(id, undefined);
            this.log.record(() => this.replace(id, previous), this.effect(previous, 'deleted'));
        }
    }

    /** All rows with this index value, oldest first. */
    find(index: string, key: string): T[] {
        const ids = this.indexes.get(index)?.get(key);
        return ids ? inIdOrder([...ids].map(id => this.rows.get(id)).filter(row => row !== undefined)) : [];
    }

    /** Whether any row has this index value. */
    has(index: string, key: string): boolean {
        return this.indexes.get(index)?.has(key) ?? false;
    }

    /** Every row, oldest first. */
    all(): T[] {
        return inIdOrder([...this.rows.values()]);
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
        this.indexes.forEach(index => index.clear());
        this.lastId = 0;
    }

    private replace(id: T['id'], row: T | undefined): void {
        const previous = this.rows.get(id);
        for (const [name, keyOf] of Object.entries(this.indexKeys)) {
            this.reindex(name, id, previous && keyOf(previous), row && keyOf(row));
        }
        if (row) {
            this.rows.set(id, row);
        } else {
            this.rows.delete(id);
        }
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

/** Undoing a deletion puts a row last in the map, so order is not taken for granted. */
function inIdOrder<T extends Row>(rows: T[]): T[] {
    return rows.sort((a, b) => (typeof a.id === 'number' && typeof b.id === 'number' ? a.id - b.id : 0));
}
