import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileMatcher } from '../folder/ignored-files';
import { clearDeliveries } from '../ledger/delivery-store';
import { Doubt, findDoubt } from '../ledger/doubt-store';
import { Ledger } from '../ledger/ledger';
import { raiseOnce, raiseProblems } from '../ledger/problem-store';
import { RunRow, insertRun, unfinishedRuns, updateRun } from '../ledger/run-store';
import { hashFile } from './content-hash';
import { DoneFile, doneFilesOf, filesIn } from './done-files';
import { RunnableMapping } from './loaded-mapping';
import { endedElsewhere, forgottenRefusals, lostFile } from './recall-problems';

/**
 * Brings the runs of a mapping in line with its folder where the ledger has forgotten something: a file in `done/` is
 * the proof that its run ended. Without doubt there is little to do: runs under way whose file is gone.
 */
export class RecalledRuns {
    private readonly belongsToMapping: (name: string) => boolean;

    /** @param endings of the files that can be read. */
    constructor(
        private readonly ledger: Ledger,
        private readonly runnable: RunnableMapping,
        endings: readonly string[]
    ) {
        this.belongsToMapping = fileMatcher(runnable.mapping.upload.source.files, endings);
    }

    /** Resolves to false when the folder is away: nothing can be said then. */
    async recall(): Promise<boolean> {
        if (!existsSync(this.runnable.folder)) {
            return false;
        }
        const { runs, doubt } = await this.ledger.transact(async db => ({
            runs: await unfinishedRuns(db, this.runnable.id),
            doubt: await findDoubt(db)
        }));
        // What a person lets go again lies in `done/` from its first run.
        const gone = runs.filter(run => run.watched === 1 && run.retries === 0 && run.state !== 'finishing' && !existsSync(run.file_path));
        if (gone.length > 0 || doubt?.loss !== undefined) {
            const done = await this.unknown(doneFilesOf(this.runnable.folder).filter(({ name }) => this.belongsToMapping(name)));
            for (const run of gone) {
                await this.settle(run, done, doubt);
            }
            await this.recallForgotten(await this.unknown(done), doubt);
        }
        return true;
    }

    /** Those that are no place of any run of the mapping. */
    private async unknown<T extends { readonly path: string }>(files: readonly T[]): Promise<readonly T[]> {
        const places = await this.ledger.transact(db =>
            db.selectFrom('run').select(['location', 'refused_file']).where('mapping_id', '=', this.runnable.id).execute()
        );
        const known = new Set(places.flatMap(({ location, refused_file }) => [location, refused_file]));
        return files.filter(({ path }) => !known.has(path));
    }

    /** A run under way whose file is gone: finished, when its very file lies in `done/`. */
    private async settle(run: RunRow, done: readonly DoneFile[], doubt: Doubt | undefined): Promise<void> {
        for (const { path, name, at } of done) {
            const mayBe = name === basename(run.file_path) && at >= run.started_at - 1000 && statSync(path).size === run.size;
            if (mayBe && (await hashFile(path)) === run.content_hash) {
                await this.ledger.transact(async db => {
                    await clearDeliveries(db, run.id);
                    await raiseProblems(db, [endedElsewhere(path)], { runId: run.id, mappingId: run.mapping_id });
                    await updateRun(db, run.id, { state: 'finished', location: path, finished_at: at });
                });
                return;
            }
        }
        // What was planned before the loss may have been carried out, and followed by something newer: it must not go out again.
        if (doubt?.loss !== undefined && run.state === 'planned' && run.started_at < doubt.loss) {
            await this.ledger.transact(async db => {
                await clearDeliveries(db, run.id);
                await raiseProblems(db, [lostFile(run.file_path)], { runId: run.id, mappingId: run.mapping_id });
                await updateRun(db, run.id, { state: 'failed', finished_at: Date.now() });
            });
        }
    }

    /** Runs that began and ended in the time that the ledger has lost. */
    private async recallForgotten(done: readonly DoneFile[], doubt: Doubt | undefined): Promise<void> {
        if (doubt?.loss === undefined) {
            return;
        }
        for (const file of done.filter(({ at }) => at >= doubt.since - 1000 && at <= doubt.until)) {
            await this.writeDown(file);
        }
        const refused = filesIn(join(this.runnable.folder, 'failed'))
            .filter(path => this.belongsToMapping(basename(path)) && statSync(path).ctimeMs >= doubt.since)
            .map(path => ({ path }));
        for (const { path } of await this.unknown(refused)) {
            await this.ledger.transact(db => raiseOnce(db, forgottenRefusals(path), { mappingId: this.runnable.id }));
        }
    }

    private async writeDown({ path, name, at }: DoneFile): Promise<void> {
        const { id: mapping_id, mapping, object, operation, folder } = this.runnable;
        await this.ledger.transact(async db => {
            const runId = await insertRun(db, {
                mapping_id,
                mapping_hash: 'forgotten', // under which mapping nobody knows: the same content is worth another run
                connection: mapping.connection,
                object: object.id,
                operation,
                file_path: join(folder, name),
                location: path,
                content_hash: '',
                size: statSync(path).size,
                state: 'finished',
                watched: 1,
                started_at: at,
                finished_at: at
            });
            await raiseProblems(db, [endedElsewhere(path)], { runId, mappingId: mapping_id });
        });
    }
}
