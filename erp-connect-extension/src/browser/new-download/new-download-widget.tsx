import { codicon, Message, ReactWidget, StatefulWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { ConnectionsStore } from '../shared/connections-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { FolderDialog } from '../shared/folder-dialog';
import { NEW_DOWNLOAD_VIEW_ID } from '../shared/view-ids';
import { DownloadDraft } from './download-draft';
import { DownloadWriter } from './download-writer';
import { NewDownloadModel } from './new-download-model';
import { NewDownloadPage } from './new-download-page';

/** The page on which a download is made. The draft survives a reload of the window, and ends when the page is closed. */
@injectable()
export class NewDownloadWidget extends ReactWidget implements StatefulWidget {
    static readonly ID = NEW_DOWNLOAD_VIEW_ID;

    @inject(NewDownloadModel) private readonly model!: NewDownloadModel;
    @inject(DownloadWriter) private readonly writer!: DownloadWriter;
    @inject(FolderDialog) private readonly folders!: FolderDialog;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(MessageService) private readonly messages!: MessageService;

    private saving = false;
    private wantsFocus = false;

    @postConstruct()
    protected init(): void {
        this.id = NewDownloadWidget.ID;
        this.title.label = 'New Download';
        this.title.caption = 'New Download: records from Invoiced become a file';
        this.title.iconClass = codicon('cloud-download');
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-form-page');
        this.addClass('erp-connect-new-download');
        this.toDispose.push(this.model.onDidChange(() => this.update()));
        this.toDispose.push(this.connections.onDidChange(() => this.chooseOnlyConnection()));
        void this.begin();
    }

    storeState(): object | undefined {
        return this.model.draft;
    }

    restoreState(state: object): void {
        this.model.restore(state as DownloadDraft);
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
        const { draft } = this.model;
        const root = this.workspace.tryGetRoots()[0]?.resource;
        if (!draft || !root) {
            return undefined;
        }
        return (
            <NewDownloadPage
                draft={draft}
                model={this.model}
                connections={this.connections.connections ?? []}
                workspaceFolder={FileUri.fsPath(root)}
                isSaving={this.saving}
                addConnection={() => void this.addConnection()}
                browse={() => void this.browse()}
                save={on => void this.save(on)}
            />
        );
    }

    private giveFocus(): void {
        const first = this.wantsFocus ? this.node.querySelector<HTMLElement>('select, input') : undefined;
        if (first) {
            this.wantsFocus = false;
            first.focus();
        } else if (this.wantsFocus) {
            this.node.focus();
        }
    }

    private async begin(): Promise<void> {
        await this.model.begin();
        await this.connections.refresh();
        this.chooseOnlyConnection();
    }

    /** Most people have one account: it needs no choice. The first of several stands for a start. */
    private chooseOnlyConnection(): void {
        const first = this.connections.connections?.[0];
        if (first && this.model.draft?.connection === undefined) {
            this.model.change({ connection: first.name });
        }
        this.update();
    }

    private async addConnection(): Promise<void> {
        const connection = await this.commands.executeCommand<string>(ErpConnectCommands.addConnection.id);
        if (connection !== undefined) {
            this.model.change({ connection });
        }
    }

    private async browse(): Promise<void> {
        const { draft } = this.model;
        const folder = await this.folders.choose('Choose the Folder for the File');
        if (draft && folder !== undefined) {
            this.model.change({ destination: { ...draft.destination, folder } });
        }
    }

    private async save(switchOn: boolean): Promise<void> {
        const { draft } = this.model;
        if (!draft || this.saving) {
            return;
        }
        this.saving = true;
        this.update();
        try {
            await this.writer.write(draft, switchOn);
            this.dispose();
        } catch (error) {
            void this.messages.error(`The mapping could not be written. ${errorText(error)}`);
        } finally {
            this.saving = false;
            this.update();
        }
    }
}
