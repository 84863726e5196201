import { FSWatcher, watch } from 'chokidar';
import { MappingState, MappingStatus } from '../../common/engine-protocol';
import { fileMatcher } from '../folder/ignored-files';
import { SettledFile, SettlingFolder } from '../folder/settling-folder';
import { Ledger } from '../ledger/ledger';
import { countDeliveries } from '../ledger/delivery-store';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';
import { RunRow, latestRuns, toRunInfo, unfinishedRuns } from '../ledger/run-store';
import { RecordSourceRegistry } from '../readers/record-source-registry';
import { ConnectionSession } from './connection-session';
import { EngineSettings } from './engine-settings';
import { FileRun, RunEnd } from './file-run';
import { LoadedMapping, RunnableMapping } from './loaded-mapping';
import { Sessions } from './sessions';

/** What a worker needs of the engine. */
export interface WorkerServices {
    readonly ledger: Ledger;
    readonly registry: RecordSourceRegistry;
    readonly sessions: Sessions;
    readonly settings: EngineSettings;
    readonly onDidChange: () => void;
}

/**
 * Works one mapping: goes on with runs that were left behind, looks into the folder, and runs its files one after
 * the other in the order they came. Mappings work beside each other; what fails in one does not touch another.
 */
export class MappingWorker {
    private state: MappingState = 'idle';
    private reason: string | undefined;
    private progress: { file: string; done: number; total: number } | undefined;
    private lastRun: RunRow | undefined;
    private folder: SettlingFolder | undefined;
    private watcher: FSWatcher | undefined;
    private timer: NodeJS.Timeout | undefined;
    private working: Promise<void> | undefined;
    private again = false;
    private stopped = false;
    private current: FileRun | undefined;
    /** Files that stay in the folder though they were dealt with, as they were then. */
    private readonly dealtWith = new Map<string, string>();

    constructor(
        private readonly services: WorkerServices,
        private loaded: LoadedMapping,
        private paused: boolean
    ) {
        this.adopt(loaded);
    }

    /** Goes on with a changed mapping file; what is under way ends with the one it began with. */
    adopt(loaded: LoadedMapping): void {
        this.loaded = loaded;
        const { runnable } = loaded;
        void this.watcher?.close();
        this.watcher = undefined;
        this.folder = undefined;
        if (runnable) {
            const { files, ready } = runnable.mapping.upload.source;
            const settleTime = ready?.settle === undefined ? this.services.settings.settleTime : ready.settle * 1000;
            this.folder = new SettlingFolder(runnable.folder, fileMatcher(files, this.services.registry.endings), settleTime);
            this.watcher = watch(runnable.folder, { depth: 0, ignoreInitial: true })
                .on('all', () => this.wake(Math.min(settleTime, 100)))
                .on('error', () => undefined); // without events the regular scan still finds every file
        }
        this.wake();
    }

    setPaused(paused: boolean): void {
        this.paused = paused;
        if (paused) {
            this.current?.stop();
        }
        this.wake();
    }

    /** Looks now, also at files that stopped a run before. */
    runNow(): void {
        this.dealtWith.clear();
        this.wake();
    }

