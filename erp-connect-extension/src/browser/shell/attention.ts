import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ConnectionInfo } from '../../common/connections-protocol';
import { EngineSnapshot, MappingStatus } from '../../common/engine-protocol';
import { ConnectionsStore } from '../shared/connections-store';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { Newcomers } from './newcomers';

/**
 * Speaks up when something stands still until a person acts: a connection that paused, a mapping that has become
 * invalid. Once each, never for single rows: those wait quietly in Errors.
 */
@injectable()
export class Attention implements FrontendApplicationContribution {
    @inject(EngineStore) private readonly engine!: EngineStore;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(MessageService) private readonly messages!: MessageService;

    private readonly paused = new Newcomers();
    private readonly invalid = new Newcomers();

    onStart(): void {
        this.connections.onDidChange(connections => this.lookAtConnections(connections));
        this.engine.onDidChangeStatus(snapshot => this.lookAtMappings(snapshot));
    }

    private lookAtConnections(connections: readonly ConnectionInfo[]): void {
        const stopped = connections.filter(connection => connection.pausedBecause !== undefined);
        const newly = this.paused.among(stopped.map(connection => connection.name));
        stopped.filter(connection => newly.has(connection.name)).forEach(connection => void this.sayPaused(connection));
    }

    private lookAtMappings(snapshot: EngineSnapshot): void {
        if (snapshot.engine.state === 'starting') {
            return;
        }
        const broken = snapshot.mappings.filter(mapping => mapping.state === 'invalid');
        const newly = this.invalid.among(broken.map(mapping => mapping.id));
        broken.filter(mapping => newly.has(mapping.id)).forEach(mapping => void this.sayInvalid(mapping));
    }

    private async sayPaused(connection: ConnectionInfo): Promise<void> {
        const text = `The connection ${connection.name} is paused: ${connection.pausedBecause} Nothing is lost; it goes on by itself once this is mended.`;
        if (await this.messages.warn(text, 'Connections')) {
            await this.commands.executeCommand(ErpConnectCommands.showConnections.id);
        }
    }

    private async sayInvalid(mapping: MappingStatus): Promise<void> {
        const text = `The mapping ${mapping.name} does not run: ${mapping.reason ?? 'its file has mistakes.'}`;
        if (await this.messages.warn(text, 'Open Mapping')) {
            await this.commands.executeCommand(ErpConnectCommands.openMapping.id, mapping.id);
        }
    }
}
