import { open, OpenerService } from '@theia/core/lib/browser/opener-service';
import { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EngineService, MappingStatus } from '../../common/engine-protocol';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { placedFile } from './download-presentation';
import { MappingChooser } from './mapping-chooser';
import { PlacedFile } from './placed-file';

/** What can be done with mappings from the palette, the list and the menu. */
@injectable()
export class MappingCommands implements CommandContribution {
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(MappingChooser) private readonly chooser!: MappingChooser;
    @inject(PlacedFile) private readonly placedFile!: PlacedFile;
    @inject(OpenerService) private readonly openers!: OpenerService;
    @inject(MessageService) private readonly messages!: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ErpConnectCommands.openMapping, {
            execute: (id: unknown) =>
                this.withMapping(
                    id,
                    'Which mapping do you want to open?',
                    () => true,
                    status => open(this.openers, FileUri.create(status.id))
                )
        });
        commands.registerCommand(ErpConnectCommands.runNow, {
            execute: (id: unknown) =>
                this.withMapping(
                    id,
                    'Which mapping shall run now?',
                    status => status.state !== 'paused' && status.state !== 'invalid',
                    status => this.engine.runNow(status.id)
                )
        });
        commands.registerCommand(ErpConnectCommands.showFile, {
            execute: (id: unknown) =>
                this.withMapping(
                    id,
                    'The last file of which download?',
                    status => placedFile(status) !== undefined,
                    async status => this.placedFile.show(placedFile(status) ?? '')
                )
        });
        commands.registerCommand(ErpConnectCommands.refreshMappings, { execute: () => this.store.refresh() });
        this.registerPauses(commands);
    }

    private registerPauses(commands: CommandRegistry): void {
        commands.registerCommand(ErpConnectCommands.pause, {
            execute: (id: unknown) =>
                this.withMapping(
                    id,
                    'Which mapping shall pause?',
                    status => status.state !== 'paused',
                    status => this.setPaused([status], true)
                )
        });
        commands.registerCommand(ErpConnectCommands.resume, {
            execute: (id: unknown) =>
                this.withMapping(
                    id,
                    'Which mapping shall go on?',
                    status => status.state === 'paused',
                    status => this.setPaused([status], false)
                )
        });
        commands.registerCommand(ErpConnectCommands.pauseAll, {
            isEnabled: () => this.some(status => status.state !== 'paused'),
            execute: () => this.attempt(() => this.setPaused(this.store.snapshot.mappings, true))
        });
        commands.registerCommand(ErpConnectCommands.resumeAll, {
            isEnabled: () => this.some(status => status.state === 'paused'),
            execute: () =>
                this.attempt(() =>
                    this.setPaused(
                        this.store.snapshot.mappings.filter(status => status.state === 'paused'),
                        false
                    )
                )
        });
    }

    private some(test: (status: MappingStatus) => boolean): boolean {
        return this.store.snapshot.mappings.some(test);
    }

    private async withMapping(
        id: unknown,
        question: string,
        fits: (status: MappingStatus) => boolean,
        action: (status: MappingStatus) => Promise<unknown>
    ): Promise<void> {
        const status = typeof id === 'string' ? this.store.mapping(id) : await this.chooser.choose(question, fits);
        if (status) {
            await this.attempt(() => action(status));
        }
    }

    private async setPaused(mappings: readonly MappingStatus[], paused: boolean): Promise<void> {
        for (const status of mappings) {
            await this.engine.setPaused(status.id, paused);
        }
    }

    private async attempt(action: () => Promise<unknown>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(errorText(error));
        }
    }
}
