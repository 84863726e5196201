import { ConnectionStore } from '../connections/connection-store';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { isCompany } from '../invoiced/company';
import { Ledger } from '../ledger/ledger';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';
import { ConnectionSession } from './connection-session';
import { EngineSettings } from './engine-settings';
import { pauseProblem } from './pause-problem';

const SLOWEST = 12;

interface Held {
    readonly session: ConnectionSession;
    readonly apiKey: string;
    probing: boolean;
}

/** The connections in use. A paused one is tried again until it works; then everything that waited is woken. */
export class Sessions {
    private readonly held = new Map<string, Held>();
    private readonly timers = new Set<NodeJS.Timeout>();
    private closed = false;

    /** @param onDidRecover told that a connection can be used again. */
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
        if (!connection || !apiKey || this.closed) {
            return undefined;
        }
        const held = this.held.get(name);
        if (held?.apiKey === apiKey && held.session.connection.baseUrl === connection.baseUrl) {
            return held.session;
        }
        // Calls in flight over the old one end by themselves; their run goes on with the new one.
        held?.session.gate.pause({ code: 'connection.unstable', text: 'the connection was changed' });
        const client = new InvoicedClient(connection.baseUrl, apiKey, { timeout: this.settings.callTimeout });
        const session = new ConnectionSession(connection, client);
        this.held.set(name, { session, apiKey, probing: false });
        await this.ledger.transact(db => resolveProblems(db, { codePrefix: 'connection.', connection: name }));
        return session;
    }

    /** Why a connection is paused, by name. */
    pauses(): ReadonlyMap<string, string> {
        return new Map([...this.held].flatMap(([name, { session }]) => (session.gate.paused ? [[name, session.gate.paused.text] as const] : [])));
    }

    /** Reports a pause once and keeps trying until the connection works again. */
    async watchPause(session: ConnectionSession): Promise<void> {
        const held = this.held.get(session.connection.name);
        const pause = session.gate.paused;
        if (!pause || held?.session !== session || held.probing) {
            return;
        }
        held.probing = true;
        await this.ledger.transact(db => raiseOnce(db, pauseProblem(session.connection.name, pause), {}));
        this.probeLater(held, 1);
    }

    close(): void {
        this.closed = true;
        this.timers.forEach(timer => clearTimeout(timer));
        this.held.forEach(({ session }) => session.close());
    }

    private probeLater(held: Held, factor: number): void {
        if (this.closed) {
            return;
        }
        const timer = setTimeout(() => {
            this.timers.delete(timer);
            void this.probe(held, factor);
        }, this.settings.probeInterval * factor);
        this.timers.add(timer);
    }

    private async probe(held: Held, factor: number): Promise<void> {
        const { name } = held.session.connection;
        const current = await this.find(name);
        if (current !== held.session) {
            this.onDidRecover(); // another key or URL: whoever waits tries it
            return;
        }
        if (!isCompany(await held.session.testAccount())) {
            this.probeLater(held, Math.min(factor * 2, SLOWEST));
            return;
        }
        held.probing = false;
        held.session.gate.open();
        await this.ledger.transact(db => resolveProblems(db, { codePrefix: 'connection.', connection: name }));
        this.onDidRecover();
    }

    private async checkAll(): Promise<void> {
        await Promise.all([...this.held.keys()].map(name => this.find(name)));
        this.onDidRecover();
    }
}
