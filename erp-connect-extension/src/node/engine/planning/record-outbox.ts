import { BATCHES_AHEAD, PlannedRecord } from './planning-protocol';

const MOST_RECORDS = 500;
// Characters. Rows may be megabytes long, and a batch is held on both sides.
const MOST_TEXT = 2_000_000;

/** A row came after its record had been taken for whole and sent. */
export class LateRow extends Error {}

/** Sends records in batches, and only a few batches ahead of whoever takes them. */
export class RecordOutbox {
    private batch: PlannedRecord[] = [];
    private text = 0;
    private unanswered = 0;
    private isLate = false;
    private wake: (() => void) | undefined;

    constructor(private readonly send: (records: readonly PlannedRecord[]) => void) {}

    /** Throws away what was not sent yet. */
    empty(): void {
        this.batch = [];
        this.text = 0;
    }

    /** Adds a record. What is returned is awaited before the next one. Rejects with `LateRow`, also for an earlier one. */
    add(record: PlannedRecord): Promise<void> | undefined {
        this.batch.push(record);
        this.text += record.rows.length + (typeof record.content === 'object' ? record.content.payload.length : 0);
        return this.batch.length >= MOST_RECORDS || this.text >= MOST_TEXT ? this.flush() : undefined;
    }

    /** Sends what is left and resolves when all of it was taken. */
    async end(): Promise<void> {
        if (this.batch.length > 0) {
            await this.flush();
        }
        await this.answeredTo(0);
        this.check();
    }

    /** Waits until everything sent was answered, and forgets the answers. */
    async settle(): Promise<void> {
        await this.answeredTo(0);
        this.empty();
        this.isLate = false;
    }

    /** @param isLate whether a record of the batch had been sent before. */
    answered(isLate: boolean): void {
        this.unanswered--;
        this.isLate ||= isLate;
        this.wake?.();
    }

    private async flush(): Promise<void> {
        await this.answeredTo(BATCHES_AHEAD - 1);
        this.check();
        this.unanswered++;
        this.send(this.batch);
        this.empty();
    }

    private check(): void {
        if (this.isLate) {
            throw new LateRow();
        }
    }

    private async answeredTo(most: number): Promise<void> {
        while (this.unanswered > most) {
            await new Promise<void>(wake => (this.wake = wake));
        }
    }
}
