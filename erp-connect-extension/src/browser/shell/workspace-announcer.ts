import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { EngineService } from '../../common/engine-protocol';
import { errorText } from '../shared/error-text';

/** Tells the engine which folders are open, so that it works on their mappings from now on, window or no window. */
@injectable()
export class WorkspaceAnnouncer implements FrontendApplicationContribution {
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(MessageService) private readonly messages!: MessageService;

    private announced: readonly string[] = [];

    onStart(): void {
        this.workspace.onWorkspaceChanged(() => this.announce());
        void this.workspace.ready.then(() => this.announce());
    }

    private async announce(): Promise<void> {
        const folders = this.workspace.tryGetRoots().map(root => FileUri.fsPath(root.resource));
        const fresh = folders.filter(folder => !this.announced.includes(folder));
        this.announced = folders;
        for (const folder of fresh) {
            try {
                await this.engine.openWorkspace(folder);
            } catch (error) {
                void this.messages.error(`The mappings of ${folder} could not be loaded. ${errorText(error)}`);
            }
        }
    }
}
