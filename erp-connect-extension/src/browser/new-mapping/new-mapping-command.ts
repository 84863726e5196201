import { open, OpenerService } from '@theia/core/lib/browser/opener-service';
import { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { SelectionService } from '@theia/core/lib/common/selection-service';
import URI from '@theia/core/lib/common/uri';
import { UriAwareCommandHandler } from '@theia/core/lib/common/uri-command-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { NAVIGATOR_CONTEXT_MENU } from '@theia/navigator/lib/browser/navigator-contribution';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { plural } from '../shared/plural';
import { MappingWriter, WrittenMapping } from './mapping-writer';
import { NewMappingDraft } from './new-mapping-draft';
import { NewMappingSteps } from './new-mapping-steps';
import { startingDraft } from './starting-draft';

/** Makes a mapping from a few answers and opens it. It can start from a folder or file: what these tell is not asked. */
@injectable()
export class NewMappingCommand implements CommandContribution, MenuContribution {
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(NewMappingSteps) private readonly steps!: NewMappingSteps;
    @inject(MappingWriter) private readonly writer!: MappingWriter;
    @inject(OpenerService) private readonly openers!: OpenerService;
    @inject(CommandRegistry) private readonly commands!: CommandRegistry;
    @inject(MessageService) private readonly messages!: MessageService;
    @inject(SelectionService) private readonly selection!: SelectionService;
    @inject(FileService) private readonly files!: FileService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ErpConnectCommands.newMapping, { execute: () => this.create() });
        commands.registerCommand(
            ErpConnectCommands.newMappingFrom,
            UriAwareCommandHandler.MonoSelect(this.selection, { execute: uri => this.create(uri) })
        );
    }

    registerMenus(menus: MenuModelRegistry): void {
        const { id: commandId, label } = ErpConnectCommands.newMappingFrom;
        menus.registerMenuAction([...NAVIGATOR_CONTEXT_MENU, '1_erp-connect'], { commandId, label });
    }

    private async create(from?: URI): Promise<void> {
        const root = this.workspace.tryGetRoots()[0]?.resource;
        if (!root) {
            await this.askForFolder();
            return;
        }
        const isFolder = from !== undefined && (await this.files.resolve(from)).isDirectory;
        const draft = await this.steps.askAll(startingDraft(root, from, isFolder));
        if (draft?.direction === 'download') {
            await this.commands.executeCommand(ErpConnectCommands.newDownload.id);
        } else if (draft) {
            await this.writeUpload(draft);
        }
    }

    private async writeUpload(draft: NewMappingDraft): Promise<void> {
        try {
            const written = await this.writer.write(draft);
            await open(this.openers, written.uri);
            if (draft.sample) {
                this.sayMatched(written, draft.sample.path.base);
            }
        } catch (error) {
            void this.messages.error(`The mapping could not be written. ${errorText(error)}`);
        }
    }

    private sayMatched({ matched, proposed, failure }: WrittenMapping, sample: string): void {
        if (failure !== undefined) {
            void this.messages.warn(`The mapping is there, but without columns: ${failure}`);
            return;
        }
        const certain =
            matched > 0 ? `${plural(matched, 'column')} of ${sample} matched.` : `No column of ${sample} could be matched for certain.`;
        const doubtful = proposed > 0 ? ` ${plural(proposed, 'proposal')} for you to decide: see the comments.` : '';
        void this.messages.info(`${certain}${doubtful} For the rest, type a quote in "columns" to see what fits.`);
    }

    private async askForFolder(): Promise<void> {
        const chosen = await this.messages.info('Mappings are files. Open the folder that shall hold them first.', 'Open Folder…');
        if (chosen) {
            await this.commands.executeCommand('workspace:openFolder');
        }
    }
}
