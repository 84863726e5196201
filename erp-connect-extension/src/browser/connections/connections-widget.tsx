import { codicon, Message, ReactWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { ConnectionInfo } from '../../common/connections-protocol';
import { ConnectionsStore } from '../shared/connections-store';
import { EmptyState } from '../shared/empty-state';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { CONNECTIONS_VIEW_ID } from '../shared/view-ids';
import { ConnectionCard } from './connection-card';
import { ConnectionTests } from './connection-tests';

/** The page with the Invoiced accounts. It never shows a key, because no key ever comes to this side. */
@injectable()
export class ConnectionsWidget extends ReactWidget {
    static readonly ID = CONNECTIONS_VIEW_ID;

    @inject(ConnectionsStore) private readonly store!: ConnectionsStore;
    @inject(ConnectionTests) private readonly tests!: ConnectionTests;
    @inject(CommandService) private readonly commands!: CommandService;

    @postConstruct()
    protected init(): void {
        this.id = ConnectionsWidget.ID;
        this.title.label = 'Connections';
        this.title.caption = 'Connections: the Invoiced accounts';
        this.title.iconClass = codicon('plug');
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-connections');
        this.toDispose.push(this.store.onDidChange(() => this.update()));
        this.toDispose.push(this.tests.onDidChange(() => this.update()));
        void this.store.refresh();
        this.update();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.theia-button') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const connections = this.store.connections;
        if (!connections) {
            return undefined;
        }
        if (connections.length === 0) {
            return (
                <EmptyState
                    icon='plug'
                    title='No connections yet'
                    text='A connection is one Invoiced account: a name, an environment, and an API key that stays on this computer.'
                    actions={[{ label: 'Add Connection', icon: 'add', run: () => this.run(ErpConnectCommands.addConnection.id) }]}
                />
            );
        }
        return (
            <div className='erp-connect-connections-page'>
                <header>
                    <h1>Connections</h1>
                    <button type='button' className='theia-button main' onClick={() => this.run(ErpConnectCommands.addConnection.id)}>
                        <span className='codicon codicon-add' aria-hidden='true' />
                        Add Connection
                    </button>
                </header>
                {connections.map(connection => this.renderCard(connection))}
            </div>
        );
    }

    private renderCard(connection: ConnectionInfo): React.ReactNode {
        return (
            <ConnectionCard
                key={connection.name}
                connection={connection}
                test={this.tests.result(connection.name)}
                onTest={() => this.run(ErpConnectCommands.testConnection.id, connection.name)}
                onChangeKey={() => this.run(ErpConnectCommands.changeKey.id, connection.name)}
                onRemove={() => this.run(ErpConnectCommands.removeConnection.id, connection.name)}
            />
        );
    }

    private run(command: string, ...args: string[]): void {
        void this.commands.executeCommand(command, ...args);
    }
}
