import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Notation } from '../../common/records/converter';
import { TableOptions } from '../../common/records/table';
import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { clearDeliveries, wasBegun } from '../ledger/delivery-store';
import { raiseProblems } from '../ledger/problem-store';
import { RunRow, findDoneRun, findRun, insertRun, runBehindRefusedFile, settleFailuresBefore, updateRun } from '../ledger/run-store';
import { OpenTable, SourceError } from '../readers/record-source';
import { RecordSourceRegistry } from '../readers/record-source-registry';
import { ConnectionSession } from './connection-session';
import { hashFile } from './content-hash';
import { alreadyDone, defect, fileGone, isFromOutside } from './file-problems';
import { RunnableMapping } from './loaded-mapping';
import { isRefusedFile } from './refused-file';
import { RunDelivery } from './run-delivery';
import { RunFinish } from './run-finish';
import { RefusedOrigin, RunPlan } from './run-plan';

export interface FileRunOptions {
    readonly ledger: Ledger;
    readonly registry: RecordSourceRegistry;
    readonly session: ConnectionSession;
    readonly runnable: RunnableMapping;
    readonly serverLimit: number;
    /** Milliseconds before the first repetition of a call whose outcome is unknown. */
    readonly retryWait?: number;
    readonly onProgress?: (run: RunRow) => void;
}

/** How a run stands when nobody works on it. `waiting`: the connection cannot be used, or the engine stops. */
export type RunEnd = { readonly kind: 'finished' | 'failed' | 'waiting' | 'unready'; readonly run: RunRow };

/** Runs one mapping over one file, from wherever the ledger says it stands. */
export class FileRun {
    private readonly stopping = new AbortController();

    constructor(private readonly options: FileRunOptions) {}

    /** Lets what is in flight end, and begins nothing new. */
    stop(): void {
        this.stopping.abort();
    }

    /**
     * Takes a file and works it off. From the first line in the ledger on, a crash resumes.
     *
     * @param watched whether the file lies in the watched folder and is to be moved in the end.
     * @param isYoung a file that may still be growing: what looks broken is then left for later.
     */
    async start(file: string, watched: boolean, isYoung = false): Promise<RunEnd> {
        const { ledger, runnable } = this.options;
        const { size } = statSync(file);
        const hash = await hashFile(file);
        const run = await ledger.transact(async db => {
            const done = watched ? await findDoneRun(db, runnable.id, runnable.hash, hash) : undefined;
            const id = await insertRun(db, {
                mapping_id: runnable.id,
                mapping_hash: runnable.hash,
                connection: runnable.mapping.connection,
                object: runnable.object.id,
                operation: runnable.operation,
                file_path: file,
                location: file,
                content_hash: hash,
                size,
                state: done ? 'planned' : 'taken',
                watched: watched ? 1 : 0,
                started_at: Date.now()
            });
            if (done) {
                await raiseProblems(db, [alreadyDone(done)], { runId: id, mappingId: runnable.id });
            }
            return findRun(db, id);
        });
        return this.resume(run, isYoung);
    }

    /** Goes on with a run that a crash or a pause left behind. */
    async resume(row: RunRow, isYoung = false): Promise<RunEnd> {
        const run = await this.withPresentMapping(row);
        if (run.state === 'taken') {
            const end = await this.plan(run, isYoung);
            if (end) {
                return end;
            }
        }
        if (run.state !== 'finishing' && !(await this.deliver(run))) {
            const now = await this.reload(run);
            return now.state === 'taken' && !this.stopping.signal.aborted ? this.resume(now) : { kind: 'waiting', run: now };
        }
        const finished = await new RunFinish(this.options.ledger, this.options.runnable, run.id).finish();
        await this.options.ledger.transact(db => settleFailuresBefore(db, finished));
        return { kind: 'finished', run: finished };
    }

