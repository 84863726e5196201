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
    /** Drafts in two generations: those that were touched since the last spill, and those that were not. */
    private young = new Map<string, RecordDraft>();
    private old = new Map<string, RecordDraft>();
    private keyless: RecordDraft[] = [];
    private readonly spilled = new KeyFilter();
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
        if (key === undefined) {
            this.keyless.push(beginRecord(row)); // belongs to no record: it is refused on its own
        } else if (!this.continueOpen(key, row)) {
            if (this.spilled.mayHave(key)) {
                return this.addSpilled(row, key);
            }
            this.young.set(key, beginRecord(row));
        }
        return this.isFull ? this.spill() : undefined;
    }

    /** Drafts that are still in memory, in no certain order; the others are in the store. */
    rest(): readonly RecordDraft[] {
        return [...this.old.values(), ...this.young.values(), ...this.keyless];
    }

    /** Half of the window is for each generation. */
    private get isFull(): boolean {
        return 2 * (this.young.size + this.keyless.length) >= this.window;
    }

    private continueOpen(key: string, row: MappedRow): boolean {
        const young = this.young.get(key);
        const draft = young ?? this.old.get(key);
        if (!draft) {
            return false;
        }
        const next = continueRecord(draft, row, this.object);
        if (next !== young) {
            this.young.set(key, next);
            this.old.delete(key);
        }
        return true;
    }

    private async addSpilled(row: MappedRow, key: string): Promise<void> {
        const draft = await this.store.take(key);
        if (draft) {
            this.window = Math.min(2 * this.window, this.mostInMemory);
        }
        this.young.set(key, draft ? continueRecord(draft, row, this.object) : beginRecord(row));
        if (this.isFull) {
            await this.spill();
        }
    }

    /**
     * Pushes the older generation out, and the younger becomes the older. Maps and lists begin anew instead of being
     * emptied: what they keep of their former members would live on until the next collection of all memory.
     */
    private async spill(): Promise<void> {
        const pushed = [...this.keyless, ...this.old.values()];
        this.keyless = [];
        for (const key of this.old.keys()) {
            this.spilled.add(key);
        }
        this.old = this.young;
        this.young = new Map();
        if (pushed.length === 0) {
            return;
        }
        if (this.store.putAll) {
            await this.store.putAll(pushed);
            return;
        }
        for (const draft of pushed) {
            await this.store.put(draft);
        }
    }
}
