import { Insertable } from 'kysely';
import { DraftStore } from '../../common/records/record-assembler';
import { RecordDraft } from '../../common/records/record-draft';
import { DeliveryTable } from '../ledger/ledger-schema';
import { Ledger } from '../ledger/ledger';
import { DeliveryRow, insertDeliveries, takeDraft } from '../ledger/delivery-store';
import { KeyFilter } from './key-filter';

const BATCH = 500;

/**
 * Keeps drafts that were pushed out of memory in the ledger. Each transaction waits for the disk, so drafts go there
 * many at a time, and a row asks for its draft only where there can be one.
 */
export class LedgerDrafts implements DraftStore {
    private readonly waiting = new Map<string, RecordDraft>();
    private readonly keyless: RecordDraft[] = [];
    private readonly keys = new KeyFilter();

    constructor(
        private readonly ledger: Ledger,
        private readonly runId: number,
        private readonly object: string,
        private readonly operation: string
    ) {}

    async put(draft: RecordDraft): Promise<void> {
        if (draft.key === undefined) {
            this.keyless.push(draft);
        } else {
            this.waiting.set(draft.key, draft);
            this.keys.add(draft.key);
        }
        if (this.waiting.size + this.keyless.length >= BATCH) {
            await this.flush();
        }
    }

    async take(key: string): Promise<RecordDraft | undefined> {
        const draft = this.waiting.get(key);
        if (draft) {
            this.waiting.delete(key);
            return draft;
        }
        return this.keys.mayHave(key) ? toDraft(await this.ledger.transact(db => takeDraft(db, this.runId, this.object, key))) : undefined;
    }

    /** Writes out what still waits. */
    async flush(): Promise<void> {
        const drafts = [...this.waiting.values(), ...this.keyless.splice(0)];
        this.waiting.clear();
        if (drafts.length > 0) {
            await this.ledger.transact(db =>
                insertDeliveries(
                    db,
                    drafts.map(draft => this.toRow(draft))
                )
            );
        }
    }

    private toRow(draft: RecordDraft): Insertable<DeliveryTable> {
        const { runId: run_id, object, operation } = this;
        return {
            run_id,
            seq: draft.rows[0].row,
            phase: 1,
            object,
            key: draft.key ?? null,
            operation,
            state: 'draft',
            payload: JSON.stringify(draft)
        };
    }
}

export function toDraft(row: Pick<DeliveryRow, 'payload'> | undefined): RecordDraft | undefined {
    return row?.payload ? (JSON.parse(row.payload) as RecordDraft) : undefined;
}
