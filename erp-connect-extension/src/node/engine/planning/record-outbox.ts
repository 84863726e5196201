import { PackedRecords, packRecords } from './packed-records';
import { PlannedRecord } from './planned-record';
import { BATCHES_AHEAD } from './planning-protocol';

const MOST_RECORDS = 250;
/** Records packed at a time: many small texts that wait for long cost the garbage collector more than the packing. */
const PACK = 50;
// Characters. What is on its way counts twice: small batches keep the memory of both sides young, and small.
const MOST_TEXT = 200_000;

/** A row came after its record had been taken for whole and sent. */
export class LateRow extends Error {}

/** Sends records in batches, and only a few batches ahead of whoever takes them. */
export class RecordOutbox {
    private batch: PackedRecords[] = [];
    private unpacked: PlannedRecord[] = [];
    private count = 0;
    private text = 0;
    private unanswered = 0;
    private isLate = false;
    private wake: (() => void) | undefined;

    constructor(private readonly send: (records: readonly PackedRecords[]) => void) {}

    /** Throws away what was not sent yet. */
    empty(): void {
        this.batch = [];
        this.unpacked = [];
        this.count = 0;
        this.text = 0;
    }

    /** Adds a record. What is returned is awaited before the next one. Rejects with `LateRow`, also for an earlier one. */
    add(record: PlannedRecord): Promise<void> | undefined {
        this.unpacked.push(record);
        this.count++;
        if (this.unpacked.length >= PACK) {
            this.pack();
        }
        this.text += record.rows.length + (typeof record.content === 'object' ? record.content.payload.length : 0);
        return this.count >= MOST_RECORDS || this.text >= MOST_TEXT ? this.flush() : undefined;
    }

    /** Sends what is left and resolves when all of it was taken. */
    async end(): Promise<void> {
        if (this.count > 0) {
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
        this.pack();
        this.send(this.batch);
        this.empty();
    }

    private pack(): void {
        this.batch.push(packRecords(this.unpacked));
        this.unpacked = [];
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
