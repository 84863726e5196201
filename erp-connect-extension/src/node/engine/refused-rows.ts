import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SourceRow } from '../../common/records/record-draft';
import { Dialect } from '../../common/records/table';
import { Ledger } from '../ledger/ledger';
import { hasOpenErrors } from '../ledger/problem-store';
import { RunRow, runOfRefusedFile } from '../ledger/run-store';
import { writeFileSafely } from '../runtime/write-file-safely';
import { RefusedRow, refusedFilePath, refusedFileText } from './refused-file';

/** The refused rows of a run, written out for mending. */
export class RefusedRows {
    constructor(
        private readonly ledger: Ledger,
        private readonly run: RunRow
    ) {}

    /** Writes them and gives the file. A file that was named on the command line leaves them in the watched folder. */
    async write(watchedFolder: string): Promise<string> {
        const { run } = this;
        const rows = await this.collect();
        const headers = JSON.parse(run.headers ?? '[]') as string[];
        const { dialect } = JSON.parse(run.dialect ?? '{}') as { dialect?: Dialect };
        const folder = run.watched === 0 && existsSync(watchedFolder) ? watchedFolder : dirname(run.file_path);
        const text = refusedFileText(headers, rows, dialect?.delimiter ?? ',');
        for (let copy = 1; ; copy++) {
            const file = refusedFilePath(folder, run.file_path, copy);
            const isThere = existsSync(file);
            if (!isThere || (await this.isFree(file))) {
                try {
                    mkdirSync(dirname(file), { recursive: true });
                    writeFileSafely(file, text);
                    return file;
                } catch (error) {
                    if (!isThere) {
                        throw error;
                    }
                    // Still open in a spreadsheet program: the rows go beside it.
                }
            }
        }
    }

    /** A name whose rows are all mended may be used again; rows that still wait for a person are never written over. */
    private isFree(file: string): Promise<boolean> {
        return this.ledger.transact(async db => {
            const owner = await runOfRefusedFile(db, file);
            return owner === this.run.id || (owner !== undefined && !(await hasOpenErrors(db, owner)));
        });
    }

    private async collect(): Promise<RefusedRow[]> {
        const { deliveries, problems } = await this.ledger.transact(async db => ({
            deliveries: await db
                .selectFrom('delivery')
                .select(['key', 'source_rows'])
                .where('run_id', '=', this.run.id)
                .where('phase', '=', 1)
                .where('state', '=', 'refused')
                .execute(),
            problems: await db
                .selectFrom('problem')
                .select(['row', 'key', 'text'])
                .where('run_id', '=', this.run.id)
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
}
