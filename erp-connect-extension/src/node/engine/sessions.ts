import { Connection } from '../connections/connection';
import { ConnectionStore } from '../connections/connection-store';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { isCompany } from '../invoiced/company';
import { Ledger } from '../ledger/ledger';
import { isAnyOpen, raiseOnce, resolveProblems } from '../ledger/problem-store';
import { SWITCHED_OFF } from './connection-gate';
import { ConnectionSession } from './connection-session';
import { EngineSettings } from './engine-settings';
import { pauseProblem } from './pause-problem';

// The longest wait between two tries, as a multiple of the first.
const SLOWEST = 12;

interface Held {
    readonly session: ConnectionSession;
    readonly apiKey: string;
    /** Whether somebody tries the paused connection again and again. */
    isWatched: boolean;
    /** What the next wait is a multiple of; grows until something goes through. */
    factor: number;
    /** Deliveries that had gone through when it was paused last. */
    successes: number;
}

/** The connections in use. A paused one is tried again until it works; then everything that waited is woken. */
export class Sessions {
    private readonly held = new Map<string, Held>();
    private readonly timers = new Set<NodeJS.Timeout>();
    private switchedOff: ReadonlySet<string> = new Set();
    private closed = false;

    /** @param onDidRecover told that a connection can be used again, or is another one. */
    constructor(
        private readonly ledger: Ledger,
        private readonly connections: ConnectionStore,
        private readonly settings: EngineSettings,
        private readonly onDidRecover: () => void
    ) {
        connections.onDidChange(() => void this.checkAll());
    }

    /** The session of a connection; `undefined` when there is no such connection or it has no key. */
    async find(name: string): Promise<ConnectionSession | undefined> {
        const connection = this.connections.find(name);
        const apiKey = connection && (await this.connections.secrets.get(name));
        if (this.closed) {
            return undefined;
        }
        const held = this.held.get(name);
        if (connection && held?.apiKey === apiKey && held?.session.connection.baseUrl === connection.baseUrl) {
            return held.session;
        }
        if (held) {
            await this.letGo(held);
        }
        return connection && apiKey ? this.begin(connection, apiKey) : undefined;
    }

    /** Why a connection is paused, by name. */
    pauses(): ReadonlyMap<string, string> {
        const reasons = [...this.held].flatMap(([name, { session }]) =>
            session.gate.paused ? [[name, session.gate.paused.text] as const] : []
        );
        return new Map([...reasons, ...[...this.switchedOff].map(name => [name, SWITCHED_OFF.text] as const)]);
    }

    /** @param names of all connections that a person has paused; the others go on, as far as nothing else keeps them. */
    switchOff(names: ReadonlySet<string>): void {
        this.switchedOff = names;
        this.held.forEach(({ session }, name) => session.gate.switchOff(names.has(name)));
    }

    /** Reports a pause once and keeps trying until the connection works again. */
    async watchPause(session: ConnectionSession): Promise<void> {
        const held = this.held.get(session.connection.name);
        const pause = session.gate.paused;
        if (!pause || pause === SWITCHED_OFF || held?.session !== session || held.isWatched) {
            return;
        }
        held.isWatched = true;
        // The account may answer while deliveries fail: without a success in between, tries become rarer.
        held.factor = held.successes === session.gate.successes ? Math.min(held.factor * 2, SLOWEST) : 1;
        held.successes = session.gate.successes;
        this.probeLater(held);
        await this.ledger.transact(db => raiseOnce(db, pauseProblem(session.connection.name, pause), {}));
    }

    /** Cuts what is still in flight. */
    close(): void {
        this.closed = true;
        this.timers.forEach(timer => clearTimeout(timer));
        this.held.forEach(({ session }) => session.close());
    }

    private begin(connection: Connection, apiKey: string): ConnectionSession {
        // Somebody else may have begun it while we waited for the ledger: then theirs is the newer one.
        const there = this.held.get(connection.name);
        if (there) {
            return there.session;
        }
        const client = new InvoicedClient(connection.baseUrl, apiKey, { timeout: this.settings.callTimeout });
        const session = new ConnectionSession(connection, client);
        session.gate.switchOff(this.switchedOff.has(connection.name));
        const held: Held = { session, apiKey, isWatched: false, factor: 1, successes: -1 };
        this.held.set(connection.name, held);
        void this.takeOver(held).catch(() => undefined); // a ledger that fails tells so elsewhere
        return session;
    }

    /** An engine that died while the connection was paused has left a problem behind, which may have ended since. */
    private async takeOver(held: Held): Promise<void> {
        const connection = held.session.connection.name;
        const stands = await this.ledger.transact(db => isAnyOpen(db, { codePrefix: 'connection.', connection }));
        if (stands && !held.isWatched) {
            held.isWatched = true;
            this.probeLater(held);
        }
    }

    /** Calls in flight end by themselves; what is left of their run goes on with the new session. */
    private async letGo(held: Held): Promise<void> {
        const { session } = held;
        const { name } = session.connection;
        if (this.held.get(name) === held) {
            this.held.delete(name);
        }
        session.gate.pause({ code: 'connection.unstable', text: 'the connection was changed' });
        void session.gate.idle().then(() => session.close());
        setImmediate(() => !this.closed && this.onDidRecover());
        await this.ledger.transact(db => resolveProblems(db, { codePrefix: 'connection.', connection: name }));
    }

    private probeLater(held: Held): void {
        if (this.closed) {
            return;
        }
        const timer = setTimeout(() => {
            this.timers.delete(timer);
            this.probe(held).catch(() => {
                this.grow(held); // keys that cannot be read, a ledger that fails: later is another chance
                this.probeLater(held);
            });
        }, this.settings.probeInterval * held.factor);
        this.timers.add(timer);
    }

    private async probe(held: Held): Promise<void> {
        const { name } = held.session.connection;
        if ((await this.find(name)) !== held.session || this.closed) {
            return; // another key or URL, or none: letting go of it has woken everybody
        }
        if (held.session.gate.paused === SWITCHED_OFF || !isCompany(await held.session.testAccount())) {
            this.grow(held);
            this.probeLater(held);
            return;
        }
        await this.ledger.transact(db => resolveProblems(db, { codePrefix: 'connection.', connection: name }));
        held.isWatched = false;
        held.session.gate.open();
        this.onDidRecover();
    }

    private grow(held: Held): void {
        held.factor = Math.min(held.factor * 2, SLOWEST);
    }

    /** A connection was added, changed or removed: whoever waits looks again. */
    private async checkAll(): Promise<void> {
        await Promise.allSettled([...this.held.keys()].map(name => this.find(name)));
        if (!this.closed) {
            this.onDidRecover();
        }
    }
}
