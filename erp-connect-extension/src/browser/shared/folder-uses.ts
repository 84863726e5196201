import { Emitter } from '@theia/core/lib/common/event';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { FolderUse } from '../../common/mapping/folder-use';
import { EngineStore } from './engine-store';
import { usesBeside } from './uses-beside';

/** What the mappings that the engine knows do with folders. */
@injectable()
export class FolderUses {
    @inject(EngineStore) private readonly store!: EngineStore;

    private readonly changeEmitter = new Emitter<void>();
    private known = '';

    /** Not at each step of a run: only when folders, patterns or names are others than before. */
    readonly onDidChange = this.changeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.store.onDidChangeStatus(({ mappings }) => {
            const now = JSON.stringify(mappings.map(({ id, name, direction, folder, files }) => [id, name, direction, folder, files]));
            if (now !== this.known) {
                this.known = now;
                this.changeEmitter.fire();
            }
        });
    }

    /** For one mapping: what the others do with a folder, as that mapping says it. */
    besides(mapping: URI): (folder: string) => readonly FolderUse[] {
        return folder => usesBeside(this.store.snapshot.mappings, mapping, folder);
    }
}
