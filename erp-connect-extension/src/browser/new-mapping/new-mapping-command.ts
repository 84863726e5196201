import { open, OpenerService } from '@theia/core/lib/browser/opener-service';
import { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { plural } from '../shared/plural';
import { MappingWriter } from './mapping-writer';
import { NewMappingSteps } from './new-mapping-steps';

/** Makes a mapping from a few answers and opens it. */
@injectable()
export class NewMappingCommand implements CommandContribution {
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(NewMappingSteps) private readonly steps!: NewMappingSteps;
    @inject(MappingWriter) private readonly writer!: MappingWriter;
    @inject(OpenerService) private readonly openers!: OpenerService;
    @inject(CommandRegistry) private readonly commands!: CommandRegistry;
    @inject(MessageService) private readonly messages!: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ErpConnectCommands.newMapping, { execute: () => this.create() });
    }

    private async create(): Promise<void> {
        const root = this.workspace.tryGetRoots()[0]?.resource;
        if (!root) {
            await this.askForFolder();
            return;
        }
        const draft = await this.steps.askAll({ root });
        if (!draft) {
            return;
        }
        try {
            const { uri, matched } = await this.writer.write(draft);
            await open(this.openers, uri);
            if (draft.sample) {
                this.sayMatched(matched, draft.sample.path.base);
            }
        } catch (error) {
            void this.messages.error(`The mapping could not be written. ${errorText(error)}`);
        }
    }

    private sayMatched(matched: number, sample: string): void {
        void this.messages.info(
            matched > 0
                ? `${plural(matched, 'column')} of ${sample} matched. Look at the rest in the text: type a quote to see what fits.`
                : `No column of ${sample} could be matched without doubt. Fill in "columns" in the text: type a quote to see what fits.`
        );
    }

    private async askForFolder(): Promise<void> {
        const chosen = await this.messages.info('Mappings are files. Open the folder that shall hold them first.', 'Open Folder…');
        if (chosen) {
            await this.commands.executeCommand('workspace:openFolder');
        }
    }
}
