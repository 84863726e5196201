import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Dialect } from '../../common/records/table';
import { Ledger } from '../ledger/ledger';
import { hasOpenErrors } from '../ledger/problem-store';
import { RunRow, runOfRefusedFile } from '../ledger/run-store';
import { readStoredRows } from '../readers/stored-rows';
import { makeFolder } from '../runtime/make-folder';
import { writeFileSafely } from '../runtime/write-file-safely';
import { hashText } from './content-hash';
import { RefusedRow, refusedFilePath, refusedFileText } from './refused-file';

/** Where refused rows were written to, as a run remembers it. */
export type RefusedFile = Pick<RunRow, 'refused_file' | 'refused_hash'>;

/** The refused rows of a run, written out for mending. */
export class RefusedRows {
    constructor(
        private readonly ledger: Ledger,
        private readonly run: RunRow
    ) {}

    /**
     * Writes them out once, and anew after they were sent again: what went through is no longer asked for. Gives where,
     * `undefined` where nothing is to be noted. A file that somebody has begun to mend stays as it is.
     */
    async settle(watchedFolder: string): Promise<RefusedFile | undefined> {
        const { refused_file: file, retries, refused_count } = this.run;
        if (file !== null && (retries === 0 || (await this.isMended(file)))) {
            return undefined;
        }
        if (refused_count > 0) {
            return this.write(watchedFolder);
        }
        if (file !== null && (await this.isOurs(file))) {
            rmSync(file, { force: true });
        }
        return undefined; // copies of it may come back: they still belong to this run
    }

    /** Writes them and gives the file. A file that was named on the command line leaves them in the watched folder. */
    private async write(watchedFolder: string): Promise<RefusedFile> {
        const { run } = this;
        const rows = await this.collect();
        const headers = JSON.parse(run.headers ?? '[]') as string[];
        const { dialect } = JSON.parse(run.dialect ?? '{}') as { dialect?: Dialect };
        const folder = run.watched === 0 && existsSync(watchedFolder) ? watchedFolder : dirname(run.file_path);
        const text = refusedFileText(headers, rows, dialect?.delimiter ?? ',');
        for (let copy = 0; ; copy++) {
            const file = copy === 0 ? run.refused_file : refusedFilePath(folder, run.file_path, copy);
            if (file === null) {
                continue;
            }
            const isThere = existsSync(file);
            if (!isThere || (await this.isFree(file, text))) {
                try {
                    makeFolder(dirname(file));
                    writeFileSafely(file, text, 0o644, `${file}.tmp`);
                    return { refused_file: file, refused_hash: hashText(text) };
                } catch (error) {
                    if (!isThere) {
                        throw error;
                    }
                    // Still open in a spreadsheet program: the rows go beside it.
                }
            }
        }
    }

    /**
     * A name whose rows are all mended may be used again; rows that still wait for a person are never written over. What
     * belongs to no run and holds these very rows was written by us before a crash.
     */
    private isFree(file: string, text: string): Promise<boolean> {
        return this.ledger.transact(async db => {
            const owner = await runOfRefusedFile(db, file);
            return owner === undefined ? holds(file, text) : owner === this.run.id || !(await hasOpenErrors(db, owner));
        });
    }

    private async isMended(file: string): Promise<boolean> {
        return existsSync(file) && (await this.isOurs(file)) && hashText(readFileSync(file, 'utf8')) !== this.run.refused_hash;
    }

    private async isOurs(file: string): Promise<boolean> {
        return (await this.ledger.transact(db => runOfRefusedFile(db, file))) === this.run.id;
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
        const { dialect = {} } = JSON.parse(this.run.dialect ?? '{}') as { dialect?: Partial<Dialect> };
        const byRow = Map.groupBy(problems, problem => problem.row);
        const byKey = Map.groupBy(problems, problem => problem.key);
        return deliveries
            .flatMap(({ key, source_rows }) =>
                readStoredRows(source_rows ?? '', dialect).map(row => {
                    const own = byRow.get(row.row);
                    const first = key === null ? undefined : byKey.get(key)?.[0];
                    const reason = own?.map(problem => problem.text).join(' ') ?? (first ? `Row ${first.row}: ${first.text}` : '');
                    return { ...row, reason };
                })
            )
            .sort((left, right) => left.row - right.row);
    }
}

/** Whether a file has this text; one that cannot be read has another. */
function holds(file: string, text: string): boolean {
    try {
        return readFileSync(file, 'utf8') === text;
    } catch {
        return false;
    }
}
