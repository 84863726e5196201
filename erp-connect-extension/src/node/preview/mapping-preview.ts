import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Payload, canonicalText } from '../../common/records/payload';
import { PREVIEW_RECORDS, Preview, PreviewRecord, PreviewRequest } from '../../common/preview-protocol';
import { PreviewSummary, previewTable, summarize } from '../../common/records/preview';
import { SettledRecord } from '../../common/records/settled-record';
import { hashText } from '../engine/content-hash';
import { RunnableMapping, RunnableTable, byKind, readMapping } from '../engine/loaded-mapping';
import { expressionIds } from '../engine/planning/planning-problems';
import { Planning } from '../engine/planning/planning';
import { PlanningTask } from '../engine/planning/planning-protocol';
import { planningTask } from '../engine/planning-task';
import { newestFile, sourceOf } from '../engine/source-sample';
import { SourceError } from '../readers/record-source';
import { CountingPlan } from './counting-plan';
import { previewFiles } from './file-matches';
import { rememberedRecords } from './remembered-records';
import { SampleTables, readTable } from './sample-table';
import { PreviewedRecord } from './table-preview';

// Milliseconds. As long as somebody edits, the process for expressions is kept: to start one takes longer than a preview may.
const WARM = 60_000;

// Milliseconds that the preview before has to come to its end.
const GRACE = 400;
const OVERTAKEN = 'A newer preview has taken its place.';

const NOTHING: PreviewSummary = summarize(0, []);

/** What a window may want to know while the whole file is read. */
export interface WholePreviewOptions {
    readonly signal: AbortSignal;
    readonly onProgress: (records: number) => void;
    /** Has the last word on the records that are shown. */
    readonly compare?: (runnable: RunnableTable, records: readonly PreviewedRecord[]) => Promise<readonly PreviewRecord[]>;
}

/** What a mapping's text would do with a file, while somebody still writes it. Runs the engine's own code. */
export class MappingPreviews {
    private readonly samples = new SampleTables();
    private expressions = new AbortController();
    private running: Promise<unknown> = Promise.resolve();

    constructor(private readonly planning = new Planning({ idle: WARM })) {}

    /** The first rows. Never rejects: what stands in the way is said in the preview. */
    async sample(request: PreviewRequest): Promise<Preview> {
        return explained(request, async () => {
            const runnable = runnableOf(request);
            return byKind(runnable, {
                table: table => (expressionIds(table.mapping).length > 0 ? this.beside(table, request) : this.tableSample(table, request)),
                files: files => previewFiles(files)
            });
        });
    }

    /** All of the file. Rejects with the signal's reason when it is aborted. */
    async whole(request: PreviewRequest, { signal, onProgress, compare }: WholePreviewOptions): Promise<Preview> {
        const preview = await explained(request, async () => {
            const runnable = runnableOf(request);
            if (runnable.kind !== 'table') {
                return previewFiles(runnable);
            }
            const task = planningTask(runnable, await fileOf(request));
            return this.planned(runnable, task, { signal, onProgress, compare });
        });
        signal.throwIfAborted();
        return preview;
    }

    close(): void {
        this.planning.close();
    }

    /**
     * The first rows in a process of their own: nobody knows what expressions do. The one before may end, so that its
     * process serves again; one that is stuck is not waited for.
     */
    private async beside(runnable: RunnableTable, request: PreviewRequest): Promise<Preview> {
        const latest = new AbortController();
        const previous = this.expressions;
        this.expressions = latest;
        await Promise.race([this.running, setTimeout(GRACE, undefined, { ref: false })]);
        previous.abort(new Unready(OVERTAKEN));
        if (this.expressions !== latest) {
            throw new Unready(OVERTAKEN);
        }
        const task = planningTask(runnable, await fileOf(request));
        const sample = await this.samples.open(task.file, task.options);
        const table = await readTable(sample);
        const planned = this.planned(runnable, { ...task, table }, { signal: latest.signal, onProgress: () => undefined });
        this.running = planned.catch(() => undefined);
        return { ...(await planned), isWhole: sample.isWhole };
    }

    private async planned(
        runnable: RunnableTable,
        task: PlanningTask,
        { signal, onProgress, compare }: WholePreviewOptions
    ): Promise<Preview> {
        const plan = new CountingPlan(runnable, keys => rememberedRecords(runnable, keys), onProgress);
        const { problems, notes, rows } = await this.planning.plan(task, plan, signal);
        const records = problems.length > 0 ? [] : plan.records;
        return {
            file: task.file,
            isWhole: true,
            problems,
            notes,
            records: compare ? await compare(runnable, records) : records.map(shown),
            summary: problems.length > 0 ? NOTHING : plan.summary(rows)
        };
    }

    private async tableSample(runnable: RunnableTable, request: PreviewRequest): Promise<Preview> {
        const file = await fileOf(request);
        const { options } = planningTask(runnable, file);
        const table = await this.samples.open(file, options);
        const { mapping, object, operation } = runnable;
        const { problems, notes, records, summary } = await previewTable(
            mapping.upload,
            object,
            operation,
            table,
            payload => hashText(canonicalText(payload)),
            keys => rememberedRecords(runnable, keys)
        );
        return {
            file,
            isWhole: table.isWhole,
            problems,
            notes: [...table.notes, ...notes],
            records: records.slice(0, PREVIEW_RECORDS).map(settled),
            summary
        };
    }
}

/** A record as a window shows it. */
export function shown({ action, rows, payload, problems }: PreviewedRecord): PreviewRecord {
    return { action, rows, problems, ...(payload === undefined ? {} : { payload: JSON.parse(payload) as Payload }) };
}

function settled({ action, draft, payload }: SettledRecord): PreviewRecord {
    return { action, rows: draft.rows.map(({ row }) => row), problems: draft.problems, ...(payload ? { payload } : {}) };
}

/** Throws `Unready` for a text that does not say yet what to do. */
function runnableOf({ mapping, text }: PreviewRequest): RunnableMapping {
    const { runnable, download, diagnostics } = readMapping(mapping, text);
    if (runnable) {
        return runnable;
    }
    const mistake = diagnostics.find(({ severity }) => severity === 'error');
    throw new Unready(
        download
            ? 'A download is previewed with data of the account.'
            : `Line ${(mistake?.range.start.line ?? 0) + 1}: ${mistake?.text ?? 'The mapping is not complete.'}`
    );
}

async function fileOf({ mapping, text, file }: PreviewRequest): Promise<string> {
    const source = sourceOf(mapping, text);
    const found = file ?? (source && (await newestFile(source)));
    if (found === undefined) {
        throw new Unready('There is no file to look at yet. Put one into the source folder, or drop one here.');
    }
    return found;
}

class Unready extends Error {}

async function explained({ file }: PreviewRequest, work: () => Promise<Preview>): Promise<Preview> {
    try {
        return await work();
    } catch (error) {
        const nothing = { file, isWhole: false, problems: [], notes: [], records: [], summary: NOTHING };
        if (error instanceof SourceError) {
            return { ...nothing, problems: [error.problem] };
        }
        const { code, message } = error as NodeJS.ErrnoException;
        if (error instanceof Unready || code !== undefined) {
            return { ...nothing, failure: code === 'ENOENT' && file !== undefined ? `${basename(file)} is no longer there.` : message };
        }
        throw error;
    }
}
