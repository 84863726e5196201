import { Mapping } from '../../common/mapping/mapping';
import { ConnectionStore } from '../connections/connection-store';
import { ConnectionSession } from '../engine/connection-session';
import { GRACE } from '../engine/engine';
import { engineSettings } from '../engine/engine-settings';
import { FileRun, RunEnd } from '../engine/file-run';
import { RunnableMapping } from '../engine/loaded-mapping';
import { Planning } from '../engine/planning/planning';
import { openLedger } from '../ledger-care/open-ledger';
import { isPlanFixed } from '../ledger/delivery-store';
import { EngineLock } from '../ledger/engine-lock';
import { Ledger } from '../ledger/ledger';
import { findPauses } from '../ledger/pause-store';
import { RunRow } from '../ledger/run-store';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { openSession } from './open-session';

/** How a run of a command ended, and over which connection. */
export interface BenchEnd {
    readonly session: ConnectionSession;
    readonly end: RunEnd;
}

/**
 * What a command needs to do the engine's work itself while no engine is at work. A signal lets the calls in flight end
 * and begins nothing new; calls that nobody answers are cut after the same time as the engine's.
 */
export class WorkBench {
    private readonly planning = new Planning();
    private readonly sessions = new Map<string, ConnectionSession>();
    private readonly stopping = new AbortController();
    private readonly onSignal = (): void => {
        this.stopping.abort();
        setTimeout(() => this.sessions.forEach(session => session.close()), GRACE).unref();
    };

    private constructor(
        readonly ledger: Ledger,
        private readonly lock: EngineLock,
        private readonly store: ConnectionStore
    ) {
        process.once('SIGINT', this.onSignal).once('SIGTERM', this.onSignal);
    }

    /** @param lock of the state folder; the bench gives it back when it is closed, or when it cannot be opened. */
    static async open(home: HomeFolder, lock: EngineLock): Promise<WorkBench> {
        try {
            return new WorkBench(await openLedger(home), lock, await ConnectionStore.open(home));
        } catch (error) {
            lock.release();
            throw error;
        }
    }

    get isStopping(): boolean {
        return this.stopping.signal.aborted;
    }

    /** Why a person does not want a mapping to run now; `undefined` when nothing keeps it. */
    async pauseOf({
        id,
        mapping
    }: {
        readonly id: string;
        readonly mapping: Pick<Mapping, 'name' | 'connection'>;
    }): Promise<UserError | undefined> {
        const { mappings, connections } = await this.ledger.transact(db => findPauses(db));
        if (mappings.has(id)) {
            return new UserError(`The mapping "${mapping.name}" is paused.`, `Resume it with: erp-connect resume "${id}".`);
        }
        const { connection } = mapping;
        return connections.has(connection)
            ? new UserError(`The connection "${connection}" is paused.`, `Resume it with: erp-connect resume --connection "${connection}".`)
            : undefined;
    }

    /** Throws a `UserError` when there is no such connection or it has no key. */
    async session(name: string): Promise<ConnectionSession> {
        const there = this.sessions.get(name);
        if (there) {
            return there;
        }
        const session = await openSession(this.store, name);
        this.sessions.set(name, session);
        return session;
    }

    async start(runnable: RunnableMapping, file: string, watched: boolean): Promise<BenchEnd> {
        return this.run(runnable, runnable.mapping.connection, job => job.start(file, watched));
    }

    /** A run that has sent something already ends over the connection it began with, whatever the mapping says by now. */
    async resume(runnable: RunnableMapping, run: RunRow): Promise<BenchEnd> {
        const isFixed = await this.ledger.transact(db => isPlanFixed(db, run));
        return this.run(runnable, isFixed ? run.connection : runnable.mapping.connection, job => job.resume(run));
    }

    async close(): Promise<void> {
        process.off('SIGINT', this.onSignal).off('SIGTERM', this.onSignal);
        this.sessions.forEach(session => session.close());
        this.planning.close();
        await this.ledger.close();
        this.lock.release();
    }

    private async run(runnable: RunnableMapping, connection: string, work: (job: FileRun) => Promise<RunEnd>): Promise<BenchEnd> {
        const { ledger, planning } = this;
        const { serverLimit, retryWait } = engineSettings();
        const session = await this.session(connection);
        const job = new FileRun({ ledger, planning, session, runnable, serverLimit, retryWait });
        return { session, end: await this.stoppable(job, () => work(job)) };
    }

    /** Does a work that is to be stopped when the command is. */
    async stoppable<T>(job: { stop(): void }, work: () => Promise<T>): Promise<T> {
        const stop = (): void => job.stop();
        if (this.isStopping) {
            stop();
        }
        this.stopping.signal.addEventListener('abort', stop);
        try {
            return await work();
        } finally {
            this.stopping.signal.removeEventListener('abort', stop);
        }
    }
}
