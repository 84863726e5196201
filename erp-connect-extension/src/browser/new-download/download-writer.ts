import { open, OpenerService } from '@theia/core/lib/browser/opener-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { newDownloadMappingText } from '../../common/mapping/new-download-text';
import { MappingFiles } from '../shared/mapping-files';
import { DownloadDraft, downloadOf } from './download-draft';
import { usualName } from './usual-name';

/** Turns the answers into a mapping file. */
@injectable()
export class DownloadWriter {
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(MappingFiles) private readonly mappings!: MappingFiles;
    @inject(OpenerService) private readonly openers!: OpenerService;

    /** Writes the file and opens it. Without `switchOn` the mapping is paused before it could run. */
    async write(draft: DownloadDraft, switchOn: boolean): Promise<void> {
        const root = this.workspace.tryGetRoots()[0]?.resource;
        if (!root) {
            throw new Error('No folder is open that could hold it.');
        }
        const { connection = '' } = draft;
        const name = draft.name ?? usualName(draft);
        const uri = await this.mappings.create(
            root,
            name,
            newDownloadMappingText({ name, connection, download: downloadOf(draft) }),
            switchOn
        );
        await open(this.openers, uri);
    }
}
