import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileDialogService } from '@theia/filesystem/lib/browser/file-dialog/file-dialog-service';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { folderText } from './folder-text';

/** Lets a person choose the folder that files come from or go to. */
@injectable()
export class FolderDialog {
    @inject(FileDialogService) private readonly dialogs!: FileDialogService;
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;

    /** As a mapping says it: relative inside of the workspace. `undefined` when the person gave up. */
    async choose(title: string): Promise<string | undefined> {
        const [root] = this.workspace.tryGetRoots();
        const folder = await this.dialogs.showOpenDialog(
            { title, canSelectFiles: false, canSelectFolders: true, canSelectMany: false },
            root
        );
        return folder && (root ? folderText(root.resource, folder) : FileUri.fsPath(folder));
    }
}
