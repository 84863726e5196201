import { AbstractViewContribution } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { injectable } from '@theia/core/shared/inversify';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { ConnectionsWidget } from './connections-widget';

/** Opens the Connections page in the main area. */
@injectable()
export class ConnectionsViewContribution extends AbstractViewContribution<ConnectionsWidget> {
    constructor() {
        super({ widgetId: ConnectionsWidget.ID, widgetName: 'Connections', defaultWidgetOptions: { area: 'main' } });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ErpConnectCommands.showConnections, { execute: () => this.openView({ activate: true }) });
    }
}
