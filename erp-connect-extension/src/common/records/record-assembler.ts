import { InvoicedObject } from '../invoiced/property';
import { MappedRow } from './mapped-row';
import { RecordDraft, beginRecord, continueRecord } from './record-draft';

/** Where drafts wait that were pushed out of memory. */
export interface DraftStore {
    /** Gives a draft back and forgets it; `undefined` when there is none with this key. */
    take(key: string): RecordDraft | undefined;
    put(draft: RecordDraft): void;
}

/**
 * Groups rows into records. Rows of one record usually stand together, so only the drafts touched last are kept
 * in memory; older ones go to the store and come back when a late row asks for them. Memory stays flat whatever
 * the file's size, and rows need not be adjacent.
 */
export class RecordAssembler {
    private readonly open = new Map<string, RecordDraft>();

    /** @param window how many drafts stay in memory. */
    constructor(
        private readonly object: InvoicedObject,
        private readonly store: DraftStore,
        private readonly window = 2000
    ) {}

    add(row: MappedRow): void {
        if (row.key === undefined) {
            this.store.put(beginRecord(row)); // belongs to no record: it is refused on its own
            return;
        }
        const draft = this.open.get(row.key) ?? this.store.take(row.key);
        this.open.delete(row.key);
        this.open.set(row.key, draft ? continueRecord(draft, row, this.object) : beginRecord(row));
        if (this.open.size > this.window) {
            const [oldest] = this.open.keys();
            this.store.put(this.open.get(oldest)!);
            this.open.delete(oldest);
        }
    }

    /** Hands every draft that is still in memory to the store. */
    finish(): void {
        this.open.forEach(draft => this.store.put(draft));
        this.open.clear();
    }
}
