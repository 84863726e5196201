import { AbstractViewContribution, FrontendApplicationContribution } from '@theia/core/lib/browser';
import { CommandRegistry } from '@theia/core/lib/common/command';
import { injectable } from '@theia/core/shared/inversify';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { ErrorsWidget } from './errors-widget';

/** In pixels; a handful of errors in sight, the larger part for the editor. */
const COMFORTABLE_HEIGHT = 280;

/** Puts the Errors view first at the bottom, before Problems. */
@injectable()
export class ErrorsViewContribution extends AbstractViewContribution<ErrorsWidget> implements FrontendApplicationContribution {
    constructor() {
        super({
            widgetId: ErrorsWidget.ID,
            widgetName: 'Errors',
            defaultWidgetOptions: { area: 'bottom' },
            toggleCommandId: 'erp-connect.toggle-errors'
        });
    }

    /** Only when the window has no layout of its own yet; afterwards it stays as the person left it. */
    async initializeLayout(): Promise<void> {
        // Whatever came first: what is refused matters more here than what a text file lacks.
        const ref = this.shell.getWidgets('bottom')[0];
        await this.openView({ reveal: true, ...(ref && { mode: 'tab-before', ref }) });
        this.shell.resize(COMFORTABLE_HEIGHT, 'bottom');
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(ErpConnectCommands.showErrors, {
            execute: async (mappingId: unknown) => {
                const widget = await this.openView({ activate: true });
                widget.showMapping(typeof mappingId === 'string' ? mappingId : undefined);
            }
        });
    }
}
