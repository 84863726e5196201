import { basename, dirname } from 'node:path';
import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { raiseProblems } from '../ledger/problem-store';
import { RunRow, countRecords, findRun, updateRun } from '../ledger/run-store';
import { RunnableMapping } from './loaded-mapping';
import { leaveFile, placeInDone } from './leave-file';
import { RefusedRows } from './refused-rows';

/**
 * Ends a run: counts, writes the refused rows out, moves the file. Each step can be done again, and the ledger
 * knows the file's new place before it is moved, so that a crash in between loses neither the file nor its run.
 * A folder that does not let us write keeps no run from ending: the file stays and is remembered.
 */
export class RunFinish {
    constructor(
        private readonly ledger: Ledger,
        protected readonly runnable: RunnableMapping,
        private readonly runId: number
    ) {}

    async finish(): Promise<RunRow> {
        const run = await this.ledger.transact(async db => {
            await countRecords(db, this.runId);
            return findRun(db, this.runId);
        });
        const problems: Problem[] = checkCounts(run);
        const refusedFile = run.refused_count > 0 ? await this.writeRefused(run, problems) : null;
        const location = run.state === 'finishing' || run.watched === 0 ? run.location : this.placeFor(run);
        await this.ledger.transact(db => updateRun(db, this.runId, { state: 'finishing', refused_file: refusedFile, location }));
        const left = await this.leave(run, location, problems);
        return this.ledger.transact(async db => {
            await raiseProblems(db, problems, { runId: this.runId, mappingId: this.runnable.id });
            await updateRun(db, this.runId, { state: 'finished', finished_at: Date.now(), location: left });
            await db
                .updateTable('delivery')
                .set({ source_rows: null })
                .where('run_id', '=', this.runId)
                .where('state', '!=', 'refused')
                .execute();
            return findRun(db, this.runId);
        });
    }

    protected get afterwards(): 'move' | 'keep' | 'delete' {
        return this.runnable.mapping.upload.source.afterwards ?? 'move';
    }

    /** Where a file of the watched folder goes. */
    protected placeFor(run: RunRow): string {
        return this.afterwards === 'move' ? placeInDone(run.file_path) : run.file_path;
    }

    /** Writes out what was refused of a file and gives where. */
    protected async writeRefused(run: RunRow, problems: Problem[]): Promise<string | null> {
        try {
            return await new RefusedRows(this.ledger, run).write(this.runnable.folder);
        } catch (error) {
            problems.push({
                code: 'file.refused-not-written',
                severity: 'error',
                kind: 'operational',
                text: `The refused rows could not be written to the folder failed: ${(error as Error).message}.`,
                hint: 'Let this user write to the folder, then drop the file again: what was delivered is not sent twice.'
            });
            return null;
        }
    }

    /** Gives where the file lies now. */
    private async leave(run: RunRow, location: string, problems: Problem[]): Promise<string> {
        if (run.watched === 0) {
            return run.location;
        }
        try {
            return await leaveFile(run, location, this.afterwards === 'delete');
        } catch (error) {
            problems.push({
                code: 'file.not-moved',
                severity: 'warning',
                kind: 'operational',
                text: `The file was dealt with, but could not be ${location === run.file_path ? 'deleted' : `moved to the folder ${basename(dirname(location))}`}: ${(error as Error).message}.`,
                hint: 'It stays where it is and is not uploaded again. Close it where it is open, and let this user write to the folder.'
            });
            return run.file_path;
        }
    }
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
