import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { raiseOnce, raiseProblems, resolveProblems } from '../ledger/problem-store';
import { RunRow, countRecords, findRun, updateRun } from '../ledger/run-store';
import { NOT_PUT_AWAY, isFileError, notPutAway } from './file-problems';
import { leaveFile, placeInDone } from './leave-file';
import { RunnableMapping } from './loaded-mapping';
import { RefusedFile, RefusedRows } from './refused-rows';

/**
 * Ends a run: counts, writes the refused rows out, moves the file. Each step can be done again, and the ledger
 * knows the file's new place before it is moved, so that a crash in between loses neither the file nor its run.
 * Where the folder does not let us write, the run stays `finishing` and is to be finished again: its file stays where
 * it is until its refused rows are safe and it can be moved.
 */
export class RunFinish {
    constructor(
        private readonly ledger: Ledger,
        protected readonly runnable: RunnableMapping,
        private readonly runId: number
    ) {}

    /** Gives the run, which is `finished`, or `finishing` when a part of this has to be tried again. */
    async finish(): Promise<RunRow> {
        const run = await this.ledger.transact(async db => {
            await countRecords(db, this.runId);
            return findRun(db, this.runId);
        });
        try {
            return await this.end(run, await this.putAway(run));
        } catch (error) {
            if (!isFileError(error)) {
                throw error;
            }
            return this.hold(run, notPutAway(run.file_path, error));
        }
    }

    protected get afterwards(): 'move' | 'keep' | 'delete' {
        return this.runnable.mapping.upload.source.afterwards ?? 'move';
    }

    /** Where a file of the watched folder goes. */
    protected placeFor(run: RunRow): string {
        return this.afterwards === 'move' ? placeInDone(run.file_path) : run.file_path;
    }

    /** Writes out what was refused of a file and gives where; `undefined` where nothing is to be noted. */
    protected async settleRefused(run: RunRow): Promise<RefusedFile | undefined> {
        return new RefusedRows(this.ledger, run).settle(this.runnable.folder);
    }

    /** Gives where the file lies in the end. */
    private async putAway(run: RunRow): Promise<string> {
        const refused = await this.settleRefused(run);
        if (refused) {
            await this.ledger.transact(db => updateRun(db, this.runId, refused));
        }
        // A place that was chosen before a crash stays the place: the file may lie there by now.
        const isChosen = isPutAway(run) || (run.state === 'finishing' && run.location !== run.file_path);
        const location = isChosen ? run.location : this.placeFor(run);
        await this.ledger.transact(db => updateRun(db, this.runId, { state: 'finishing', location }));
        return isPutAway(run) ? location : leaveFile(run, location, this.afterwards === 'delete');
    }

    private end(run: RunRow, location: string): Promise<RunRow> {
        return this.ledger.transact(async db => {
            await resolveProblems(db, { code: NOT_PUT_AWAY, runId: this.runId });
            await raiseProblems(db, checkCounts(run), { runId: this.runId, mappingId: this.runnable.id });
            await updateRun(db, this.runId, { state: 'finished', finished_at: Date.now(), location });
            await db
                .updateTable('delivery')
                .set({ source_rows: null })
                .where('run_id', '=', this.runId)
                .where('state', '!=', 'refused')
                .execute();
            return findRun(db, this.runId);
        });
    }

    /**
     * Said once for the mapping, however many files it holds up: what is wrong is the folder. When the folder is not
     * there at all, the next look at it says so.
     */
    private hold(run: RunRow, problem: Problem): Promise<RunRow> {
        return this.ledger.transact(async db => {
            if (existsSync(dirname(run.file_path))) {
                await raiseOnce(db, problem, { runId: this.runId, mappingId: this.runnable.id });
            }
            await updateRun(db, this.runId, {
                state: 'finishing',
                ...(!isPutAway(run) && existsSync(run.file_path) ? { location: run.file_path } : {})
            });
            return findRun(db, this.runId);
        });
    }
}

/** Whether the file lies where it belongs: it was not dropped into the folder, or the run has ended before. */
function isPutAway({ watched, retries }: RunRow): boolean {
    return watched === 0 || retries > 0;
}

/** Every record has exactly one outcome: said aloud where a defect of ours breaks that. */
function checkCounts(run: RunRow): Problem[] {
    const sum = run.created_count + run.updated_count + run.unchanged_count + run.refused_count + run.skipped_count;
    return sum === run.read_count
        ? []
        : [
              {
                  code: 'run.counts',
                  severity: 'error',
                  kind: 'unexpected',
                  text: `${run.read_count} records were read, but only ${sum} have an outcome.`,
                  hint: 'This is a mistake in ERP Connect. Please report it together with the file.'
              }
          ];
}
