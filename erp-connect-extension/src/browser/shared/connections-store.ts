import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { Emitter } from '@theia/core/lib/common/event';
import { ILogger } from '@theia/core/lib/common/logger';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { ConnectionDraft, ConnectionInfo, ConnectionsService } from '../../common/connections-protocol';
import { EngineSnapshot } from '../../common/engine-protocol';
import { EngineStore } from './engine-store';

/** The connections as this window last saw them; every change by a person goes through here. */
@injectable()
export class ConnectionsStore implements FrontendApplicationContribution {
    @inject(ConnectionsService) private readonly service!: ConnectionsService;
    @inject(EngineStore) private readonly engine!: EngineStore;
    @inject(ILogger) @named('erp-connect:ConnectionsStore') private readonly logger!: ILogger;

    private readonly changeEmitter = new Emitter<readonly ConnectionInfo[]>();
    private known: readonly ConnectionInfo[] | undefined;
    private engineState = '';

    readonly onDidChange = this.changeEmitter.event;

    /** `undefined` until the backend has answered for the first time. */
    get connections(): readonly ConnectionInfo[] | undefined {
        return this.known;
    }

    initialize(): void {
        this.engine.onDidChangeStatus(snapshot => {
            // Connections have no events of their own. Whether one is paused shows in which mappings wait.
            const state = waitingSignature(snapshot);
            if (state !== this.engineState) {
                this.engineState = state;
                void this.refresh();
            }
        });
        void this.refresh();
    }

    async save(draft: ConnectionDraft): Promise<void> {
        await this.service.save(draft);
        await this.refresh();
    }

    async remove(name: string): Promise<void> {
        await this.service.remove(name);
        await this.refresh();
    }

    async refresh(): Promise<void> {
        try {
            this.known = await this.service.list();
            this.changeEmitter.fire(this.known);
        } catch (error) {
            void this.logger.debug('The list of connections could not be read.', error);
        }
    }
}

function waitingSignature(snapshot: EngineSnapshot): string {
    const waiting = snapshot.mappings.filter(mapping => mapping.state === 'waiting');
    return [snapshot.engine.state, ...waiting.map(mapping => `${mapping.id} ${mapping.reason ?? ''}`)].join('\n');
}
