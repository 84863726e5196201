import { ApplicationShell, ConfirmDialog } from '@theia/core/lib/browser';
import { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { QuickInputService } from '@theia/core/lib/common/quick-pick-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ConnectionDraft, ConnectionInfo, ConnectionTest } from '../../common/connections-protocol';
import { ConnectionsStore } from '../shared/connections-store';
import { environmentLabel } from '../shared/environment-label';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { CONNECTIONS_VIEW_ID } from '../shared/view-ids';
import { ConnectionSteps } from './connection-steps';
import { ConnectionTests } from './connection-tests';

/** What can be done with connections from the palette and the page. */
@injectable()
export class ConnectionCommands implements CommandContribution {
    @inject(ConnectionsStore) private readonly store!: ConnectionsStore;
    @inject(ConnectionTests) private readonly tests!: ConnectionTests;
    @inject(ConnectionSteps) private readonly steps!: ConnectionSteps;
    @inject(ApplicationShell) private readonly shell!: ApplicationShell;
    @inject(QuickInputService) private readonly quickInput!: QuickInputService;
    @inject(MessageService) private readonly messages!: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ErpConnectCommands.addConnection, { execute: () => this.add() });
        commands.registerCommand(ErpConnectCommands.changeKey, {
            execute: (name: unknown) => this.withConnection(name, 'Whose API key do you want to change?', it => this.changeKey(it))
        });
        commands.registerCommand(ErpConnectCommands.testConnection, {
            execute: (name: unknown) => this.withConnection(name, 'Which connection shall be tested?', it => this.test(it.name))
        });
        commands.registerCommand(ErpConnectCommands.removeConnection, {
            execute: (name: unknown) => this.withConnection(name, 'Which connection shall be removed?', it => this.remove(it))
        });
    }

    /** @returns the name of the new connection, for who needs one to go on */
    private async add(): Promise<string | undefined> {
        const draft = await this.steps.askAll();
        if (!draft || !(await this.save(draft))) {
            return undefined;
        }
        await this.test(draft.name);
        return draft.name;
    }

    private async changeKey(connection: ConnectionInfo): Promise<void> {
        const apiKey = await this.steps.askKey(connection.name);
        const { name, environment, baseUrl } = connection;
        if (apiKey && (await this.save({ name, environment, baseUrl, apiKey }))) {
            await this.test(name);
        }
    }

    private async test(name: string): Promise<void> {
        this.say(name, await this.tests.run(name));
    }

    private async remove(connection: ConnectionInfo): Promise<void> {
        const sure = await new ConfirmDialog({
            title: `Remove ${connection.name}?`,
            msg: 'Its API key is deleted from this computer. Mappings that use it wait until there is a connection of that name again. Nothing changes in Invoiced.',
            ok: 'Remove'
        }).open();
        if (sure) {
            try {
                await this.store.remove(connection.name);
                this.tests.forget(connection.name);
            } catch (error) {
                void this.messages.error(errorText(error));
            }
        }
    }

    private async save(draft: ConnectionDraft): Promise<boolean> {
        try {
            await this.store.save(draft);
            return true;
        } catch (error) {
            void this.messages.error(errorText(error));
            return false;
        }
    }

    private say(name: string, result: ConnectionTest): void {
        // The page shows the outcome where the person looks; a message on top of it would be noise.
        const page = this.shell.getWidgetById(CONNECTIONS_VIEW_ID);
        if (page?.isVisible) {
            return;
        }
        const text = `${name}: ${[result.text, result.hint].filter(part => !!part).join(' ')}`;
        void (result.ok ? this.messages.info(text) : this.messages.error(text));
    }

    private async withConnection(name: unknown, question: string, action: (connection: ConnectionInfo) => Promise<void>): Promise<void> {
        await this.store.refresh();
        const connections = this.store.connections ?? [];
        if (connections.length === 0) {
            void this.messages.info('There are no connections yet. Make one with "Add Connection".');
            return;
        }
        const connection =
            typeof name === 'string'
                ? connections.find(candidate => candidate.name === name)
                : (
                      await this.quickInput.pick(
                          connections.map(candidate => ({
                              label: candidate.name,
                              description: environmentLabel(candidate.environment),
                              candidate
                          })),
                          { placeHolder: question }
                      )
                  )?.candidate;
        if (connection) {
            await action(connection);
        }
    }
}
