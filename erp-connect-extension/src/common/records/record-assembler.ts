import { InvoicedObject } from '../invoiced/property';
import { KeyFilter } from './key-filter';
import { MappedRow } from './mapped-row';
import { RecordDraft, beginRecord, continueRecord } from './record-draft';

/** Where drafts wait that were pushed out of memory. */
export interface DraftStore {
    /** Gives a draft back and forgets it; `undefined` when there is none with this key. */
    take(key: string): Promise<RecordDraft | undefined>;
    put(draft: RecordDraft): Promise<void>;
    /** Puts many at once, where that is cheaper. */
    putAll?(drafts: readonly RecordDraft[]): Promise<void>;
}

/** Enough for rows that stand together, as they mostly do; what is kept longer costs the garbage collector much work. */
const FIRST_WINDOW = 64;

/**
 * Groups rows into records. Rows of one record usually stand together, so only the drafts touched last are kept
 * in memory; older ones go to the store and come back when a late row asks for them. Memory stays flat whatever
 * the file's size, and rows need not be adjacent.
 */
export class RecordAssembler {
    private readonly open = new Map<string, RecordDraft>();
    private readonly keyless: RecordDraft[] = [];
    private readonly spilled = new KeyFilter();
    private lastKey: string | undefined;
    private window: number;

    /** @param mostInMemory drafts that stay in memory where rows of one record stand apart. */
    constructor(
        private readonly object: InvoicedObject,
        private readonly store: DraftStore,
        private readonly mostInMemory = 1_000
    ) {
        this.window = Math.min(FIRST_WINDOW, mostInMemory);
    }

    /** Adds the next row. To be awaited before the next one; there is nothing to wait for as long as all fits in memory. */
    add(row: MappedRow): Promise<void> | undefined {
        const { key } = row;
        const draft = key === undefined ? undefined : this.open.get(key);
        if (key !== undefined && !draft && this.spilled.mayHave(key)) {
            return this.addSpilled(row, key);
        }
        this.place(row, draft);
        return this.isFull ? this.spill() : undefined;
    }

    /** Drafts that are still in memory, in the order of their last row; the others are in the store. */
    rest(): readonly RecordDraft[] {
        return [...this.open.values(), ...this.keyless];
    }

    private get isFull(): boolean {
        return this.open.size + this.keyless.length > this.window;
    }

    private async addSpilled(row: MappedRow, key: string): Promise<void> {
        const draft = await this.store.take(key);
        if (draft) {
            this.window = Math.min(2 * this.window, this.mostInMemory);
        }
        this.place(row, draft);
        if (this.isFull) {
            await this.spill();
        }
    }

    private place(row: MappedRow, draft: RecordDraft | undefined): void {
        const { key } = row;
        if (key === undefined) {
            this.keyless.push(beginRecord(row)); // belongs to no record: it is refused on its own
            return;
        }
        const next = draft ? continueRecord(draft, row, this.object) : beginRecord(row);
        if (next !== draft || key !== this.lastKey) {
            this.open.delete(key); // the map keeps the order in which keys came in
            this.open.set(key, next);
            this.lastKey = key;
        }
    }

    /** Pushes the older half out, so that spilling is rare and goes in large steps. */
    private async spill(): Promise<void> {
        const older = [...this.keyless.splice(0), ...[...this.open.values()].slice(0, Math.ceil(this.window / 2))];
        this.lastKey = undefined; // it may be among them
        for (const { key } of older) {
            if (key !== undefined) {
                this.spilled.add(key);
                this.open.delete(key);
            }
        }
        if (this.store.putAll) {
            await this.store.putAll(older);
            return;
        }
        for (const draft of older) {
            await this.store.put(draft);
        }
    }
}
