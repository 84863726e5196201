import { Conditions } from './conditions';
import { ConnectionSession } from './connection-session';
import { NamedMapping, noConnection } from './mapping-problems';
import { Sessions } from './sessions';
import { WorkerState } from './worker-state';

/** Finds the way to a connection for one mapping. Where there is none at the moment, it is shown why, and waited for. */
export class ConnectionFinder {
    constructor(
        private readonly sessions: Sessions,
        private readonly conditions: Conditions,
        private readonly state: WorkerState
    ) {}

    /** The session of a connection that can be used now. */
    async find(mapping: NamedMapping, connection: string): Promise<ConnectionSession | undefined> {
        const session = await this.sessions.find(connection);
        if (!session) {
            this.state.show('waiting', `There is no connection "${connection}" with an API key.`);
            await this.conditions.raise(noConnection(mapping, connection));
            return undefined;
        }
        await this.conditions.settle('mapping.no-connection');
        if (session.gate.paused) {
            await this.wait(session);
            return undefined;
        }
        return session;
    }

    /** Shows what holds a session up; the mapping is woken when it can be used again. */
    async wait(session: ConnectionSession): Promise<void> {
        this.state.show('waiting', session.gate.paused?.text ?? 'The work was interrupted and goes on by itself.');
        await this.sessions.watchPause(session);
    }
}
