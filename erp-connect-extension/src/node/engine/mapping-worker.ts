import { MappingStatus } from '../../common/engine-protocol';
import { FolderScan, SettledFile } from '../folder/settling-folder';
import { isPlanFixed } from '../ledger/delivery-store';
import { dealtWithFiles, forgetFile, forgetOpenFiles, rememberFile } from '../ledger/file-store';
import { Ledger } from '../ledger/ledger';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';
import { RunRow, latestRuns, unfinishedRuns } from '../ledger/run-store';
import { checkWaitingNow } from '../ledger/waiting-file-store';
import { RecordSourceRegistry } from '../readers/record-source-registry';
import { ConnectionSession } from './connection-session';
import { EngineSettings } from './engine-settings';
import { unreadableFile } from './file-problems';
import { FileRun, RunEnd } from './file-run';
import { Intake } from './intake';
import { intakeFor } from './intake-for';
import { inLanes } from './lanes';
import { LoadedMapping, RunnableMapping, byKind } from './loaded-mapping';
import { folderUnreadable, noConnection, runStopped } from './mapping-problems';
import { Planning } from './planning/planning';
import { RecalledRuns } from './recalled-runs';
import { reportProgress } from './run-progress';
import { Sessions } from './sessions';
import { WakeTimer } from './wake-timer';
import { WatchedFolder, whyUnreadable } from './watched-folder';
import { WorkerState } from './worker-state';

/** What a worker needs of the engine. */
export interface WorkerServices {
    readonly ledger: Ledger;
    readonly registry: RecordSourceRegistry;
    readonly planning: Planning;
    readonly sessions: Sessions;
    readonly settings: EngineSettings;
    readonly onDidChange: () => void;
    /** Something was delivered that files of other mappings may wait for. */
    readonly onDidDeliver: () => void;
}

/**
 * Works one mapping: goes on with runs that were left behind, looks into the folder, and runs its files in the order
 * they came. Mappings work beside each other; what fails in one does not touch another.
 */
export class MappingWorker {
    private readonly timer = new WakeTimer(() => this.work());
    private readonly state: WorkerState;
    private folder: WatchedFolder | undefined;
    private intake: Intake | undefined;
    private readonly current = new Set<FileRun>();
    private isRecalled = false;

    constructor(
        private readonly services: WorkerServices,
        private loaded: LoadedMapping,
        private paused: boolean
    ) {
        this.state = new WorkerState(services.onDidChange);
        this.adopt(loaded);
    }

    /** Goes on with a changed mapping file; what is under way ends with the one it began with. */
    adopt(loaded: LoadedMapping): void {
        this.loaded = loaded;
        this.isRecalled = false;
        void this.folder?.close();
        const { ledger, registry, settings } = this.services;
        this.intake = loaded.runnable && intakeFor(loaded.runnable, ledger, settings);
        this.folder =
            loaded.runnable && new WatchedFolder(loaded.runnable, registry.endings, settings.settleTime, delay => this.wake(delay));
        this.wake();
    }

    setPaused(paused: boolean): void {
        this.paused = paused;
        if (paused) {
            this.stopRuns();
        }
        this.wake();
    }

    /** Looks now, also at files that failed or of which something was refused. */
    async runNow(): Promise<void> {
        await this.services.ledger.transact(async db => {
            await forgetOpenFiles(db, this.loaded.id);
            await checkWaitingNow(db, this.loaded.id);
        });
        this.wake();
    }

    /** Looks now if files wait for what another mapping may have delivered. */
    wakeIfWaiting(): void {
        if (this.intake?.waitingFor !== undefined) {
            this.wake();
        }
    }

    /** Asks for a look into the folder after a while; the earliest wish counts. */
    wake(delay = 0): void {
        this.timer.wake(delay);
    }

    /** Ends what is in flight and stops. */
    async stop(): Promise<void> {
        const stopped = this.timer.stop();
        this.stopRuns();
        await this.folder?.close();
        await stopped;
    }

    status(openProblems: number): MappingStatus {
        return this.state.status(this.loaded, this.paused, openProblems);
    }

    private stopRuns(): void {
        this.current.forEach(run => run.stop());
    }

    private get isHeld(): boolean {
        return this.timer.isStopped || this.paused;
    }

    /** One look; gives the milliseconds until the next one. */
    private async work(): Promise<number> {
        const { ledger, registry, settings } = this.services;
        // Both belong together: the mapping file may change while we are at it.
        const { folder, intake } = this;
        if (!folder || !intake || this.isHeld) {
            this.state.show('idle');
            return settings.scanInterval;
        }
        const { runnable } = folder;
        try {
            this.state.lastRun ??= (await ledger.transact(db => latestRuns(db, runnable.id, 1)))[0];
            this.isRecalled ||= await new RecalledRuns(ledger, runnable, registry.endings).recall();
            const session = await this.findSession(runnable, runnable.mapping.connection);
            const next = session && (await this.resumeRuns(runnable, session)) ? await this.runFiles(folder, intake, session) : undefined;
            await ledger.transact(db => resolveProblems(db, { code: 'run.stopped', mappingId: runnable.id }));
            return Math.min(settings.scanInterval, next ?? settings.scanInterval);
        } catch (error) {
            const problem = runStopped(runnable, error as Error);
            this.state.show('waiting', problem.text);
            // The ledger itself may be what fails; the state above says so.
            await ledger.transact(db => raiseOnce(db, problem, { mappingId: runnable.id })).catch(() => undefined);
            return settings.scanInterval;
        }
    }

