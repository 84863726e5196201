import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { columnTypes } from '../../common/download/record-rows';
import { Problem } from '../../common/problem';
import { downloadObjectLabel } from '../../common/invoiced/download-objects';
import { Company, isCompany } from '../invoiced/company';
import { Ledger } from '../ledger/ledger';
import { setBookmark, settleFailedDownloads } from '../ledger/download-store';
import { raiseProblems } from '../ledger/problem-store';
import { RunRow, findRun, updateRun } from '../ledger/run-store';
import { ConnectionSession } from '../engine/connection-session';
import { isFileError, isFromOutside } from '../engine/file-problems';
import { pauseFor } from '../engine/run-delivery';
import { openWriter } from '../export/open-writer';
import { WriteRefused } from '../export/write-refused';
import { makeFolder } from '../runtime/make-folder';
import { downloadDefect, listRefused } from './download-problems';
import { openSource } from './download-source';
import { DownloadRefused, Interrupted, ListExpired } from './fetch-errors';
import { ListCaller } from './list-caller';
import { ShowProgress, makeDraft } from './make-draft';
import { inodeOf, putInPlace } from './placing';
import { RunnableDownload } from './runnable-download';
import { targetName } from '../../common/download/target-name';

export interface DownloadRunOptions {
    readonly ledger: Ledger;
    readonly session: ConnectionSession;
    readonly runnable: RunnableDownload;
    /** Milliseconds before the first repetition of what failed and may work soon. */
    readonly retryWait: number;
    readonly onProgress?: ShowProgress;
}

/** How a run stands when nobody works on it. `waiting`: the connection cannot be used, or the engine stops. */
export interface DownloadEnd {
    readonly kind: 'finished' | 'failed' | 'waiting';
    readonly run: RunRow;
}

// Waits between attempts at a folder that does not take the file, as multiples of the first.
const PATIENCE = [1, 4, 12, 32];

/**
 * Makes one planned download, from wherever the ledger says it stands: `taken`, a draft is being written or was lost;
 * `finishing`, the draft is whole and is put in its place. The bookmark moves in the transaction that ends the run, when
 * the file is in its place and not before.
 */
export class DownloadRun {
    private readonly stopping = new AbortController();

    constructor(private readonly options: DownloadRunOptions) {}

    /** Begins nothing new. What is under way begins anew another time. */
    stop(): void {
        this.stopping.abort();
    }

    /** Rejects with what the file system or the ledger says when that does not pass by soon; it can be resumed then. */
    async resume(run: RunRow): Promise<DownloadEnd> {
        try {
            const whole = run.state === 'finishing' ? run : await this.makeDraft(run);
            const placed = await this.place(whole);
            return placed ? { kind: 'finished', run: placed } : await this.resume(await this.begunAnew(whole));
        } catch (error) {
            if (error instanceof Interrupted || error instanceof ListExpired) {
                return { kind: 'waiting', run: await this.reload(run) };
            }
            if (error instanceof DownloadRefused) {
                return this.fail(run, listRefused(downloadObjectLabel(run.object), error.message));
            }
            if (error instanceof WriteRefused) {
                return this.fail(run, error.problem);
            }
            if (isFromOutside(error)) {
                throw error;
            }
            return this.fail(run, downloadDefect(error));
        }
    }

    /** Gives the run with its whole draft. */
    private async makeDraft(run: RunRow): Promise<RunRow> {
        const { ledger, session, runnable, retryWait, onProgress } = this.options;
        const { object, destination, columns } = runnable.mapping.download;
        const company = await this.company();
        const caller = new ListCaller(session, retryWait, this.stopping.signal);
        const { timeZone } = company;
        const account = `${session.connection.baseUrl} ${company.id}`;
        const owner = { mappingId: run.mapping_id, runId: run.id, account, timeZone };
        const source = await openSource(ledger, caller, runnable.mapping.download, owner);
        makeFolder(runnable.folder);
        const target = join(runnable.folder, targetName(runnable.mapping, run.planned_at!));
        const draft = await this.noteDraft(run, target);
        const writer = await openWriter(draft, destination, columns, columnTypes(object, columns));
        const { rows, bytes, hash } = await makeDraft({ runnable, source, writer, timeZone, target, onProgress });
        return this.write(run, {
            state: 'finishing',
            row_count: rows,
            size: bytes,
            content_hash: hash,
            draft_folder: inodeOf(runnable.folder),
            next_bookmark: JSON.stringify(source.nextBookmark()) ?? null
        });
    }

