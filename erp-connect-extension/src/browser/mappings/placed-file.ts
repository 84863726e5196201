import { ClipboardService } from '@theia/core/lib/browser/clipboard-service';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { FileNavigatorCommands } from '@theia/navigator/lib/browser/file-navigator-commands';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';

/** Commands of the desktop app; in a browser they are not there. The first is for files of the workspace only. */
const SHOW_IN_SYSTEM = 'revealFileInOS';
const OPEN_IN_SYSTEM = 'openWithSystemApp';

/** Leads to a file that a download has left behind. */
@injectable()
export class PlacedFile {
    @inject(FileService) private readonly files!: FileService;
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(CommandRegistry) private readonly commands!: CommandRegistry;
    @inject(ClipboardService) private readonly clipboard!: ClipboardService;
    @inject(MessageService) private readonly messages!: MessageService;

    /** Shows the file in its folder: in the file manager, in the Explorer, or else by its path. */
    async show(path: string): Promise<void> {
        const uri = FileUri.create(path);
        if (!(await this.files.exists(uri))) {
            void this.messages.info(`${path} is not there any more: the ERP has taken it, or somebody moved it.`);
        } else if (this.commands.isEnabled(SHOW_IN_SYSTEM, uri)) {
            await this.commands.executeCommand(SHOW_IN_SYSTEM, uri);
        } else if (this.commands.isEnabled(OPEN_IN_SYSTEM, uri.parent)) {
            await this.commands.executeCommand(OPEN_IN_SYSTEM, uri.parent);
        } else if (this.workspace.getWorkspaceRootUri(uri)) {
            await this.commands.executeCommand(FileNavigatorCommands.REVEAL_IN_NAVIGATOR.id, uri);
        } else if (await this.messages.info(`The file is ${path}, outside of the workspace.`, 'Copy Path')) {
            await this.clipboard.writeText(path);
        }
    }
}
