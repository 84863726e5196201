import { AbstractViewContribution, FrontendApplicationContribution } from '@theia/core/lib/browser';
import { TabBarToolbarContribution, TabBarToolbarRegistry } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { Command, CommandRegistry } from '@theia/core/lib/common/command';
import { injectable } from '@theia/core/shared/inversify';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { MappingsWidget } from './mappings-widget';

/** In pixels; wide enough for the outcome of a run in one line. */
const COMFORTABLE_WIDTH = 400;

/** Puts the Mappings view first on the left and its buttons into its title. */
@injectable()
export class MappingsViewContribution
    extends AbstractViewContribution<MappingsWidget>
    implements FrontendApplicationContribution, TabBarToolbarContribution
{
    constructor() {
        super({
            widgetId: MappingsWidget.ID,
            widgetName: 'Mappings',
            // Theia's explorer has rank 100; this one comes before it.
            defaultWidgetOptions: { area: 'left', rank: 50 },
            toggleCommandId: 'erp-connect.toggle-mappings'
        });
    }

    /** Only when the window has no layout of its own yet; afterwards it stays as the person left it. */
    async initializeLayout(): Promise<void> {
        await this.openView({ reveal: true });
        this.shell.resize(COMFORTABLE_WIDTH, 'left');
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ErpConnectCommands.showMappings, { execute: () => this.openView({ activate: true }) });
    }

    registerToolbarItems(toolbar: TabBarToolbarRegistry): void {
        const add = (command: Command, tooltip: string, priority: number): void => toolbarItem(toolbar, command, tooltip, priority);
        add(ErpConnectCommands.newMapping, 'New Mapping', 0);
        add(ErpConnectCommands.showActivity, 'Activity', 1);
        add(ErpConnectCommands.showConnections, 'Connections', 2);
        add(ErpConnectCommands.refreshMappings, 'Refresh', 3);
    }
}

function toolbarItem(toolbar: TabBarToolbarRegistry, command: Command, tooltip: string, priority: number): void {
    toolbar.registerItem({
        id: `${command.id}.toolbar`,
        command: command.id,
        tooltip,
        priority,
        isVisible: widget => widget instanceof MappingsWidget
    });
}
