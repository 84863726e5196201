import { MappingStatus } from '../../common/engine-protocol';
import { latestRuns, unfinishedDownloads } from '../ledger/run-store';
import { Conditions } from '../engine/conditions';
import { ConnectionFinder } from '../engine/connection-finder';
import { isFileError } from '../engine/file-problems';
import { usedFolder } from '../engine/folder-uses';
import { LoadedMapping } from '../engine/loaded-mapping';
import { NamedMapping, runStopped } from '../engine/mapping-problems';
import { WakeTimer } from '../engine/wake-timer';
import { Worker } from '../engine/worker';
import { WorkerServices } from '../engine/worker-services';
import { WorkerState } from '../engine/worker-state';
import { ConnectionSession } from '../engine/connection-session';
import { RunRow } from '../ledger/run-store';
import { NOT_PLACED, notPlaced } from './download-problems';
import { DownloadEnd, DownloadRun } from './download-run';
import { planByHand, planDueDownloads } from './plan-downloads';
import { RunnableDownload } from './runnable-download';
import { ScheduleWatch } from './schedule-watch';

// Milliseconds until a list is asked for anew whose pages came too slowly.
const BREATH = 50;
// The longest wait between two tries at what fails, as a multiple of the usual one.
const SLOWEST = 32;

/**
 * Works one download: writes down the runs that are due and makes them one after the other. It looks at the clock on the
 * wall every now and then and never trusts a timer to be on time: computers sleep, and their clocks are set.
 */
export class DownloadWorker implements Worker {
    readonly runnable = undefined;
    readonly isSettling = false;
    private readonly timer = new WakeTimer(() => this.work());
    private readonly state: WorkerState;
    private readonly conditions: Conditions;
    private readonly connections: ConnectionFinder;
    private schedule: ScheduleWatch | undefined;
    private present: DownloadRun | undefined;
    private failures = 0;

    constructor(
        private readonly services: WorkerServices,
        private loaded: LoadedMapping,
        private paused: boolean
    ) {
        this.state = new WorkerState(services.onDidChange);
        this.conditions = new Conditions(services.ledger, loaded.id);
        this.connections = new ConnectionFinder(services.sessions, this.conditions, this.state);
        this.adopt(loaded);
    }

    suits({ runnable }: LoadedMapping): boolean {
        return runnable === undefined;
    }

    adopt(loaded: LoadedMapping): void {
        this.loaded = loaded;
        const schedule = loaded.download?.mapping.download.schedule;
        this.schedule = schedule && new ScheduleWatch(schedule);
        this.wake();
    }

    setPaused(paused: boolean): void {
        this.paused = paused;
        if (paused) {
            this.present?.stop();
        }
        this.wake();
    }

    async runNow(): Promise<void> {
        await this.download(Date.now());
    }

    /**
     * Makes a download as soon as nothing else of the mapping is under way, and gives its run; `undefined` where it
     * cannot run now. Asking twice with the same instant is asking once.
     */
    async download(askedAt: number): Promise<RunRow | undefined> {
        const { download } = this.loaded;
        if (!download || this.isHeld) {
            return undefined;
        }
        const run = await this.services.ledger.transact(planByHand(download, askedAt));
        this.failures = 0;
        this.wake();
        return run;
    }

    wake(delay = 0): void {
        this.timer.wake(delay);
    }

    /** Nothing that is uploaded keeps a download. */
    wakeIfWaiting(): void {}

    look(): Promise<void> {
        return Promise.resolve();
    }

    async stop(): Promise<void> {
        const stopped = this.timer.stop();
        this.present?.stop();
        await stopped;
    }

    status(openProblems: number): MappingStatus {
        const used = usedFolder(this.loaded);
        const work = used && { direction: 'download' as const, ...used, schedule: this.schedule?.status(Date.now()) };
        return this.state.status(this.loaded, work, this.paused, openProblems);
    }

    private get isHeld(): boolean {
        return this.timer.isStopped || this.paused;
    }

    /** One look; gives the milliseconds until the next one. */
    private async work(): Promise<number> {
        const { download } = this.loaded;
        const { ledger, settings } = this.services;
        if (!download || this.isHeld) {
            this.state.show('idle');
            return settings.scanInterval;
        }
        try {
            this.state.lastRun ??= (await ledger.transact(db => latestRuns(db, download.id, 1)))[0];
            await ledger.transact(planDueDownloads(download, Date.now()));
            const pause = await this.makeDownloads(download);
            await this.conditions.settle('run.stopped');
            this.failures = 0;
            return Math.min(settings.scanInterval, pause ?? this.schedule?.timeLeft(Date.now()) ?? settings.scanInterval);
        } catch (error) {
            await this.tellFailure(download, error as Error);
            return settings.scanInterval * Math.min(2 ** this.failures++, SLOWEST);
        }
    }

    /** Gives the milliseconds until the next look where that is another time than the next planned one. */
    private async makeDownloads(download: RunnableDownload): Promise<number | undefined> {
        const { ledger } = this.services;
        for (;;) {
            const [run] = await ledger.transact(db => unfinishedDownloads(db, download.id));
            if (!run || this.isHeld) {
                this.state.show('idle');
                return undefined;
            }
            const session = await this.connections.find(named(download), download.mapping.connection);
            if (!session) {
                return this.services.settings.scanInterval;
            }
            const end = await this.execute(download, session, run);
            this.state.lastRun = end.run;
            if (end.kind === 'waiting' && session.gate.paused) {
                await this.connections.wait(session);
                return this.services.settings.scanInterval;
            }
            if (end.kind === 'waiting') {
                return BREATH;
            }
            await this.conditions.settle(NOT_PLACED);
        }
    }

    private async execute(runnable: RunnableDownload, session: ConnectionSession, run: RunRow): Promise<DownloadEnd> {
        const { ledger, settings } = this.services;
        this.state.show('running');
        const job = new DownloadRun({
            ledger,
            session,
            runnable,
            retryWait: settings.retryWait,
            onProgress: progress => this.state.showProgress(progress)
        });
        this.present = job;
        if (this.isHeld) {
            job.stop(); // it was asked for before there was anything to stop
        }
        try {
            return await job.resume(run);
        } finally {
            this.present = undefined;
            this.state.showProgress(undefined);
        }
    }

    private async tellFailure(download: RunnableDownload, error: Error): Promise<void> {
        const problem = isFileError(error) ? notPlaced(download.folder, error) : runStopped(named(download), download.folder, error);
        this.state.show('waiting', problem.text);
        // The ledger itself may be what fails; the state above says so.
        await this.conditions.raise(problem).catch(() => undefined);
    }
}

function named({ id, mapping }: RunnableDownload): NamedMapping {
    return { id, name: mapping.name };
}
