import { Emitter } from '@theia/core/lib/common/event';
import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { EngineService, SourceSample } from '../../common/engine-protocol';
import { MappingContext } from '../../common/mapping/mapping-context';
import { ConnectionsStore } from '../shared/connections-store';
import { EngineStore } from '../shared/engine-store';
import { FolderUses } from '../shared/folder-uses';
import { SampleChoices } from '../shared/sample-choices';

/** How long a sample is good for, in milliseconds: typing asks many times a second, files arrive now and then. */
const SAMPLE_AGE = 5000;

interface CachedSample {
    readonly loaded: number;
    readonly sample: Promise<SourceSample | undefined>;
}

/** What is known beside the text of a mapping: columns of its sample, names of the connections, and what other mappings do with folders. */
@injectable()
export class MappingContexts {
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(SampleChoices) private readonly choices!: SampleChoices;
    @inject(FolderUses) private readonly folderUses!: FolderUses;

    private readonly samples = new Map<string, CachedSample>();
    private readonly lastRuns = new Map<string, number | undefined>();
    private readonly changeEmitter = new Emitter<void>();

    /** Something may have changed; what was said about mapping texts needs another look. */
    readonly onDidChange = this.changeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.connections.onDidChange(() => {
            this.changeEmitter.fire();
        });
        this.folderUses.onDidChange(() => {
            this.changeEmitter.fire();
        });
        this.choices.onDidChange(mapping => {
            this.samples.delete(mapping);
            this.changeEmitter.fire();
        });
        this.store.onDidChangeStatus(snapshot => {
            const fresh = snapshot.mappings.filter(mapping => this.lastRuns.get(mapping.id) !== mapping.lastRun?.id);
            fresh.forEach(mapping => {
                this.lastRuns.set(mapping.id, mapping.lastRun?.id);
                this.samples.delete(mapping.id);
            });
            if (fresh.length > 0) {
                this.changeEmitter.fire();
            }
        });
    }

    async get(uri: URI): Promise<MappingContext> {
        const sample = await this.sampleOf(FileUri.fsPath(uri));
        return {
            headers: sample?.headers,
            rows: sample?.rows,
            types: sample?.types,
            connections: this.connections.connections?.map(connection => connection.name),
            usesOf: this.folderUses.besides(uri)
        };
    }

    private sampleOf(id: string): Promise<SourceSample | undefined> {
        const cached = this.samples.get(id);
        if (cached && Date.now() - cached.loaded < SAMPLE_AGE) {
            return cached.sample;
        }
        // Without a sample the text is judged by itself; the reason is the engine's to report.
        const sample = this.engine.getSample(id, this.choices.of(id)).catch(() => undefined);
        this.samples.set(id, { loaded: Date.now(), sample });
        return sample;
    }
}
