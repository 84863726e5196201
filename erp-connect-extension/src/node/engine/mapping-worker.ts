import { MappingStatus } from '../../common/engine-protocol';
import { FolderScan, SettledFile } from '../folder/settling-folder';
import { isPlanFixed } from '../ledger/delivery-store';
import { forgetOpenFiles } from '../ledger/file-store';
import { RunRow, latestRuns, unfinishedRuns } from '../ledger/run-store';
import { checkWaitingNow } from '../ledger/waiting-file-store';
import { Conditions } from './conditions';
import { ConnectionFinder } from './connection-finder';
import { ConnectionSession } from './connection-session';
import { isFileError, unreadableFile } from './file-problems';
import { FileRun, RunEnd } from './file-run';
import { FolderMemory } from './folder-memory';
import { usedFolder } from './folder-uses';
import { Intake } from './intake';
import { intakeFor } from './intake-for';
import { inLanes } from './lanes';
import { LoadedMapping, RunnableMapping, byKind } from './loaded-mapping';
import { NamedMapping, folderUnreadable, runStopped } from './mapping-problems';
import { letGoFirst } from './mapping-precedence';
import { MissingEvents } from './missing-events';
import { RecalledRuns } from './recalled-runs';
import { RunsUnderWay } from './runs-under-way';
import { WakeTimer } from './wake-timer';
import { WatchedFolder, whyNotReady } from './watched-folder';
import { Worker } from './worker';
import { WorkerServices } from './worker-services';
import { WorkerState } from './worker-state';

// Until the next look at files that were put off, in milliseconds.
const BREATH = 50;

// How many files that could not be put away are tried again at each look: mostly it is the folder that fails for all.
const MOST_LEFT = 20;

/**
 * Works one mapping: goes on with runs that were left behind, looks into the folder, and runs its files in the order
 * they came. Mappings work beside each other; what fails in one does not touch another.
 */
export class MappingWorker implements Worker {
    private readonly timer = new WakeTimer(() => this.work());
    private readonly state: WorkerState;
    private readonly conditions: Conditions;
    private readonly connections: ConnectionFinder;
    private folder: WatchedFolder | undefined;
    private intake: Intake | undefined;
    private readonly runs: RunsUnderWay;
    private isRecalled = false;
    private settling = false;

    constructor(
        private readonly services: WorkerServices,
        private readonly missingEvents: MissingEvents,
        private loaded: LoadedMapping,
        private paused: boolean
    ) {
        this.state = new WorkerState(services.onDidChange);
        this.conditions = new Conditions(services.ledger, loaded.id);
        this.connections = new ConnectionFinder(services.sessions, this.conditions, this.state);
        this.runs = new RunsUnderWay(services, this.state, () => this.isHeld);
        this.adopt(loaded);
    }

    suits(loaded: LoadedMapping): boolean {
        return loaded.download === undefined;
    }

    /** Goes on with a changed mapping file; what is under way ends with the one it began with. */
    adopt(loaded: LoadedMapping): void {
        this.loaded = loaded;
        this.isRecalled = false;
        this.folder?.close();
        const { ledger, registry, settings } = this.services;
        this.intake = loaded.runnable && intakeFor(loaded.runnable, ledger, settings);
        this.folder =
            loaded.runnable
            && new WatchedFolder(loaded.runnable, registry.endings, settings.settleTime, {
                onHint: delay => this.wake(delay),
                onDidWatch: (folder, failure) => this.missingEvents.note(folder, failure)
            });
        this.wake();
    }

