import { RpcServer } from '@theia/core/lib/common/messaging/proxy-factory';
import { Problem } from './problem';

export const ENGINE_PATH = '/services/erp-connect/engine';
export const EngineService = Symbol('EngineService');

/**
 * `idle` waits for files, `waiting` cannot work at the moment and resumes by itself (folder away, connection
 * paused), `paused` was switched off by a person, `invalid` has a mapping file with errors and never runs.
 */
export type MappingState = 'idle' | 'running' | 'waiting' | 'paused' | 'invalid';

/** Records of a run. Always `read = created + updated + unchanged + refused + skipped` once it is finished. */
export interface RunCounts {
    readonly rows: number;
    readonly read: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly skipped: number;
}

export interface RunInfo {
    readonly id: number;
    readonly mappingId: string;
    /** Absolute path of the file where it lies now; of a download, where it was put, or will be: empty where it made none. */
    readonly file: string;
    readonly state: 'taken' | 'planned' | 'finishing' | 'finished' | 'failed';
    readonly counts: RunCounts;
    /** Milliseconds since 1970. */
    readonly startedAt: number;
    readonly finishedAt?: number;
    /** Path of the `*.refused.csv`, when rows were refused. */
    readonly refusedFile?: string;
    /** Only of a download: the instant that its schedule says, or when it was asked for, in milliseconds since 1970. */
    readonly plannedAt?: number;
    /** Only of a download: somebody asked for it. */
    readonly isByHand?: boolean;
}

/** When a download runs. */
export interface ScheduleStatus {
    /** In words: `Every day at 02:30, Europe/Berlin`. */
    readonly text: string;
    /** The next planned time: ISO with the offset of the schedule's zone. */
    readonly next?: string;
}

export interface MappingStatus {
    /** Absolute path of the mapping file: its identity everywhere. */
    readonly id: string;
    readonly name: string;
    readonly direction: 'upload' | 'download' | 'unknown';
    /** Label of the object, e.g. `Invoices`. */
    readonly objectLabel?: string;
    readonly connection?: string;
    readonly state: MappingState;
    /** Why it is waiting or invalid, in one sentence. */
    readonly reason?: string;
    /** Absolute path of the watched folder, or of the folder that a download writes to. */
    readonly folder?: string;
    /** Names of its files there: the pattern of an upload, or `PAY_{date}.csv` of a download. */
    readonly files?: string;
    /** Absent where nothing runs by itself. */
    readonly schedule?: ScheduleStatus;
    readonly openProblems: number;
    readonly progress?: { readonly file: string; readonly done: number; readonly total: number };
    readonly lastRun?: RunInfo;
}

export interface EngineSnapshot {
    /** `blocked`: this process may not use the ledger (another engine does); `text` says who. */
    readonly engine: { readonly state: 'starting' | 'running' | 'blocked'; readonly text?: string };
    readonly mappings: readonly MappingStatus[];
    readonly openProblems: number;
}

/** A problem as the ledger keeps it. */
export interface ProblemEntry extends Problem {
    readonly id: number;
    readonly runId?: number;
    /** Milliseconds since 1970. */
    readonly raisedAt: number;
}

export interface ProblemQuery {
    readonly mappingId?: string;
    /** Everything that is open about this run, remarks (severity `info`) included; without it, what needs a look. */
    readonly runId?: number;
    /** Text to look for in every visible field, case-insensitive. */
    readonly search?: string;
    readonly offset?: number;
    /** At most 1,000; default 200. */
    readonly limit?: number;
}

export interface ProblemPage {
    readonly total: number;
    readonly items: readonly ProblemEntry[];
}

/** Which problems' records are to be sent again; without any member, those of all open problems. */
export interface RetryRequest {
    readonly problemIds?: readonly number[];
    readonly runIds?: readonly number[];
    readonly mappingId?: string;
}

export interface RetryResult {
    /** How many records go again, as they are in the ledger. */
    readonly records: number;
    /** The runs that they belong to. */
    readonly runIds: readonly number[];
    /** Files that were put back into the folders of their mappings; both are absolute paths. */
    readonly files: readonly { readonly file: string; readonly mappingId: string }[];
    readonly left: readonly RetryRefusal[];
}

/** Why problems stay as they are. */
export interface RetryRefusal {
    /** One or two sentences: why, and what to do instead. */
    readonly reason: string;
    readonly count: number;
}

/** What the editor knows of a mapping's source by a file: the one that somebody chose, or the newest in its folder or in `done/`. */
export interface SourceSample {
    readonly file: string;
    readonly headers: readonly string[];
    /** First rows, as many cells as headers. */
    readonly rows: readonly (readonly string[])[];
    /** Of each row, one `CellType` letter a cell; absent where the file only knows texts. */
    readonly types?: readonly string[];
}

export interface EngineService extends RpcServer<EngineClient> {
    getSnapshot(): Promise<EngineSnapshot>;
    getProblems(query: ProblemQuery): Promise<ProblemPage>;
    getRuns(mappingId: string | undefined, limit: number): Promise<RunInfo[]>;
    /** Makes the mappings of a workspace folder known to the engine; it remembers them when no window is open. */
    openWorkspace(folder: string): Promise<void>;
    /** Scans the mapping's folder now and runs what is ready, or downloads. Resolves when that has begun. */
    runNow(mappingId: string): Promise<void>;
    setPaused(mappingId: string, paused: boolean): Promise<void>;
    /** Sends refused records again, with the same content. Resolves once the ledger knows that they are to go. */
    retry(request: RetryRequest): Promise<RetryResult>;
    /** Takes problems off the list of open ones. */
    ignoreProblems(ids: readonly number[]): Promise<void>;
    /**
     * `undefined` when there is no file to look at yet, or when it cannot be read.
     * @param file absolute path of the one to look at; absent, the newest of the mapping
     */
    getSample(mappingId: string, file?: string): Promise<SourceSample | undefined>;
}

export interface EngineClient {
    /** At most a few times a second, however much happens. */
    onDidChangeStatus(snapshot: EngineSnapshot): void;
    /** The list of open problems is no longer what `getProblems` said. */
    onDidChangeProblems(openProblems: number): void;
}
