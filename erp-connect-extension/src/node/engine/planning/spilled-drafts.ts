import { DraftStore } from '../../../common/records/record-assembler';
import { RecordDraft } from '../../../common/records/record-draft';

/** What becomes of drafts that are pushed out of memory. */
export interface SpilledDrafts extends DraftStore {
    /** The table is gone through from its first row: what was put before is void. */
    forget(): void;
    /** The drafts that are to be settled after the last row, in the order in which they were put. */
    kept(): Iterable<RecordDraft>;
}

/**
 * Takes a draft for whole as soon as it leaves memory: in nearly every file the rows of a record stand close together,
 * and then no draft need be written to the disk and read again. A late row makes a second record with the same key, and
 * that shows where records are unique: in the ledger.
 */
export class SettledAtOnce implements SpilledDrafts {
    /** @param settle settles a draft; awaited before the next one. */
    constructor(private readonly settle: (draft: RecordDraft) => Promise<void> | undefined) {}

    async take(): Promise<undefined> {
        return undefined;
    }

    async put(draft: RecordDraft): Promise<void> {
        await this.settle(draft);
    }

    async putAll(drafts: readonly RecordDraft[]): Promise<void> {
        for (const draft of drafts) {
            const settled = this.settle(draft);
            if (settled) {
                await settled;
            }
        }
    }

    forget(): void {
        // What was settled is void by itself: the ledger hears of the new beginning.
    }

    kept(): readonly RecordDraft[] {
        return [];
    }
}
