import { setTimeout as sleep } from 'node:timers/promises';
import { EngineSnapshot, ProblemPage, ProblemQuery, RetryRequest, RetryResult, RunInfo } from '../../common/engine-protocol';
import { Problem } from '../../common/problem';
import { ConnectionStore } from '../connections/connection-store';
import { EngineLock } from '../ledger/engine-lock';
import { Ledger } from '../ledger/ledger';
import { countOpenProblems, findProblems, ignoreProblems, raiseOnce, resolveProblems } from '../ledger/problem-store';
import { latestRuns, toRunInfo } from '../ledger/run-store';
import { LedgerCare } from '../ledger-care/ledger-care';
import { openLedger, suspectLedger } from '../ledger-care/open-ledger';
import { Notifier } from '../notifications/notifier';
import { createRegistry } from '../readers/create-registry';
import { HomeFolder } from '../runtime/home-folder';
import { EngineSettings, engineSettings } from './engine-settings';
import { RunnableMapping } from './loaded-mapping';
import { MappingCatalog } from './mapping-catalog';
import { Order, OrderAnswer } from './orders/order';
import { OrderBox } from './orders/order-box';
import { OrderDesk } from './orders/order-desk';
import { Planning } from './planning/planning';
import { Retry } from './retry/retry';
import { Sessions } from './sessions';
import { Switches } from './switches';
import { Worker } from './worker';
import { Workers } from './workers';

// Listeners hear of changes at most this often, in milliseconds.
const BREATH = 150;

// Between two looks for orders of other processes, in milliseconds.
const ORDERS = 500;

// How long calls in flight may take to end when the engine stops; then they are cut, and proven at the next start.
// Together with what follows it must stay below five seconds.
export const GRACE = 3500;
// How long the rest may take after that: nothing but a file system that does not answer.
const LAST_GRACE = 1000;

/** The always-on service: needs no window, and nothing else may write to the ledger while it is open. */
export class Engine {
    readonly registry = createRegistry();
    /** Resolves when the ledger turns out to be damaged. Stop this engine then and open another: it begins with a backup. */
    readonly broken: Promise<Error>;
    private readonly planning = new Planning();
    private readonly care: LedgerCare;
    private readonly listeners = new Set<() => void>();
    private readonly sessions: Sessions;
    private readonly catalog: MappingCatalog;
    private readonly workers: Workers;
    private readonly notifier: Notifier;
    private readonly missing = new Set<string>();
    private readonly switches: Switches;
    private readonly desk: OrderDesk;
    private refreshing: Promise<void> = Promise.resolve();
    private timer: NodeJS.Timeout | undefined;
    private breath: NodeJS.Timeout | undefined;
    private stopping: Promise<void> | undefined;

    private constructor(
        readonly ledger: Ledger,
        private readonly lock: EngineLock,
        readonly connections: ConnectionStore,
        private readonly settings: EngineSettings,
        home: HomeFolder
    ) {
        this.care = new LedgerCare(ledger, home, () => this.changed());
        this.broken = new Promise(tell => {
            ledger.onDidBreak = error => {
                suspectLedger(home);
                tell(error);
            };
        });
        this.sessions = new Sessions(ledger, connections, settings, () => this.workers.all().forEach(worker => worker.wake()));
        const { registry, planning, sessions } = this;
        const onDidDeliver = (): void => this.workers.all().forEach(worker => worker.wakeIfWaiting());
        const forerunners = async (runnable: RunnableMapping): Promise<readonly Worker[]> => {
            await this.refreshing; // at the start not all mappings are known yet
            return this.workers.forerunners(runnable);
        };
        this.workers = new Workers(
            { ledger, registry, planning, sessions, settings, onDidChange: () => this.changed(), onDidDeliver, forerunners },
            id => this.switches.off.mappings.has(id)
        );
        this.catalog = new MappingCatalog({
            onDidChange: mapping => this.workers.adopt(mapping),
            onDidRemove: id => this.workers.drop(id),
            onHint: () => this.refreshSoon(),
            onDidLook: (folder, failure) => this.noteWorkspace(folder, failure)
        });
        this.switches = new Switches(ledger);
        this.desk = new OrderDesk(new OrderBox(home), order => this.carryOut(order), Math.min(ORDERS, settings.scanInterval));
        const { secrets } = connections;
        this.notifier = new Notifier({ ledger, secrets, settings, snapshot: () => this.snapshot(), onDidChange: () => this.changed() });
    }

    /** @param who what this process is, for the message another one will show. Throws `LedgerInUse`. */
    static async open(home: HomeFolder, who: string, settings: EngineSettings = engineSettings()): Promise<Engine> {
        const lock = EngineLock.acquire(home, who);
        try {
            const connections = await ConnectionStore.open(home);
            return new Engine(await openLedger(home), lock, connections, settings, home);
        } catch (error) {
            lock.release();
            throw error;
        }
    }

    /** Begins to work the mappings of all workspaces that were ever opened. */
    async start(): Promise<void> {
        await this.switches.load();
        this.sessions.switchOff(this.switches.off.connections);
        const folders = await this.ledger.transact(db => db.selectFrom('workspace').select('folder').execute());
        folders.forEach(({ folder }) => this.catalog.addWorkspace(folder));
        await this.refresh();
        if (!this.stopping) {
            this.onDidChange(() => this.notifier.wake());
            this.notifier.wake();
            this.desk.open();
            this.timer = setInterval(() => this.refreshSoon(), this.settings.scanInterval);
            this.care.start();
        }
    }

    async openWorkspace(folder: string): Promise<void> {
        await this.ledger.transact(db =>
            db
                .insertInto('workspace')
                .values({ folder })
                .onConflict(conflict => conflict.doNothing())
                .execute()
        );
        this.catalog.addWorkspace(folder);
        await this.refresh();
    }

