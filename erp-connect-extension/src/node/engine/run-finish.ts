import { existsSync, mkdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { SourceRow } from '../../common/records/record-draft';
import { Dialect } from '../../common/records/table';
import { Ledger } from '../ledger/ledger';
import { RunRow, countRecords, findRun, updateRun } from '../ledger/run-store';
import { writeFileSafely } from '../runtime/write-file-safely';
import { hashFile } from './content-hash';
import { RunnableMapping } from './loaded-mapping';
import { RefusedRow, refusedFilePath, refusedFileText } from './refused-file';

/**
 * Ends a run: counts, writes the refused rows out, moves the file. Each step can be done again, and the ledger
 * knows the file's new place before it is moved, so that a crash in between loses neither the file nor its run.
 */
export class RunFinish {
    constructor(
        private readonly ledger: Ledger,
        private readonly runnable: RunnableMapping,
        private readonly runId: number
    ) {}

    async finish(): Promise<RunRow> {
        const run = await this.ledger.transact(async db => {
            await countRecords(db, this.runId);
            return findRun(db, this.runId);
        });
        const refusedFile = run.refused_count > 0 ? await this.writeRefused(run) : null;
        const location = run.state === 'finishing' ? run.location : this.placeFor(run);
        await this.ledger.transact(db => updateRun(db, this.runId, { state: 'finishing', refused_file: refusedFile, location }));
        await this.moveFile(run, location);
        return this.ledger.transact(async db => {
            await updateRun(db, this.runId, { state: 'finished', finished_at: Date.now() });
            await db.updateTable('delivery').set({ source_rows: null }).where('run_id', '=', this.runId).where('state', '!=', 'refused').execute();
            return findRun(db, this.runId);
        });
    }

    private async writeRefused(run: RunRow): Promise<string> {
        const rows = await this.refusedRows();
        const headers = JSON.parse(run.headers ?? '[]') as string[];
        const { dialect } = JSON.parse(run.dialect ?? '{}') as { dialect?: Dialect };
        const folder = run.watched ? dirname(run.file_path) : existsSync(this.runnable.folder) ? this.runnable.folder : dirname(run.file_path);
        const file = refusedFilePath(folder, run.file_path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSafely(file, refusedFileText(headers, rows, dialect?.delimiter ?? ','));
        return file;
    }

    private async refusedRows(): Promise<RefusedRow[]> {
        const { deliveries, problems } = await this.ledger.transact(async db => ({
            deliveries: await db
                .selectFrom('delivery')
                .select(['key', 'source_rows'])
                .where('run_id', '=', this.runId)
                .where('phase', '=', 1)
                .where('state', '=', 'refused')
                .execute(),
            problems: await db
                .selectFrom('problem')
                .select(['row', 'key', 'text', 'column_name'])
                .where('run_id', '=', this.runId)
                .where('severity', '=', 'error')
                .orderBy('id')
                .execute()
        }));
        const byRow = Map.groupBy(problems, problem => problem.row);
        const byKey = Map.groupBy(problems, problem => problem.key);
        return deliveries
            .flatMap(({ key, source_rows }) =>
                (JSON.parse(source_rows ?? '[]') as SourceRow[]).map(row => {
                    const own = byRow.get(row.row);
                    const first = key === null ? undefined : byKey.get(key)?.[0];
                    const reason = own?.map(problem => problem.text).join(' ') ?? (first ? `Row ${first.row}: ${first.text}` : '');
                    return { ...row, reason };
                })
            )
            .sort((left, right) => left.row - right.row);
    }

    private placeFor(run: RunRow): string {
        const afterwards = this.runnable.mapping.upload.source.afterwards ?? 'move';
        if (!run.watched || afterwards !== 'move') {
            return run.location;
        }
        const ending = extname(run.file_path);
        const stem = basename(run.file_path, ending);
        const stamp = new Date().toISOString().replace(/\.\d+Z$/, '').replace(/:/g, '-');
        const done = join(dirname(run.file_path), 'done');
        let place = join(done, `${stem}.${stamp}${ending}`);
        for (let copy = 2; existsSync(place); copy++) {
            place = join(done, `${stem}.${stamp}-${copy}${ending}`);
        }
        return place;
    }

    private async moveFile(run: RunRow, location: string): Promise<void> {
        const afterwards = this.runnable.mapping.upload.source.afterwards ?? 'move';
        if (!run.watched || !existsSync(run.file_path)) {
            return;
        }
        // Another file may have taken the name meanwhile: it is the next run's, and stays.
        const isTheSame = statSync(run.file_path).size === run.size && (await hashFile(run.file_path)) === run.content_hash;
        if (!isTheSame) {
            return;
        }
        if (afterwards === 'delete') {
            await rm(run.file_path);
        } else if (afterwards === 'move') {
            mkdirSync(dirname(location), { recursive: true });
            await rename(run.file_path, location);
        }
    }
}
