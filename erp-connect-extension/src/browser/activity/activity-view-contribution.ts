import { AbstractViewContribution } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { injectable } from '@theia/core/shared/inversify';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { ActivityWidget } from './activity-widget';

/** Opens the Activity page in the main area. */
@injectable()
export class ActivityViewContribution extends AbstractViewContribution<ActivityWidget> {
    constructor() {
        super({ widgetId: ActivityWidget.ID, widgetName: 'Activity', defaultWidgetOptions: { area: 'main' } });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ErpConnectCommands.showActivity, {
            execute: async (mappingId: unknown) => {
                const widget = await this.openView({ activate: true });
                widget.showMapping(typeof mappingId === 'string' ? mappingId : undefined);
            }
        });
    }
}
