import { FrontendApplicationContribution, StatusBar, StatusBarAlignment } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ConnectionsStore } from '../shared/connections-store';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { statusBarText, StatusBarText } from './status-bar-text';

const COMMANDS: Record<StatusBarText['leadsTo'], string> = {
    errors: ErpConnectCommands.showErrors.id,
    connections: ErpConnectCommands.showConnections.id,
    mappings: ErpConnectCommands.showMappings.id
};

@injectable()
export class StatusBarContribution implements FrontendApplicationContribution {
    @inject(EngineStore) private readonly engine!: EngineStore;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(StatusBar) private readonly statusBar!: StatusBar;

    onStart(): void {
        this.engine.onDidChangeStatus(() => this.show());
        this.connections.onDidChange(() => this.show());
        this.show();
    }

    private show(): void {
        const { text, tooltip, warns, leadsTo } = statusBarText(this.engine.snapshot, this.connections.connections);
        void this.statusBar.setElement('erp-connect-status', {
            text,
            tooltip,
            name: 'ERP Connect',
            alignment: StatusBarAlignment.LEFT,
            priority: 1000,
            command: COMMANDS[leadsTo],
            className: warns ? 'erp-connect-status-warning' : undefined,
            accessibilityInformation: { label: `${text.replace(/\$\([^)]*\)\s*/g, '')}. ${tooltip}`, role: 'button' }
        });
    }
}
