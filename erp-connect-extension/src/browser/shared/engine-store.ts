import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { ConnectionStatus, ConnectionStatusService } from '@theia/core/lib/browser/connection-status-service';
import { Emitter } from '@theia/core/lib/common/event';
import { ILogger } from '@theia/core/lib/common/logger';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { EngineService, EngineSnapshot, MappingStatus } from '../../common/engine-protocol';
import { EngineEvents } from './engine-events';

/** What this window last heard of the engine. Views render from here and never ask the engine themselves. */
@injectable()
export class EngineStore implements FrontendApplicationContribution {
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(EngineEvents) private readonly events!: EngineEvents;
    @inject(ConnectionStatusService) private readonly connectionStatus!: ConnectionStatusService;
    @inject(ILogger) @named('erp-connect:EngineStore') private readonly logger!: ILogger;

    private readonly statusEmitter = new Emitter<EngineSnapshot>();
    private readonly problemsEmitter = new Emitter<number>();
    private current: EngineSnapshot = { engine: { state: 'starting' }, mappings: [], openProblems: 0 };

    readonly onDidChangeStatus = this.statusEmitter.event;
    readonly onDidChangeProblems = this.problemsEmitter.event;

    get snapshot(): EngineSnapshot {
        return this.current;
    }

    initialize(): void {
        this.events.onStatus(snapshot => this.update(snapshot));
        this.events.onProblems(open => {
            this.problemsEmitter.fire(open);
        });
        // What was sent while the line was down is lost, so look again once it is back.
        this.connectionStatus.onStatusChange(status => {
            if (status === ConnectionStatus.ONLINE) {
                void this.refresh();
            }
        });
        void this.refresh();
    }

    mapping(id: string): MappingStatus | undefined {
        return this.current.mappings.find(mapping => mapping.id === id);
    }

    /** Asks the engine for its state now. Never rejects: an unreachable engine leaves the last known state. */
    async refresh(): Promise<void> {
        try {
            const snapshot = await this.engine.getSnapshot();
            this.update(snapshot);
            this.problemsEmitter.fire(snapshot.openProblems);
        } catch (error) {
            void this.logger.debug('The engine did not answer.', error);
        }
    }

    private update(snapshot: EngineSnapshot): void {
        this.current = snapshot;
        this.statusEmitter.fire(snapshot);
    }
}