    /** Where the draft is going to be, before it is there: so a crash leaves none behind that nobody knows of. */
    private async noteDraft(run: RunRow, target: string): Promise<string> {
        const { runnable } = this.options;
        if (run.draft !== null) {
            rmSync(run.draft, { force: true });
        }
        const draft = join(runnable.folder, `.${randomUUID()}.part`);
        const { mapping, hash } = runnable;
        await this.write(run, {
            draft,
            file_path: target,
            location: target,
            connection: mapping.connection,
            object: mapping.download.object,
            mapping_hash: hash
        });
        return draft;
    }

    /** Ends the run once its file is in its place; `undefined` when it is to be made anew. */
    private async place(run: RunRow): Promise<RunRow | undefined> {
        const { destination } = this.options.runnable.mapping.download;
        if (run.row_count === 0 && destination.empty === 'none') {
            rmSync(run.draft!, { force: true });
            return this.finish(run, '');
        }
        const path = await this.patiently(() =>
            putInPlace({
                draft: run.draft!,
                draftFolder: run.draft_folder!,
                target: run.file_path,
                size: run.size,
                contentHash: run.content_hash,
                exists: destination.exists ?? 'number'
            })
        );
        return path === undefined ? undefined : this.finish(run, path);
    }

    private finish(run: RunRow, location: string): Promise<RunRow> {
        return this.options.ledger.transact(async db => {
            await updateRun(db, run.id, { state: 'finished', location, finished_at: Date.now() });
            if (run.next_bookmark !== null) {
                await setBookmark(db, run.mapping_id, run.next_bookmark);
            }
            await settleFailedDownloads(db, run); // this file has what they lacked
            return findRun(db, run.id);
        });
    }

    private fail(run: RunRow, problem: Problem): Promise<DownloadEnd> {
        return this.options.ledger.transact(async db => {
            await settleFailedDownloads(db, run); // told once, by the latest
            await raiseProblems(db, [problem], { runId: run.id, mappingId: run.mapping_id });
            await updateRun(db, run.id, { state: 'failed', finished_at: Date.now() });
            return { kind: 'failed', run: await findRun(db, run.id) };
        });
    }

    private begunAnew(run: RunRow): Promise<RunRow> {
        return this.write(run, { state: 'taken', draft: null, next_bookmark: null, content_hash: '', row_count: 0 });
    }

    private async company(): Promise<Company> {
        const { session } = this.options;
        const company = await session.fetchCompany();
        if (!isCompany(company)) {
            session.gate.pause(pauseFor(company.kind, 'message' in company ? company.message : 'too many calls at once'));
            throw new Interrupted();
        }
        return company;
    }

    /** Does what a file that is open elsewhere keeps from being done, a few times over. */
    private async patiently<T>(work: () => Promise<T>): Promise<T> {
        for (let attempt = 0; ; attempt++) {
            try {
                return await work();
            } catch (error) {
                if (!isFileError(error) || attempt >= PATIENCE.length || this.stopping.signal.aborted) {
                    throw error;
                }
                await sleep(PATIENCE[attempt] * this.options.retryWait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
            }
        }
    }

    private async write(run: RunRow, changes: Partial<RunRow>): Promise<RunRow> {
        return this.options.ledger.transact(async db => {
            await updateRun(db, run.id, changes);
            return findRun(db, run.id);
        });
    }

    private reload(run: RunRow): Promise<RunRow> {
        return this.options.ledger.transact(db => findRun(db, run.id));
    }
}
