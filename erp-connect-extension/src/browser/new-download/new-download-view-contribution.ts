import { AbstractViewContribution } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { NewDownloadWidget } from './new-download-widget';

/** Opens the page in the main area. */
@injectable()
export class NewDownloadViewContribution extends AbstractViewContribution<NewDownloadWidget> {
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(MessageService) private readonly messages!: MessageService;

    constructor() {
        super({ widgetId: NewDownloadWidget.ID, widgetName: 'New Download', defaultWidgetOptions: { area: 'main' } });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ErpConnectCommands.newDownload, { execute: () => this.show() });
    }

    /** A page of its own is no view that one switches on and off in a menu. */
    override registerMenus(): void {
        // Nothing on purpose.
    }

    private async show(): Promise<void> {
        if (this.workspace.tryGetRoots().length > 0) {
            await this.openView({ activate: true });
        } else {
            void this.messages.info('Mappings are files. Open the folder that shall hold them first.');
        }
    }
}
