import { existsSync, statSync } from 'node:fs';
import { Notation } from '../../common/records/converter';
import { TableOptions } from '../../common/records/table';
import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { clearDeliveries } from '../ledger/delivery-store';
import { raiseProblems, resolveProblems } from '../ledger/problem-store';
import { RunRow, findDoneRun, findRun, insertRun, updateRun } from '../ledger/run-store';
import { OpenTable, SourceError } from '../readers/record-source';
import { RecordSourceRegistry } from '../readers/record-source-registry';
import { ConnectionSession } from './connection-session';
import { hashFile } from './content-hash';
import { RunnableMapping } from './loaded-mapping';
import { isRefusedFile } from './refused-file';
import { RunDelivery } from './run-delivery';
import { RunFinish } from './run-finish';
import { RunPlan } from './run-plan';

export interface FileRunOptions {
    readonly ledger: Ledger;
    readonly registry: RecordSourceRegistry;
    readonly session: ConnectionSession;
    readonly runnable: RunnableMapping;
    readonly serverLimit: number;
    readonly onProgress?: (run: RunRow) => void;
}

/** How a run stands when nobody works on it. `waiting`: the connection cannot be used at the moment. */
export type RunEnd = { readonly kind: 'finished' | 'failed' | 'waiting' | 'unready'; readonly run: RunRow };

/** Runs one mapping over one file, from wherever the ledger says it stands. */
export class FileRun {
    private delivery: RunDelivery | undefined;

    constructor(private readonly options: FileRunOptions) {}

    /** Lets what is in flight end, and begins nothing new. */
    stop(): void {
        this.delivery?.stop();
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
                mapping_id: runnable.id, mapping_hash: runnable.hash, connection: runnable.mapping.connection,
                object: runnable.object.id, operation: runnable.operation, file_path: file, location: file, content_hash: hash, size,
                state: done ? 'planned' : 'taken', watched: watched ? 1 : 0, started_at: Date.now()
            });
            if (done) {
                await raiseProblems(db, [alreadyDone(done)], { runId: id, mappingId: runnable.id });
            }
            return findRun(db, id);
        });
        return this.resume(run, isYoung);
    }

    /** Goes on with a run that a crash or a pause left behind. */
    async resume(run: RunRow, isYoung = false): Promise<RunEnd> {
        if (run.state === 'taken') {
            const end = await this.plan(run, isYoung);
            if (end) {
                return end;
            }
        }
        if (run.state !== 'finishing' && !(await this.deliver(run))) {
            return { kind: 'waiting', run: await this.reload(run) };
        }
        const finished = await new RunFinish(this.options.ledger, this.options.runnable, run.id).finish();
        await this.settleFailures(finished);
        return { kind: 'finished', run: finished };
    }

    /** Gives the end of the run when it cannot go on, `undefined` when the plan is made. */
    private async plan(run: RunRow, isYoung: boolean): Promise<RunEnd | undefined> {
        const { ledger, runnable } = this.options;
        try {
            await this.checkUnchanged(run);
            const table = await this.open(run);
            const { problems } = await new RunPlan(ledger, runnable, run.id).make(table, await this.previousNotations(run));
            return problems.length > 0 ? await this.fail(run, problems) : undefined;
        } catch (error) {
            if (!(error instanceof SourceError)) {
                throw error;
            }
            return isYoung ? this.putBack(run) : this.fail(run, [error.problem]);
        }
    }

    private async deliver(run: RunRow): Promise<boolean> {
        const { ledger, session, runnable, serverLimit, onProgress } = this.options;
        this.delivery = new RunDelivery(ledger, session, run.id, runnable.id, { serverLimit, onProgress: () => onProgress?.(run) });
        return this.delivery.deliver();
    }

    private open(run: RunRow): Promise<OpenTable> {
        const { sheet, headerRow, firstRow, delimiter, quote, encoding } = this.options.runnable.mapping.upload.source;
        // A refused file is one of ours: its layout is known, whatever the mapping says of the ERP's own files.
        const options: TableOptions = isRefusedFile(run.file_path)
            ? { headerRow: headerRow === 0 ? 0 : 1 }
            : { sheet, headerRow, firstRow, delimiter, quote, encoding };
        return this.options.registry.open(run.file_path, options);
    }

    /** Between the crash and now the ERP may have written another file in its place. */
    private async checkUnchanged(run: RunRow): Promise<void> {
        if (!existsSync(run.file_path) || (await hashFile(run.file_path)) !== run.content_hash) {
            throw new SourceError({
                code: 'file.gone', severity: 'warning', kind: 'operational', file: run.file_path,
                text: `${run.file_path} was removed or replaced before it was read.`,
                hint: 'Nothing of it was sent. If another file took its place, that one is taken next.'
            });
        }
    }

    /** A few mended rows may prove nothing by themselves: they are read as the file they come from was. */
    private async previousNotations(run: RunRow): Promise<ReadonlyMap<string, Notation> | undefined> {
        if (!isRefusedFile(run.file_path)) {
            return undefined;
        }
        const name = run.file_path.split(/[\\/]/).pop()!;
        const origin = await this.options.ledger.transact(db =>
            db
                .selectFrom('run')
                .select('dialect')
                .where('mapping_id', '=', run.mapping_id)
                .where('id', '!=', run.id)
                .where('refused_file', 'like', `%${name.replace(/[\\%_]/g, '\\$&')}`)
                .where('dialect', 'is not', null)
                .orderBy('id', 'desc')
                .executeTakeFirst()
        );
        const { notations } = JSON.parse(origin?.dialect ?? '{}') as { notations?: Record<string, Notation> };
        return notations && new Map(Object.entries(notations));
    }

    private async fail(run: RunRow, problems: readonly Problem[]): Promise<RunEnd> {
        const { ledger, runnable } = this.options;
        await this.settleFailures(run);
        return ledger.transact(async db => {
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

    /** What stopped earlier tries at this very file is settled by the new one. */
    private async settleFailures(run: RunRow): Promise<void> {
        await this.options.ledger.transact(async db => {
            const earlier = await db
                .selectFrom('run')
                .select('id')
                .where('mapping_id', '=', run.mapping_id)
                .where('file_path', '=', run.file_path)
                .where('state', '=', 'failed')
                .where('id', '!=', run.id)
                .execute();
            for (const { id } of earlier) {
                await resolveProblems(db, { runId: id });
            }
        });
    }

    private reload(run: RunRow): Promise<RunRow> {
        return this.options.ledger.transact(db => findRun(db, run.id));
    }
}

function alreadyDone(done: RunRow): Problem {
    return {
        code: 'file.already-done',
        severity: 'info',
        kind: 'user',
        text: `The same content was uploaded before, from ${done.file_path}: nothing was sent again.`
    };
}