    setPaused(paused: boolean): void {
        this.paused = paused;
        if (paused) {
            this.runs.stop();
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

    get runnable(): RunnableMapping | undefined {
        return this.loaded.runnable;
    }

    get isSettling(): boolean {
        return this.settling && !this.isHeld;
    }

    look(): Promise<void> {
        return this.isHeld ? Promise.resolve() : this.timer.look();
    }

    /** Asks for a look into the folder after a while; the earliest wish counts. */
    wake(delay = 0): void {
        this.timer.wake(delay);
    }

    /** Ends what is in flight and stops. */
    async stop(): Promise<void> {
        const stopped = this.timer.stop();
        this.runs.stop();
        this.folder?.close();
        await stopped;
    }

    status(openProblems: number): MappingStatus {
        const used = usedFolder(this.loaded);
        return this.state.status(this.loaded, used && { direction: 'upload', ...used }, this.paused, openProblems);
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
            const session = await this.connections.find(named(runnable), runnable.mapping.connection);
            const scan = session && (await this.scan(folder));
            this.settling = scan?.isSettling === true;
            const next =
                scan && (await this.resumeRuns(runnable, session)) ? await this.runFiles(folder, intake, session, scan) : undefined;
            await this.conditions.settle('run.stopped');
            return Math.min(settings.scanInterval, next ?? settings.scanInterval);
        } catch (error) {
            // What fails when a share goes away is not the matter, and neither is what was under way by then.
            if (!isFileError(error) || (await this.scan(folder).catch(() => true))) {
                const problem = runStopped(named(runnable), runnable.folder, error as Error);
                this.state.show('waiting', problem.text);
                // The ledger itself may be what fails; the state above says so.
                await this.conditions.raise(problem).catch(() => undefined);
            }
            return settings.scanInterval;
        }
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async resumeRuns(runnable: RunnableMapping, present: ConnectionSession): Promise<boolean> {
        const { ledger } = this.services;
        const memory = new FolderMemory(ledger, runnable);
        let left = 0;
        for (const run of await ledger.transact(db => unfinishedRuns(db, runnable.id))) {
            if (this.isHeld) {
                return false;
            }
            if (run.state === 'finishing' && left >= MOST_LEFT) {
                continue;
            }
            const session = await this.sessionOf(run, runnable, present);
            if (!session) {
                return false;
            }
            const end = await this.execute(runnable, session, run.file_path, job => job.resume(run));
            if (end.kind === 'waiting') {
                await this.connections.wait(session);
                return false;
            }
            left += end.kind === 'left' ? 1 : 0;
            await memory.noteResumed(run, end);
        }
        return true;
    }

    /** A run that has sent something already ends over the connection it began with. */
    private async sessionOf(run: RunRow, runnable: RunnableMapping, present: ConnectionSession): Promise<ConnectionSession | undefined> {
        if (run.connection === runnable.mapping.connection || !(await this.services.ledger.transact(db => isPlanFixed(db, run)))) {
            return present;
        }
        return this.connections.find(named(runnable), run.connection);
    }

    /** Gives the milliseconds until the next look is worth while, where that is sooner than usual. */
    private async runFiles(
        folder: WatchedFolder,
        intake: Intake,
        session: ConnectionSession,
        scan: FolderScan
    ): Promise<number | undefined> {
        const { runnable } = folder;
        if (scan.isSettling) {
            byKind(runnable, { table: ({ mapping }) => this.services.planning.expect(mapping), files: () => undefined });
        }
        const selected = await intake.select(scan, await new FolderMemory(this.services.ledger, runnable).newAmong(scan.ready));
        if (selected.length > 0) {
            await letGoFirst(
                () => this.services.forerunners(runnable),
                folder.settleTime,
                () => this.isHeld
            );
        }
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
            await this.connections.wait(session);
            return undefined;
        }
        this.state.show(intake.waitingFor === undefined ? 'idle' : 'waiting', intake.waitingFor);
        return intake.hasMore ? BREATH : scan.isSettling ? Math.max(20, folder.settleTime) : undefined;
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async takeFile(runnable: RunnableMapping, intake: Intake, session: ConnectionSession, file: SettledFile): Promise<boolean> {
        return (await intake.admits(file, session)) ? this.runFile(runnable, session, file) : session.gate.paused === undefined;
    }

    /** Resolves to false when the connection does not let the rest through. */
    private async runFile(runnable: RunnableMapping, session: ConnectionSession, file: SettledFile): Promise<boolean> {
        const { path } = file;
        const isYoung = file.age < this.services.settings.youth;
        const unready = await whyNotReady(file);
        if (unready !== undefined) {
            // Other files do not wait for it. Programs lock a file for a moment while they write: that is no problem yet.
            if (unready !== 'changed' && !isYoung) {
                await this.conditions.raise(unreadableFile(path, unready));
            }
            return true;
        }
        await this.conditions.settleFor(path, 'file.unreadable');
        const end = await this.execute(runnable, session, path, job => job.start(path, true, isYoung));
        await new FolderMemory(this.services.ledger, runnable).note(file, end);
        return end.kind !== 'waiting';
    }

    private async scan(folder: WatchedFolder): Promise<FolderScan | undefined> {
        let scan: FolderScan;
        try {
            scan = await folder.scan();
        } catch (error) {
            const problem = folderUnreadable(folder.runnable, error as Error);
            this.state.show('waiting', problem.text);
            await this.conditions.raise(problem);
            return undefined;
        }
        await this.conditions.settle('folder.unreadable');
        return scan;
    }

    private async execute(
        runnable: RunnableMapping,
        session: ConnectionSession,
        file: string,
        work: (job: FileRun) => Promise<RunEnd>
    ): Promise<RunEnd> {
        const end = await this.runs.execute(runnable, session, file, work);
        if (this.intake?.bringsRecords && end.kind === 'finished' && end.run.created_count + end.run.updated_count > 0) {
            this.services.onDidDeliver();
        }
        return end;
    }
}

function named({ id, mapping }: RunnableMapping): NamedMapping {
    return { id, name: mapping.name };
}
