import { EngineSnapshot, ProblemPage, ProblemQuery, RunInfo } from '../../common/engine-protocol';
import { ConnectionStore } from '../connections/connection-store';
import { EngineLock } from '../ledger/engine-lock';
import { Ledger } from '../ledger/ledger';
import { countOpenProblems, findProblems, ignoreProblems, resolveProblems } from '../ledger/problem-store';
import { latestRuns, toRunInfo } from '../ledger/run-store';
import { createRegistry } from '../readers/create-registry';

import { HomeFolder } from '../runtime/home-folder';
import { EngineSettings, engineSettings } from './engine-settings';
import { LoadedMapping } from './loaded-mapping';
import { MappingCatalog } from './mapping-catalog';
import { MappingWorker } from './mapping-worker';
import { Sessions } from './sessions';

// Listeners hear of changes at most this often, in milliseconds.
const BREATH = 150;

/** The always-on service: needs no window, and nothing else may write to the ledger while it is open. */
export class Engine {
    readonly registry = createRegistry();
    private readonly workers = new Map<string, MappingWorker>();
    private readonly listeners = new Set<() => void>();
    private readonly sessions: Sessions;
    private readonly catalog: MappingCatalog;
    private pausedMappings = new Set<string>();
    private refreshing: Promise<void> = Promise.resolve();
    private timer: NodeJS.Timeout | undefined;
    private breath: NodeJS.Timeout | undefined;
    private stopped = false;

    private constructor(
        readonly ledger: Ledger,
        private readonly lock: EngineLock,
        readonly connections: ConnectionStore,
        private readonly settings: EngineSettings
    ) {
        this.sessions = new Sessions(ledger, connections, settings, () => this.workers.forEach(worker => worker.wake()));
        this.catalog = new MappingCatalog(
            mapping => this.adopt(mapping),
            id => void this.drop(id),
            () => this.refreshSoon()
        );
    }

    /** @param who what this process is, for the message another one will show. Throws `LedgerInUse`. */
    static async open(home: HomeFolder, who: string, settings: EngineSettings = engineSettings()): Promise<Engine> {
        const lock = EngineLock.acquire(home, who);
        try {
            return new Engine(await Ledger.open(home.ledger), lock, await ConnectionStore.open(home), settings);
        } catch (error) {
            lock.release();
            throw error;
        }
    }

    /** Begins to work the mappings of all workspaces that were ever opened. */
    async start(): Promise<void> {
        const { folders, paused } = await this.ledger.transact(async db => ({
            folders: await db.selectFrom('workspace').select('folder').execute(),
            paused: await db.selectFrom('mapping').select('mapping_id').where('paused', '=', 1).execute()
        }));
        this.pausedMappings = new Set(paused.map(row => row.mapping_id));
        folders.forEach(({ folder }) => this.catalog.addWorkspace(folder));
        await this.refresh();
        this.timer = setInterval(() => this.refreshSoon(), this.settings.scanInterval);
    }

    async openWorkspace(folder: string): Promise<void> {
        await this.ledger.transact(db => db.insertInto('workspace').values({ folder }).onConflict(conflict => conflict.doNothing()).execute());
        this.catalog.addWorkspace(folder);
        await this.refresh();
    }

    /** Ends what is in flight, then lets go of the ledger. */
    async stop(): Promise<void> {
        this.stopped = true;
        clearInterval(this.timer);
        clearTimeout(this.breath);
        await this.refreshing;
        await Promise.all([...this.workers.values()].map(worker => worker.stop()));
        await this.catalog.close();
        this.sessions.close();
        await this.ledger.close();
        this.lock.release();
    }

    /** Tells that `snapshot` or the problems may have changed, at most a few times a second. */
    onDidChange(listener: () => void): { dispose(): void } {
        this.listeners.add(listener);
        return { dispose: () => this.listeners.delete(listener) };
    }

    async snapshot(): Promise<EngineSnapshot> {
        const { total, byMapping } = await this.ledger.transact(db => countOpenProblems(db));
        const mappings = [...this.workers]
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

    runNow(mappingId: string): void {
        this.workers.get(mappingId)?.runNow();
    }

    async setPaused(mappingId: string, paused: boolean): Promise<void> {
        const row = { mapping_id: mappingId, paused: paused ? 1 : 0 };
        await this.ledger.transact(db => db.insertInto('mapping').values(row).onConflict(conflict => conflict.column('mapping_id').doUpdateSet(row)).execute());
        if (paused) {
            this.pausedMappings.add(mappingId);
        } else {
            this.pausedMappings.delete(mappingId);
        }
        this.workers.get(mappingId)?.setPaused(paused);
        this.changed();
    }

    private refreshSoon(): void {
        if (!this.stopped) {
            void this.refresh();
        }
    }

    /** One look after the other, so that two of them never see half of each other's changes. */
    private refresh(): Promise<void> {
        this.refreshing = this.refreshing.then(() => this.catalog.refresh());
        return this.refreshing;
    }

    private adopt(mapping: LoadedMapping): void {
        const worker = this.workers.get(mapping.id);
        if (worker) {
            worker.adopt(mapping);
        } else {
            const { ledger, registry, sessions, settings } = this;
            const services = { ledger, registry, sessions, settings, onDidChange: () => this.changed() };
            this.workers.set(mapping.id, new MappingWorker(services, mapping, this.pausedMappings.has(mapping.id)));
        }
        this.changed();
    }

    private async drop(id: string): Promise<void> {
        const worker = this.workers.get(id);
        this.workers.delete(id);
        await worker?.stop();
        // Conditions of a mapping that is gone need nobody; refused records of its runs still do.
        await this.ledger.transact(db => resolveProblems(db, { codePrefix: 'folder.', mappingId: id }));
        this.changed();
    }

    private changed(): void {
        if (this.breath === undefined && !this.stopped) {
            this.breath = setTimeout(() => {
                this.breath = undefined;
                this.listeners.forEach(listener => listener());
            }, BREATH);
        }
    }
}