    /** Ends what is in flight, within a few seconds, then lets go of the ledger. */
    stop(): Promise<void> {
        this.stopping ??= this.stopAll();
        return this.stopping;
    }

    /** Tells that `snapshot` or the problems may have changed, at most a few times a second. */
    onDidChange(listener: () => void): { dispose(): void } {
        this.listeners.add(listener);
        return { dispose: () => this.listeners.delete(listener) };
    }

    async snapshot(): Promise<EngineSnapshot> {
        const { total, byMapping } = await this.ledger.transact(db => countOpenProblems(db));
        const mappings = this.workers
            .entries()
            .map(([id, worker]) => worker.status(byMapping.get(id) ?? 0))
            .sort((left, right) => left.name.localeCompare(right.name));
        return { engine: { state: 'running' }, mappings, openProblems: total };
    }

    /** Why connections are paused, by name. */
    pausedConnections(): ReadonlyMap<string, string> {
        return this.sessions.pauses();
    }

    problems(query: ProblemQuery): Promise<ProblemPage> {
        return this.ledger.transact(db => findProblems(db, query));
    }

    runs(mappingId: string | undefined, limit: number): Promise<RunInfo[]> {
        return this.ledger.transact(async db => (await latestRuns(db, mappingId, limit)).map(toRunInfo));
    }

    async ignoreProblems(ids: readonly number[]): Promise<void> {
        if (ids.length > 0) {
            await this.ledger.transact(db => ignoreProblems(db, ids));
            this.changed();
        }
    }

    async runNow(mappingId: string): Promise<void> {
        await this.workers.get(mappingId)?.runNow();
    }

    /** Sends refused records again, as they are in the ledger. Resolves once it is written down that they go. */
    async retry(request: RetryRequest): Promise<RetryResult> {
        const result = await new Retry(this.ledger).request(request);
        this.workers.all().forEach(worker => worker.wake());
        this.changed();
        return result;
    }

    async setPaused(mappingId: string, paused: boolean): Promise<void> {
        await this.switches.setMapping(mappingId, paused);
        this.workers.get(mappingId)?.setPaused(paused);
        this.changed();
    }

    /** Nothing is sent over a paused connection; calls in flight end. */
    async setConnectionPaused(name: string, paused: boolean): Promise<void> {
        await this.switches.setConnection(name, paused);
        this.sessions.switchOff(this.switches.off.connections);
        this.workers.all().forEach(worker => worker.wake());
        this.changed();
    }

    private async carryOut(order: Order): Promise<OrderAnswer> {
        if (order.kind === 'retry') {
            return { retry: await this.retry(order.request) };
        }
        if (order.kind === 'download') {
            return { download: await this.download(order.mapping, order.askedAt) };
        }
        await (order.of === 'mapping' ? this.setPaused(order.name, order.paused) : this.setConnectionPaused(order.name, order.paused));
        return {};
    }

    private async download(mapping: string, askedAt: number): Promise<{ readonly runId: number }> {
        if (!this.workers.get(mapping)) {
            await this.refresh(); // its file may be younger than the last look
        }
        const run = await this.workers.get(mapping)?.download?.(askedAt);
        if (!run) {
            throw new Error(`it does not work on ${mapping}, or the mapping is paused. Start it with the workspace of the mapping.`);
        }
        return { runId: run.id };
    }

    private async stopAll(): Promise<void> {
        clearInterval(this.timer);
        clearTimeout(this.breath);
        const closed = this.desk.close();
        const ended = Promise.all([closed, this.refreshing.then(() => this.workers.stop()), this.notifier.stop()]);
        await within(ended, GRACE);
        this.sessions.close();
        await within(ended, LAST_GRACE);
        this.planning.close();
        this.catalog.close();
        try {
            await this.care.stop();
            await this.ledger.close();
        } finally {
            this.lock.release();
        }
    }

    private refreshSoon(): void {
        if (!this.stopping) {
            void this.refresh();
        }
    }

    /** One look after the other, so that two of them never see half of each other's changes. */
    private refresh(): Promise<void> {
        // A look that fails must not keep the next one from being made.
        this.refreshing = this.refreshing.then(() => this.catalog.refresh()).catch(() => undefined);
        return this.refreshing;
    }

    private noteWorkspace(folder: string, failure: Error | undefined): void {
        if (failure === undefined ? !this.missing.delete(folder) : this.missing.has(folder)) {
            return;
        }
        if (failure) {
            this.missing.add(folder);
        }
        const noted = this.ledger.transact<unknown>(db =>
            failure
                ? raiseOnce(db, workspaceUnreadable(folder, failure), {})
                : resolveProblems(db, { code: 'workspace.unreadable', file: folder })
        );
        noted.then(
            () => this.changed(),
            () => this.missing.delete(folder)
        );
    }

    private changed(): void {
        if (this.breath === undefined && !this.stopping) {
            this.breath = setTimeout(() => {
                this.breath = undefined;
                this.listeners.forEach(listener => listener());
            }, BREATH);
        }
    }
}

/** Waits for a work to end, however it ends, but no longer than so many milliseconds. */
async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
    const over = new AbortController();
    await Promise.race([work.catch(() => undefined), sleep(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
}

function workspaceUnreadable(folder: string, error: Error): Problem {
    return {
        code: 'workspace.unreadable',
        severity: 'error',
        kind: 'operational',
        file: folder,
        text: `The workspace ${folder} cannot be read: ${error.message}. Its mappings do not run.`,
        hint: 'Connect the share or bring the folder back: work goes on by itself. Ignore this if the workspace is no longer used.'
    };
}