    /** Asks for a look into the folder after a while; the earliest wish counts. */
    wake(delay = 0): void {
        if (this.stopped) {
            return;
        }
        if (this.working) {
            this.again = true;
            return;
        }
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.working = this.work().finally(() => {
                this.working = undefined;
                const soon = this.again;
                this.again = false;
                this.wake(soon ? 50 : this.nextLook);
            });
        }, delay);
    }

    /** Ends what is in flight and stops. */
    async stop(): Promise<void> {
        this.stopped = true;
        clearTimeout(this.timer);
        this.current?.stop();
        await this.watcher?.close();
        await this.working;
    }

    status(openProblems: number): MappingStatus {
        const { runnable, id } = this.loaded;
        return {
            id,
            name: runnable?.mapping.name ?? (id.split(/[\\/]/).pop() ?? id).replace(/\.mapping\.json$/, ''),
            direction: runnable ? 'upload' : 'unknown',
            objectLabel: runnable?.object.label,
            connection: runnable?.mapping.connection,
            state: this.paused ? 'paused' : runnable ? this.state : 'invalid',
            reason: runnable ? this.reason : this.loaded.diagnostics.find(({ severity }) => severity === 'error')?.text,
            folder: runnable?.folder,
            openProblems,
            progress: this.progress,
            lastRun: this.lastRun && toRunInfo(this.lastRun)
        };
    }

    private nextLook = 0;

    private async work(): Promise<void> {
        this.nextLook = this.services.settings.scanInterval;
        const { runnable } = this.loaded;
        if (!runnable || this.paused) {
            this.show('idle');
            return;
        }
        try {
            this.lastRun ??= (await this.services.ledger.transact(db => latestRuns(db, runnable.id, 1)))[0];
            const session = await this.findSession(runnable);
            if (session && (await this.resumeRuns(runnable, session))) {
                await this.runFiles(runnable, session);
            }
            await this.services.ledger.transact(db => resolveProblems(db, { code: 'run.stopped', mappingId: runnable.id }));
        } catch (error) {
            await this.reportStop(runnable, error);
        }
    }

    private async findSession(runnable: RunnableMapping): Promise<ConnectionSession | undefined> {
        const name = runnable.mapping.connection;
        const session = await this.services.sessions.find(name);
        if (!session) {
            this.show('waiting', `There is no connection "${name}" with an API key.`);
            await this.services.ledger.transact(db =>
                raiseOnce(db, {
                    code: 'mapping.no-connection', severity: 'error', kind: 'user', connection: name, mapping: runnable.id, mappingPath: ['connection'],
                    text: `The mapping "${runnable.mapping.name}" uses the connection "${name}", which is not there or has no API key.`,
                    hint: 'Add the connection, or name another one in the mapping. Files wait where they are.'
                }, { mappingId: runnable.id })
            );
            return undefined;
        }
        await this.services.ledger.transact(db => resolveProblems(db, { code: 'mapping.no-connection', mappingId: runnable.id }));
        if (session.gate.paused) {
            await this.wait(session);
            return undefined;
        }
        return session;
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async resumeRuns(runnable: RunnableMapping, session: ConnectionSession): Promise<boolean> {
        for (const run of await this.services.ledger.transact(db => unfinishedRuns(db, runnable.id))) {
            if (this.stopped || this.paused) {
                return false;
            }
            const end = await this.execute(runnable, session, run.file_path, job => job.resume(run));
            if (end.kind === 'waiting') {
                await this.wait(session);
                return false;
            }
        }
        return true;
    }

    private async runFiles(runnable: RunnableMapping, session: ConnectionSession): Promise<void> {
        const scan = await this.scan(runnable);
        if (!scan) {
            return;
        }
        for (const file of scan.ready.filter(candidate => this.dealtWith.get(candidate.path) !== stamp(candidate, runnable))) {
            if (this.stopped || this.paused) {
                return;
            }
            const isYoung = Date.now() - file.mtime < this.services.settings.youth;
            const end = await this.execute(runnable, session, file.path, job => job.start(file.path, true, isYoung));
            if (end.kind === 'waiting') {
                await this.wait(session);
                return;
            }
            if (end.kind !== 'unready') {
                this.dealtWith.set(file.path, stamp(file, runnable));
            }
        }
        this.show('idle');
        if (scan.isSettling) {
            this.nextLook = Math.min(this.nextLook, Math.max(20, this.settleTime(runnable)));
        }
    }

    private async scan(runnable: RunnableMapping): Promise<{ ready: readonly SettledFile[]; isSettling: boolean } | undefined> {
        try {
            const scan = await this.folder!.scan();
            await this.services.ledger.transact(db => resolveProblems(db, { code: 'folder.unreadable', mappingId: runnable.id }));
            return scan;
        } catch (error) {
            const text = `The folder ${runnable.folder} cannot be read: ${(error as Error).message}.`;
            this.show('waiting', text);
            await this.services.ledger.transact(db =>
                raiseOnce(db, {
                    code: 'folder.unreadable', severity: 'error', kind: 'operational', mapping: runnable.id, mappingPath: ['upload', 'source', 'folder'], text,
                    hint: 'Make the folder, connect the share, or correct "folder" in the mapping. Work goes on by itself when it is back.'
                }, { mappingId: runnable.id })
            );
            return undefined;
        }
    }

    private async execute(runnable: RunnableMapping, session: ConnectionSession, file: string, work: (job: FileRun) => Promise<RunEnd>): Promise<RunEnd> {
        const { ledger, registry, settings } = this.services;
        let done = 0;
        let total: number | undefined;
        const onProgress = (run: RunRow): void => {
            done++;
            if (total === undefined) {
                total = 0;
                void ledger.transact(db => countDeliveries(db, run.id, ['planned', 'sent'])).then(left => (total = left + done));
            }
            this.progress = { file, done, total: Math.max(done, total) };
            this.services.onDidChange();
        };
        this.show('running');
        this.current = new FileRun({ ledger, registry, session, runnable, serverLimit: settings.serverLimit, onProgress });
        try {
            const end = await work(this.current);
            this.lastRun = end.kind === 'unready' ? this.lastRun : end.run;
            return end;
        } finally {
            this.current = undefined;
            this.progress = undefined;
        }
    }

    private async wait(session: ConnectionSession): Promise<void> {
        this.show('waiting', session.gate.paused?.text ?? 'The engine is stopping.');
        await this.services.sessions.watchPause(session);
        this.services.onDidChange();
    }

    /** Something that no rule foresaw: said once, and tried again at the next look. */
    private async reportStop(runnable: RunnableMapping, error: unknown): Promise<void> {
        const text = `Work on the mapping "${runnable.mapping.name}" stopped: ${(error as Error).message}`;
        this.show('waiting', text);
        await this.services.ledger
            .transact(db =>
                raiseOnce(db, {
                    code: 'run.stopped', severity: 'error', kind: 'operational', mapping: runnable.id, text,
                    hint: 'Nothing is lost: it is tried again by itself. If it stays, look at the disk and at the rights of the folder.'
                }, { mappingId: runnable.id })
            )
            .catch(() => undefined); // the ledger itself may be what fails; the state above says so
    }

    private settleTime(runnable: RunnableMapping): number {
        const { ready } = runnable.mapping.upload.source;
        return ready?.settle === undefined ? this.services.settings.settleTime : ready.settle * 1000;
    }

    private show(state: MappingState, reason?: string): void {
        this.state = state;
        this.reason = reason;
        this.services.onDidChange();
    }
}

function stamp(file: SettledFile, runnable: RunnableMapping): string {
    return `${file.size}/${file.mtime}/${runnable.hash}`;
}
