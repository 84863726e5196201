import { KnownRecord, PlannedAction, planAction } from '../../common/records/record-plan';
import { PreviewSummary, summarize } from '../../common/records/preview';
import { parseStoredRows } from '../../common/records/source-row';
import { Problem } from '../../common/problem';
import { RunnableTable } from '../engine/loaded-mapping';
import { planningTask } from '../engine/planning-task';
import { PlanSink, Planning } from '../engine/planning/planning';
import { PlannedRecord } from '../engine/planning/planned-record';
import { rememberedRecords } from './remembered-records';

/** What an upload would do with a record. */
export interface PreviewedRecord {
    readonly action: PlannedAction;
    readonly problems: readonly Problem[];
    /** JSON; `undefined` for a record that has nothing to send. */
    readonly payload: string | undefined;
    /** Numbers of its rows in the file. */
    readonly rows: readonly number[];
    /** What earlier uploads from this computer know of it. */
    readonly known: KnownRecord | undefined;
}

export interface TablePreview {
    /** Why the table as a whole cannot be mapped; then there are no records. */
    readonly problems: readonly Problem[];
    readonly notes: readonly Problem[];
    /** In the order of the file. */
    readonly records: readonly PreviewedRecord[];
    readonly summary: PreviewSummary;
}

/** Plans a table as the engine does, against what earlier uploads from this computer delivered. */
export async function previewTableFile(runnable: RunnableTable, file: string): Promise<TablePreview> {
    const planning = new Planning();
    const plan = new RememberedPlan();
    const { problems, notes, rows } = await planning
        .plan(planningTask(runnable, file), plan, new AbortController().signal)
        .finally(() => planning.close());
    const planned = problems.length > 0 ? [] : plan.records.sort((left, right) => left.row - right.row);
    const known = await rememberedRecords(
        runnable,
        planned.flatMap(({ key }) => (key === undefined ? [] : [key]))
    );
    const records = planned.map(record => previewed(record, runnable, known));
    return { problems, notes, records, summary: summarize(problems.length > 0 ? 0 : rows, records) };
}

/** Keeps the records of a plan in memory. */
class RememberedPlan implements PlanSink {
    records: PlannedRecord[] = [];
    private readonly keys = new Set<string>();

    async begin(): Promise<void> {
        this.records = [];
        this.keys.clear();
    }

    async take(records: readonly PlannedRecord[]): Promise<boolean> {
        for (const { key } of records) {
            if (key !== undefined && this.keys.size === this.keys.add(key).size) {
                return false;
            }
        }
        this.records.push(...records);
        return true;
    }
}

/** What an upload would do with a planned record, against what is remembered. */
export function previewed(
    { key, rows, problems, content }: PlannedRecord,
    { operation }: RunnableTable,
    known: ReadonlyMap<string, KnownRecord>
): PreviewedRecord {
    const isOpen = typeof content === 'object';
    const before = key === undefined ? undefined : known.get(key);
    return {
        action: isOpen ? planAction(operation, content.hash, before) : content,
        known: before,
        problems,
        payload: isOpen ? content.payload : undefined,
        rows: parseStoredRows(rows).map(({ row }) => row)
    };
}
