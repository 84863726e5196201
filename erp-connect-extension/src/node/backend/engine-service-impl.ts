import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import {
    EngineClient,
    EngineService,
    EngineSnapshot,
    ProblemPage,
    ProblemQuery,
    RetryRequest,
    RetryResult,
    RunInfo,
    SourceSample
} from '../../common/engine-protocol';
import { sampleOf } from '../engine/source-sample';
import { EngineHost } from './engine-host';

const NOTHING: ProblemPage = { total: 0, items: [] };

/** The engine as windows see it: one for all of them. */
@injectable()
export class EngineServiceImpl implements EngineService {
    @inject(EngineHost)
    private readonly host!: EngineHost;

    private readonly clients = new Set<EngineClient>();

    @postConstruct()
    protected init(): void {
        // The engine may stop in between: there is nobody left to tell then.
        this.host.onDidChange(() => void this.broadcast().catch(() => undefined));
    }

    setClient(client: EngineClient | undefined): void {
        if (client) {
            this.clients.add(client);
        }
    }

    removeClient(client: EngineClient): void {
        this.clients.delete(client);
    }

    dispose(): void {
        this.clients.clear();
    }

    async getSnapshot(): Promise<EngineSnapshot> {
        const blocked = this.host.blockedBecause;
        if (blocked !== undefined) {
            return { engine: { state: 'blocked', text: blocked }, mappings: [], openProblems: 0 };
        }
        return (await this.host.engine()).snapshot();
    }

    async getProblems(query: ProblemQuery): Promise<ProblemPage> {
        return this.host.blockedBecause === undefined ? (await this.host.engine()).problems(query) : NOTHING;
    }

    async getRuns(mappingId: string | undefined, limit: number): Promise<RunInfo[]> {
        return this.host.blockedBecause === undefined ? (await this.host.engine()).runs(mappingId, Math.min(limit, 1000)) : [];
    }

    async openWorkspace(folder: string): Promise<void> {
        if (this.host.blockedBecause === undefined) {
            await (await this.host.engine()).openWorkspace(folder);
        }
    }

    async runNow(mappingId: string): Promise<void> {
        await (await this.host.engine()).runNow(mappingId);
    }

    async setPaused(mappingId: string, paused: boolean): Promise<void> {
        await (await this.host.engine()).setPaused(mappingId, paused);
    }

    async retry(request: RetryRequest): Promise<RetryResult> {
        return (await this.host.engine()).retry(request);
    }

    async ignoreProblems(ids: readonly number[]): Promise<void> {
        await (await this.host.engine()).ignoreProblems(ids);
    }

    async getSample(mappingId: string, file?: string): Promise<SourceSample | undefined> {
        return sampleOf(mappingId, file);
    }

    private async broadcast(): Promise<void> {
        const snapshot = await this.getSnapshot();
        this.clients.forEach(client => {
            client.onDidChangeStatus(snapshot);
            client.onDidChangeProblems(snapshot.openProblems);
        });
    }
}
