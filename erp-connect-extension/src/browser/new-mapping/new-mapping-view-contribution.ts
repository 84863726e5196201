import { AbstractViewContribution } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { SelectionService } from '@theia/core/lib/common/selection-service';
import URI from '@theia/core/lib/common/uri';
import { UriAwareCommandHandler } from '@theia/core/lib/common/uri-command-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { NAVIGATOR_CONTEXT_MENU } from '@theia/navigator/lib/browser/navigator-contribution';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { DirectionStep } from './direction-step';
import { NewMappingWidget } from './new-mapping-widget';
import { startingAnswers } from './starting-answers';

/** Asks which way the records travel, and opens the page for it. From a file or folder it is an upload. */
@injectable()
export class NewMappingViewContribution extends AbstractViewContribution<NewMappingWidget> {
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(MessageService) private readonly messages!: MessageService;
    @inject(SelectionService) private readonly selection!: SelectionService;
    @inject(FileService) private readonly files!: FileService;
    @inject(DirectionStep) private readonly direction!: DirectionStep;
    @inject(CommandRegistry) private readonly commands!: CommandRegistry;

    constructor() {
        super({ widgetId: NewMappingWidget.ID, widgetName: 'New Mapping', defaultWidgetOptions: { area: 'main' } });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ErpConnectCommands.newMapping, { execute: () => this.inWorkspace(() => this.ask()) });
        commands.registerCommand(
            ErpConnectCommands.newMappingFrom,
            UriAwareCommandHandler.MonoSelect(this.selection, { execute: uri => this.inWorkspace(root => this.startFrom(root, uri)) })
        );
    }

    /** A page of its own is no view that one switches on and off in a menu. */
    override registerMenus(menus: MenuModelRegistry): void {
        const { id: commandId, label } = ErpConnectCommands.newMappingFrom;
        menus.registerMenuAction([...NAVIGATOR_CONTEXT_MENU, '1_erp-connect'], { commandId, label });
    }

    private async ask(): Promise<void> {
        const direction = await this.direction.ask();
        if (direction === 'download') {
            await this.commands.executeCommand(ErpConnectCommands.newDownload.id);
        } else if (direction === 'upload') {
            await this.openView({ activate: true });
        }
    }

    private async startFrom(root: URI, from: URI): Promise<void> {
        const isFolder = (await this.files.resolve(from)).isDirectory;
        const page = await this.openView({ activate: true });
        await page.startFrom(startingAnswers(root, from, isFolder));
    }

    private async inWorkspace(action: (root: URI) => Promise<void>): Promise<void> {
        const root = this.workspace.tryGetRoots()[0]?.resource;
        if (root) {
            await action(root);
        } else if (await this.messages.info('Mappings are files. Open the folder that shall hold them first.', 'Open Folder…')) {
            await this.commands.executeCommand('workspace:openFolder');
        }
    }
}
