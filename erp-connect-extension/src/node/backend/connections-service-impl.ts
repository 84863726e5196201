import { inject, injectable } from '@theia/core/shared/inversify';
import { ConnectionDraft, ConnectionInfo, ConnectionRefused, ConnectionTest, ConnectionsService } from '../../common/connections-protocol';
import { ConnectionStore } from '../connections/connection-store';
import { testConnection } from '../connections/test-connection';
import { UserError } from '../runtime/user-error';
import { EngineHost } from './engine-host';

/** Connections as windows see them. Keys come in and never go out. */
@injectable()
export class ConnectionsServiceImpl implements ConnectionsService {
    @inject(EngineHost)
    private readonly host!: EngineHost;

    async list(): Promise<ConnectionInfo[]> {
        const store = await this.host.connections();
        const paused = this.host.blockedBecause === undefined ? (await this.host.engine()).pausedConnections() : new Map<string, string>();
        return Promise.all(
            store
                .list()
                .map(async connection => ({
                    ...connection,
                    hasKey: (await store.secrets.get(connection.name).catch(() => undefined)) !== undefined,
                    keyStore: store.secrets.kind,
                    pausedBecause: paused.get(connection.name)
                }))
        );
    }

    async save({ name, environment, baseUrl, apiKey }: ConnectionDraft): Promise<void> {
        await this.tell(store => store.save(name, environment, baseUrl, apiKey));
    }

    async remove(name: string): Promise<void> {
        await this.tell(store => store.remove(name));
    }

    async test(name: string): Promise<ConnectionTest> {
        const { ok, text, hint } = await this.tell(store => testConnection(store, name));
        return { ok, text, hint };
    }

    /** Only application errors keep their message on the way to a window. */
    private async tell<T>(work: (store: ConnectionStore) => Promise<T>): Promise<T> {
        try {
            return await work(await this.host.connections());
        } catch (error) {
            const { message, hint } = error as UserError;
            throw ConnectionRefused(hint ? `${message} ${hint}` : message);
        }
    }
}
