import { findObject } from '../../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../../common/invoiced/property';
import { RecordAssembler } from '../../../common/records/record-assembler';
import { RecordDraft } from '../../../common/records/record-draft';
import { TableMapper } from '../../../common/records/table-mapper';
import { createRegistry } from '../../readers/create-registry';
import { OpenTable } from '../../readers/record-source';
import { ROW_COLUMN } from '../refused-file';
import { plannedRecord } from './planned-record';
import { expressionIds, tooMuchMemory } from './planning-problems';
import { PlannedTable, PlanningAnswer, PlanningTask } from './planning-protocol';
import { LateRow, RecordOutbox } from './record-outbox';
import { ScratchDrafts } from './scratch-drafts';
import { SettledAtOnce, SpilledDrafts } from './spilled-drafts';
import { watchedTable } from './watched-table';

type Plannable = Omit<OpenTable, 'allRows'>;

/** Reads one table, maps and groups its rows, and tells every record. Runs in the planning thread. */
export class TablePlanning {
    private readonly object: InvoicedObject;
    private readonly outbox: RecordOutbox;

    constructor(
        private readonly task: PlanningTask,
        private readonly tell: (answer: PlanningAnswer) => void
    ) {
        this.object = findObject(task.object)!;
        this.outbox = new RecordOutbox(records => tell({ tell: 'records', records }));
    }

    /** A batch of records was taken. `isLate`: one of them was there already. */
    answered(isLate: boolean): void {
        this.outbox.answered(isLate);
    }

    /** Rejects with a `SourceError` when the file cannot be read. */
    async run(): Promise<PlannedTable> {
        const table = await this.open();
        try {
            return await this.plan(table, new SettledAtOnce(draft => this.settle(draft)));
        } catch (error) {
            if (!(error instanceof LateRow)) {
                throw error;
            }
        }
        await this.outbox.settle();
        const drafts = new ScratchDrafts();
        try {
            return await this.plan(table, drafts);
        } finally {
            drafts.close();
        }
    }

    private async open(): Promise<Plannable> {
        const { table, file, options } = this.task;
        return table ? { ...table, rows: () => oneBatch(table.rows) } : createRegistry().open(file, options);
    }

    private async plan(table: Plannable, drafts: SpilledDrafts): Promise<PlannedTable> {
        const { upload, notations: previous } = this.task;
        const rowColumn = table.headers.indexOf(ROW_COLUMN);
        let assembler = new RecordAssembler(this.object, drafts);
        let rows = 0;
        let mended: number[] = [];
        const reading = await new TableMapper(upload, this.object, this.watched(table)).mapInto(
            {
                begin: async () => {
                    this.outbox.empty();
                    this.tell({ tell: 'begin' });
                    drafts.forget();
                    assembler = new RecordAssembler(this.object, drafts);
                    rows = 0;
                    mended = [];
                },
                add: row => {
                    rows++;
                    if (rowColumn >= 0 && Number.isInteger(Number(row.source.cells[rowColumn]))) {
                        mended.push(Number(row.source.cells[rowColumn]));
                    }
                    return assembler.add(row);
                }
            },
            previous
        );
        const { problems, notations, notes } = reading;
        if (problems.length === 0) {
            await this.settleAll(drafts.kept());
            await this.settleAll([...assembler.rest()].sort((left, right) => left.rows[0].row - right.rows[0].row));
            await this.outbox.end();
        }
        const { headers, dialect } = table;
        return { problems, notes: [...table.notes, ...notes], headers, dialect, notations, rows, mended };
    }

    private watched(table: Plannable): ReturnType<typeof watchedTable> {
        return watchedTable(table, {
            isExact: expressionIds(this.task).length > 0,
            onRow: row => this.tell({ tell: 'at', row }),
            onShortage: row => {
                throw tooMuchMemory(this.task, row);
            }
        });
    }

    private async settleAll(drafts: Iterable<RecordDraft>): Promise<void> {
        for (const draft of drafts) {
            const settled = this.settle(draft);
            if (settled) {
                await settled;
            }
        }
    }

    private settle(draft: RecordDraft): Promise<void> | undefined {
        return this.outbox.add(plannedRecord(draft, this.object, this.task.operation));
    }
}

async function* oneBatch<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
    yield rows;
}
