import { InvoicedObject } from '../invoiced/property';
import { MappedRow } from './mapped-row';
import { RecordDraft, beginRecord, continueRecord } from './record-draft';

/** Where drafts wait that were pushed out of memory. */
export interface DraftStore {
    /** Gives a draft back and forgets it; `undefined` when there is none with this key. */
    take(key: string): Promise<RecordDraft | undefined>;
    put(draft: RecordDraft): Promise<void>;
}

/**
 * Groups rows into records. Rows of one record usually stand together, so only the drafts touched last are kept
 * in memory; older ones go to the store and come back when a late row asks for them. Memory stays flat whatever
 * the file's size, and rows need not be adjacent.
 */
export class RecordAssembler {
    private open = new Map<string, RecordDraft>();
    private readonly keyless: RecordDraft[] = [];
    private spilled = false;

    /** @param window how many drafts stay in memory. */
    constructor(
        private readonly object: InvoicedObject,
        private readonly store: DraftStore,
        private readonly window = 10_000
    ) {}

    async add(row: MappedRow): Promise<void> {
        if (row.key === undefined) {
            this.keyless.push(beginRecord(row)); // belongs to no record: it is refused on its own
        } else {
            const draft = this.open.get(row.key) ?? (this.spilled ? await this.store.take(row.key) : undefined);
            this.open.delete(row.key);
            this.open.set(row.key, draft ? continueRecord(draft, row, this.object) : beginRecord(row));
        }
        if (this.open.size + this.keyless.length > this.window) {
            await this.spill();
        }
    }

    /** Drafts that are still in memory, in the order of their last row; the others are in the store. */
    rest(): readonly RecordDraft[] {
        return [...this.open.values(), ...this.keyless];
    }

    /** Pushes the older half out, so that spilling is rare and goes in large steps. */
    private async spill(): Promise<void> {
        this.spilled = true;
        const older = [...this.keyless.splice(0), ...[...this.open.values()].slice(0, this.window / 2)];
        for (const draft of older) {
            await this.store.put(draft);
            if (draft.key !== undefined) {
                this.open.delete(draft.key);
            }
        }
    }
}
