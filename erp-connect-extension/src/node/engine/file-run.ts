import { statSync } from 'node:fs';
import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { clearDeliveries, isPlanFixed } from '../ledger/delivery-store';
import { raiseProblems } from '../ledger/problem-store';
import { refuseAgain } from '../ledger/retry-store';
import { RunRow, findRun, insertRun, settleFailuresBefore, updateRun } from '../ledger/run-store';
import { SourceError } from '../readers/record-source';
import { ConnectionSession } from './connection-session';
import { hashFile } from './content-hash';
import { alreadyDone, defect, fileGone, isFromOutside, missingFile } from './file-problems';
import { RunnableMapping } from './loaded-mapping';
import { Planning } from './planning/planning';
import { RunDelivery } from './run-delivery';
import { RunWork } from './run-work';
import { workFor } from './work-for';

export interface FileRunOptions {
    readonly ledger: Ledger;
    readonly planning: Planning;
    readonly session: ConnectionSession;
    readonly runnable: RunnableMapping;
    readonly serverLimit: number;
    /** Milliseconds before the first repetition of a call whose outcome is unknown. */
    readonly retryWait?: number;
    readonly onProgress?: (run: RunRow) => void;
}

/**
 * How a run stands when nobody works on it. `waiting`: the connection cannot be used, or the engine stops. `unready`
 * and `missing` leave no run behind: the file is still being written, or what it belongs to is not in Invoiced yet.
 * `left`: all is delivered, but the folder does not let the file be put away; to be resumed for that.
 */
export type RunEnd =
    | { readonly kind: 'finished' | 'left' | 'failed' | 'waiting' | 'unready'; readonly run: RunRow }
    | { readonly kind: 'missing'; readonly run: RunRow; readonly problem: Problem };

/** Runs one mapping over one file, from wherever the ledger says it stands. */
export class FileRun {
    private readonly stopping = new AbortController();
    private readonly work: RunWork;

    constructor(private readonly options: FileRunOptions) {
        this.work = workFor(options.runnable, options.ledger, options.planning, this.stopping.signal);
    }

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
            const done = watched ? await this.work.findDone(hash)(db) : undefined;
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
        const end = run.state === 'finishing' ? undefined : await this.deliver(run);
        if (end) {
            return end;
        }
        const finished = await this.work.finish(run);
        if (finished.state === 'finishing') {
            return { kind: 'left', run: finished };
        }
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
        // What a mapping of another kind has planned, this one cannot carry out.
        const isOtherKind = (run.operation === 'attach') !== (runnable.operation === 'attach');
        return ledger.transact(async db => {
            if (isOtherKind && run.retries > 0) {
                await refuseAgain(db, run.id);
                await updateRun(db, run.id, { state: 'finishing' });
            } else if (isOtherKind || !(await isPlanFixed(db, run))) {
                await updateRun(db, run.id, { state: 'taken' });
            }
            return findRun(db, run.id);
        });
    }

    /** Gives the end of the run when it cannot go on, `undefined` when the plan is made. */
    private async plan(run: RunRow, isYoung: boolean): Promise<RunEnd | undefined> {
        try {
            await checkUnchanged(run);
            const problems = await this.work.plan(run);
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

    /** Gives the end of the run when something is left to deliver, `undefined` when everything has its outcome. */
    private async deliver(run: RunRow): Promise<RunEnd | undefined> {
        const { ledger, session, runnable, serverLimit, retryWait, onProgress } = this.options;
        try {
            await this.work.checkPlan?.(run);
        } catch (error) {
            if (error instanceof SourceError) {
                return this.fail(run, [error.problem]);
            }
            throw error;
        }
        const isDone = await new RunDelivery(ledger, session, run.id, runnable.id, {
            manner: this.work.manner,
            serverLimit,
            retryWait,
            signal: this.stopping.signal,
            onProgress: () => onProgress?.(run)
        }).deliver();
        if (isDone) {
            return undefined;
        }
        if (this.work.missing) {
            const problem = this.work.missing;
            await this.putBack(run);
            return { kind: 'missing', run, problem };
        }
        const now = await this.reload(run);
        return now.state === 'taken' && !this.stopping.signal.aborted ? this.resume(now) : { kind: 'waiting', run: now };
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
    if (!there) {
        throw missingFile(run.file_path);
    }
    if ((await hashFile(run.file_path)) !== run.content_hash) {
        throw new SourceError(fileGone(run.file_path));
    }
}