    /**
     * A run that waits is planned anew when its mapping was changed meanwhile, say because it was the mapping that
     * kept it waiting. Once something was sent, the plan is carried out as it is.
     */
    private async withPresentMapping(run: RunRow): Promise<RunRow> {
        const { ledger, runnable } = this.options;
        if (run.state !== 'planned' || run.mapping_hash === runnable.hash) {
            return run;
        }
        return ledger.transact(async db => {
            if (!(await wasBegun(db, run.id))) {
                await updateRun(db, run.id, { state: 'taken' });
            }
            return findRun(db, run.id);
        });
    }

    /** Gives the end of the run when it cannot go on, `undefined` when the plan is made. */
    private async plan(run: RunRow, isYoung: boolean): Promise<RunEnd | undefined> {
        const { ledger, runnable } = this.options;
        try {
            await checkUnchanged(run);
            const table = await this.open(run);
            const { problems } = await new RunPlan(ledger, runnable, run.id, this.stopping.signal).make(table, await this.origin(run));
            return problems.length > 0 ? await this.fail(run, problems) : undefined;
        } catch (error) {
            if (this.stopping.signal.aborted) {
                return { kind: 'waiting', run: await this.reload(run) };
            }
            if (error instanceof SourceError) {
                return isYoung ? this.putBack(run) : this.fail(run, [error.problem]);
            }
            if (isFromOutside(error)) {
                throw error; // a full disk, a share that went away: not this file's fault
            }
            return this.fail(run, [defect(error)]);
        }
    }

    private async deliver(run: RunRow): Promise<boolean> {
        const { ledger, session, runnable, serverLimit, retryWait, onProgress } = this.options;
        return new RunDelivery(ledger, session, run.id, runnable.id, {
            serverLimit,
            retryWait,
            signal: this.stopping.signal,
            onProgress: () => onProgress?.(run)
        }).deliver();
    }

    private open(run: RunRow): Promise<OpenTable> {
        const { sheet, headerRow, firstRow, delimiter, quote, encoding } = this.options.runnable.mapping.upload.source;
        // A refused file is one of ours: its layout is known, whatever the mapping says of the ERP's own files.
        const options: TableOptions = isRefusedFile(run.file_path)
            ? { headerRow: headerRow === 0 ? 0 : 1 }
            : { sheet, headerRow, firstRow, delimiter, quote, encoding };
        return this.options.registry.open(run.file_path, options);
    }

    /** Where the rows of a refused file come from. */
    private async origin(run: RunRow): Promise<RefusedOrigin | undefined> {
        if (!isRefusedFile(run.file_path)) {
            return undefined;
        }
        const behind = await this.options.ledger.transact(db => runBehindRefusedFile(db, run.mapping_id, basename(run.file_path), run.id));
        const { notations } = JSON.parse(behind?.dialect ?? '{}') as { notations?: Record<string, Notation> };
        return behind && { runId: behind.id, notations: notations && new Map(Object.entries(notations)) };
    }

    private async fail(run: RunRow, problems: readonly Problem[]): Promise<RunEnd> {
        const { ledger, runnable } = this.options;
        return ledger.transact(async db => {
            await settleFailuresBefore(db, run);
            await clearDeliveries(db, run.id);
            await raiseProblems(db, problems, { runId: run.id, mappingId: runnable.id });
            await updateRun(db, run.id, { state: 'failed', finished_at: Date.now() });
            return { kind: 'failed', run: await findRun(db, run.id) };
        });
    }

    /** As if it had never been taken: it is looked at again when it has settled. */
    private async putBack(run: RunRow): Promise<RunEnd> {
        await this.options.ledger.transact(async db => {
            await clearDeliveries(db, run.id);
            await db.deleteFrom('run').where('id', '=', run.id).execute();
        });
        return { kind: 'unready', run };
    }

    private reload(run: RunRow): Promise<RunRow> {
        return this.options.ledger.transact(db => findRun(db, run.id));
    }
}

/** Between taking it, a crash and now the ERP may have written another file in its place. */
async function checkUnchanged(run: RunRow): Promise<void> {
    const there = statSync(run.file_path, { throwIfNoEntry: false });
    if (!there || (await hashFile(run.file_path)) !== run.content_hash) {
        throw new SourceError(fileGone(run.file_path));
    }
}
