import { PREVIEW_RECORDS } from '../../common/preview-protocol';
import { PreviewSummary } from '../../common/records/preview';
import { KnownRecord, PlannedAction } from '../../common/records/record-plan';
import { PlanSink } from '../engine/planning/planning';
import { PlannedRecord } from '../engine/planning/planned-record';
import { RunnableTable } from '../engine/loaded-mapping';
import { PreviewedRecord, previewed } from './table-preview';

type Remember = (keys: readonly string[]) => Promise<ReadonlyMap<string, KnownRecord>>;

/** Counts the records of a plan and keeps the first ones: a file of any size, in memory that does not grow with it. */
export class CountingPlan implements PlanSink {
    private counts = new Map<PlannedAction, number>();
    private first: { readonly at: number; readonly record: PreviewedRecord }[] = [];
    private readonly keys = new Set<string>();

    /** @param onProgress hears how many records there are so far. */
    constructor(
        private readonly runnable: RunnableTable,
        private readonly remember: Remember,
        private readonly onProgress: (records: number) => void
    ) {}

    /** The first records, in the order of the file. */
    get records(): readonly PreviewedRecord[] {
        return this.first.sort((left, right) => left.at - right.at).map(({ record }) => record);
    }

    async begin(): Promise<void> {
        this.counts = new Map();
        this.first = [];
        this.keys.clear();
    }

    async take(records: readonly PlannedRecord[]): Promise<boolean> {
        for (const { key } of records) {
            if (key !== undefined && this.keys.size === this.keys.add(key).size) {
                return false;
            }
        }
        const known = await this.remember(records.flatMap(({ key }) => key ?? []));
        for (const planned of records) {
            const record = previewed(planned, this.runnable, known);
            this.counts.set(record.action, this.count(record.action) + 1);
            if (this.first.length < PREVIEW_RECORDS) {
                this.first.push({ at: planned.row, record });
            }
        }
        this.onProgress(this.read);
        return true;
    }

    /** @param rows of the table. */
    summary(rows: number): PreviewSummary {
        const [fresh, changed, unchanged, refused, skipped] = (['new', 'changed', 'unchanged', 'refused', 'skipped'] as const).map(action =>
            this.count(action)
        );
        return { rows, read: this.read, new: fresh, changed, unchanged, refused, skipped };
    }

    private get read(): number {
        return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    }

    private count(action: PlannedAction): number {
        return this.counts.get(action) ?? 0;
    }
}
