import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ConnectionsService, ConnectionTest } from '../../common/connections-protocol';
import { ConnectionsStore } from '../shared/connections-store';
import { errorText } from '../shared/error-text';

/** Runs tests of connections and remembers each one's last outcome while the window lives. */
@injectable()
export class ConnectionTests {
    @inject(ConnectionsService) private readonly service!: ConnectionsService;
    @inject(ConnectionsStore) private readonly store!: ConnectionsStore;

    private readonly results = new Map<string, ConnectionTest | 'running'>();
    private readonly changeEmitter = new Emitter<void>();
    readonly onDidChange = this.changeEmitter.event;

    result(name: string): ConnectionTest | 'running' | undefined {
        return this.results.get(name);
    }

    /** Never rejects: not reaching the backend is a failed test, too. */
    async run(name: string): Promise<ConnectionTest> {
        this.set(name, 'running');
        const result = await this.service.test(name).catch((error: unknown) => ({ ok: false, text: errorText(error) }));
        this.set(name, result);
        // A good test ends a pause, so the list may have changed.
        await this.store.refresh();
        return result;
    }

    forget(name: string): void {
        this.results.delete(name);
        this.changeEmitter.fire();
    }

    private set(name: string, result: ConnectionTest | 'running'): void {
        this.results.set(name, result);
        this.changeEmitter.fire();
    }
}