    private async findSession(runnable: RunnableMapping, name: string): Promise<ConnectionSession | undefined> {
        const { ledger, sessions } = this.services;
        const session = await sessions.find(name);
        if (!session) {
            this.state.show('waiting', `There is no connection "${name}" with an API key.`);
            await ledger.transact(db => raiseOnce(db, noConnection(runnable, name), { mappingId: runnable.id }));
            return undefined;
        }
        await ledger.transact(db => resolveProblems(db, { code: 'mapping.no-connection', mappingId: runnable.id }));
        if (session.gate.paused) {
            await this.wait(session);
            return undefined;
        }
        return session;
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async resumeRuns(runnable: RunnableMapping, present: ConnectionSession): Promise<boolean> {
        for (const run of await this.services.ledger.transact(db => unfinishedRuns(db, runnable.id))) {
            if (this.isHeld) {
                return false;
            }
            const session = await this.sessionOf(run, runnable, present);
            if (!session) {
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

    /** A run that has sent something already ends over the connection it began with. */
    private async sessionOf(run: RunRow, runnable: RunnableMapping, present: ConnectionSession): Promise<ConnectionSession | undefined> {
        if (run.connection === runnable.mapping.connection || !(await this.services.ledger.transact(db => isPlanFixed(db, run)))) {
            return present;
        }
        return this.findSession(runnable, run.connection);
    }

    /** Gives the milliseconds until the next look is worth while, where that is sooner than usual. */
    private async runFiles(folder: WatchedFolder, intake: Intake, session: ConnectionSession): Promise<number | undefined> {
        const { runnable } = folder;
        const scan = await this.scan(folder);
        if (!scan) {
            return undefined;
        }
        if (scan.isSettling) {
            byKind(runnable, { table: ({ mapping }) => this.services.planning.expect(mapping), files: () => undefined });
        }
        const known = await this.services.ledger.transact(db => dealtWithFiles(db, runnable.id));
        const files = scan.ready.filter(({ path, size, mtime }) => {
            const before = known.get(path);
            return !(before && before.size === size && before.mtime === mtime && before.mappingHash === runnable.hash);
        });
        const selected = await intake.select(scan, files);
        const goesOn = await inLanes(
            selected,
            intake.width,
            file => intake.laneOf(file),
            async file => !this.isHeld && this.takeFile(runnable, intake, session, file)
        );
        if (this.isHeld) {
            return undefined;
        }
        if (!goesOn) {
            await this.wait(session);
            return undefined;
        }
        this.state.show(intake.waitingFor === undefined ? 'idle' : 'waiting', intake.waitingFor);
        return scan.isSettling ? Math.max(20, folder.settleTime) : undefined;
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async takeFile(runnable: RunnableMapping, intake: Intake, session: ConnectionSession, file: SettledFile): Promise<boolean> {
        return (await intake.admits(file, session)) ? this.runFile(runnable, session, file) : session.gate.paused === undefined;
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async runFile(runnable: RunnableMapping, session: ConnectionSession, file: SettledFile): Promise<boolean> {
        const { ledger, settings } = this.services;
        const { path, size, mtime } = file;
        const isYoung = file.age < settings.youth;
        const unreadable = await whyUnreadable(path);
        if (unreadable !== undefined) {
            // Other files do not wait for it. Programs lock a file for a moment while they write: that is no problem yet.
            if (unreadable !== 'gone' && !isYoung) {
                await ledger.transact(db => raiseOnce(db, unreadableFile(path, unreadable), { mappingId: runnable.id }));
            }
            return true;
        }
        await ledger.transact(db => resolveProblems(db, { code: 'file.unreadable', mappingId: runnable.id, file: path }));
        const { kind, run } = await this.execute(runnable, session, path, job => job.start(path, true, isYoung));
        if (kind === 'finished' && run.location !== path) {
            await ledger.transact(db => forgetFile(db, runnable.id, path));
        } else if (kind === 'finished' || kind === 'failed') {
            const isOpen = kind === 'failed' || run.refused_count > 0;
            await ledger.transact(db => rememberFile(db, runnable.id, { path, size, mtime, mappingHash: runnable.hash, isOpen }));
        }
        return kind !== 'waiting';
    }

    private async scan(folder: WatchedFolder): Promise<FolderScan | undefined> {
        const { ledger } = this.services;
        const { runnable } = folder;
        try {
            const scan = await folder.scan();
            await ledger.transact(db => resolveProblems(db, { code: 'folder.unreadable', mappingId: runnable.id }));
            return scan;
        } catch (error) {
            const problem = folderUnreadable(runnable, error as Error);
            this.state.show('waiting', problem.text);
            await ledger.transact(db => raiseOnce(db, problem, { mappingId: runnable.id }));
            return undefined;
        }
    }

    private async execute(
        runnable: RunnableMapping,
        session: ConnectionSession,
        file: string,
        work: (job: FileRun) => Promise<RunEnd>
    ): Promise<RunEnd> {
        const { ledger, planning, settings } = this.services;
        const { serverLimit, retryWait } = settings;
        this.state.show('running');
        const onProgress = reportProgress(ledger, file, progress => this.state.showProgress(progress));
        const run = new FileRun({ ledger, planning, session, runnable, serverLimit, retryWait, onProgress });
        this.current.add(run);
        if (this.isHeld) {
            run.stop(); // it was asked for before there was anything to stop
        }
        try {
            const end = await work(run);
            this.state.lastRun = end.kind === 'unready' || end.kind === 'missing' ? this.state.lastRun : end.run;
            if (this.intake?.bringsRecords && end.kind === 'finished' && end.run.created_count + end.run.updated_count > 0) {
                this.services.onDidDeliver();
            }
            return end;
        } finally {
            this.current.delete(run);
            this.state.showProgress(undefined);
        }
    }

    private async wait(session: ConnectionSession): Promise<void> {
        this.state.show('waiting', session.gate.paused?.text ?? 'The work was interrupted and goes on by itself.');
        await this.services.sessions.watchPause(session);
    }
}
