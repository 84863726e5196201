import { ApplicationShell, codicon, ConfirmDialog, Message, ReactWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { MessageService } from '@theia/core/lib/common/message-service';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { ColumnsForm } from '../shared/columns-form';
import { ConnectionsStore } from '../shared/connections-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { FolderDialog } from '../shared/folder-dialog';
import { NEW_MAPPING_VIEW_ID } from '../shared/view-ids';
import { isSpreadsheet } from './folder-files';
import { NewMappingModel } from './new-mapping-model';
import { NewMappingPage } from './new-mapping-page';
import { SampleDialog } from './sample-dialog';
import { UploadDraft } from './upload-draft';
import { UploadWriter } from './upload-writer';

/** The page on which an upload is made. What was answered outlives the page and the window. */
@injectable()
export class NewMappingWidget extends ReactWidget {
    static readonly ID = NEW_MAPPING_VIEW_ID;

    @inject(NewMappingModel) private readonly model!: NewMappingModel;
    @inject(UploadWriter) private readonly writer!: UploadWriter;
    @inject(FolderDialog) private readonly folders!: FolderDialog;
    @inject(SampleDialog) private readonly sampleDialog!: SampleDialog;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(MessageService) private readonly messages!: MessageService;
    @inject(ColumnsForm) private readonly columnsForm!: ColumnsForm;

    private saving = false;
    private wantsFocus = false;

    @postConstruct()
    protected init(): void {
        this.id = NewMappingWidget.ID;
        this.title.label = 'New Mapping';
        this.title.caption = 'New Mapping: files of a folder are sent to Invoiced';
        this.title.iconClass = codicon('cloud-upload');
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-form-page');
        this.addClass('erp-connect-new-mapping');
        this.toDispose.push(this.model);
        this.toDispose.push(this.model.onDidChange(() => this.update()));
        void this.begin();
    }

    /** Begins anew with what a file or folder tells, unless somebody wants to go on with what was begun before. */
    async startFrom(answers: Partial<UploadDraft>): Promise<void> {
        if (!(await this.model.isBegun()) || (await this.mayForget())) {
            this.model.startOver(answers);
        }
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        this.wantsFocus = true;
        this.giveFocus();
    }

    protected override onUpdateRequest(message: Message): void {
        super.onUpdateRequest(message);
        // React has drawn by the next frame; before the draft is known, there is nothing that could be focused.
        requestAnimationFrame(() => this.giveFocus());
    }

    protected render(): React.ReactNode {
        const { root } = this;
        const { answers } = this.model;
        if (!answers || !root) {
            return undefined;
        }
        return (
            <NewMappingPage
                answers={answers}
                model={this.model}
                connections={this.connections.connections ?? []}
                workspaceFolder={FileUri.fsPath(root)}
                isSaving={this.saving}
                columnsForm={this.columnsForm}
                addConnection={() => void this.addConnection()}
                browseFolder={() => void this.browseFolder()}
                browseSample={() => void this.browseSample()}
                dropSample={data => this.dropSample(data)}
                save={on => void this.save(on)}
            />
        );
    }

    private async mayForget(): Promise<boolean> {
        const { name = 'a mapping' } = this.model.answers ?? {};
        const dialog = new ConfirmDialog({
            title: 'Begin a new mapping?',
            msg: `You began ${name} before and did not save it. Its answers are lost when you begin a new one.`,
            ok: 'Begin New',
            cancel: 'Keep It'
        });
        return (await dialog.open()) === true;
    }

    private get root(): URI | undefined {
        return this.workspace.tryGetRoots()[0]?.resource;
    }

    private giveFocus(): void {
        const first = this.wantsFocus ? this.node.querySelector<HTMLElement>('input:checked') : undefined;
        if (first) {
            this.wantsFocus = false;
            first.focus();
        } else if (this.wantsFocus) {
            this.node.focus();
        }
    }

    private async begin(): Promise<void> {
        // After a reload the page is there before the workspace is.
        await this.workspace.roots;
        if (this.root) {
            await this.model.begin(this.root);
            await this.connections.refresh();
        }
    }

    private async addConnection(): Promise<void> {
        const connection = await this.commands.executeCommand<string>(ErpConnectCommands.addConnection.id);
        if (connection !== undefined) {
            this.model.change({ connection });
        }
    }

    private async browseFolder(): Promise<void> {
        const folder = await this.folders.choose('Choose the Folder That the Files Come To');
        if (folder !== undefined) {
            this.model.changeFolder(folder);
        }
    }

    private async browseSample(): Promise<void> {
        const sample = await this.sampleDialog.choose();
        if (sample !== undefined) {
            this.model.change({ sample });
        }
    }

    private dropSample(data: DataTransfer): boolean {
        const [inExplorer] = ApplicationShell.getDraggedEditorUris(data).filter(({ path }) => isSpreadsheet(path.base));
        const [outside] = data.files;
        if (inExplorer) {
            this.model.change({ sample: FileUri.fsPath(inExplorer) });
        } else if (outside) {
            void this.takeDropped(outside);
        }
        return inExplorer !== undefined || outside !== undefined;
    }

    private async takeDropped(file: File): Promise<void> {
        try {
            await this.model.preview.drop(file);
        } catch (error) {
            void this.messages.error(`${file.name} could not be looked at. ${errorText(error)}`);
        }
    }

    private async save(switchOn: boolean): Promise<void> {
        const { root } = this;
        const { answers } = this.model;
        if (!root || !answers || this.saving) {
            return;
        }
        this.saving = true;
        this.update();
        try {
            await this.writer.write(root, answers, switchOn);
            await this.model.finish();
            this.dispose();
        } catch (error) {
            void this.messages.error(`The mapping could not be written. ${errorText(error)}`);
        } finally {
            this.saving = false;
            this.update();
        }
    }
}
