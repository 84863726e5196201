import { ReactWidget } from '@theia/core/lib/browser';
import { Disposable } from '@theia/core/lib/common/disposable';
import { CommandService } from '@theia/core/lib/common/command';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { FileDialogService } from '@theia/filesystem/lib/browser/file-dialog';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { DownloadMapping } from '../../common/mapping/download';
import { isDownload } from '../../common/mapping/mapping';
import { parseMapping } from '../../common/mapping/mapping-document';
import { PreviewService } from '../../common/preview-protocol';
import { Problem } from '../../common/problem';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { AccountPreview } from '../shared/preview/account-preview';
import { PreviewModel } from '../shared/preview/preview-model';
import { PreviewPanel } from '../shared/preview/preview-panel';
import { SampleChoices } from '../shared/sample-choices';
import { DownloadFace } from './download-face';
import { MappingEditorSource } from './mapping-editor-source';
import { MappingFormModel } from './mapping-form-model';

/** Below the faces of a mapping: what it makes of a file, while it is edited. */
@injectable()
export class PreviewFaceWidget extends ReactWidget {
    @inject(MappingEditorSource) private readonly source!: MappingEditorSource;
    @inject(MappingFormModel) private readonly form!: MappingFormModel;
    @inject(PreviewService) private readonly service!: PreviewService;
    @inject(AccountPreview) private readonly account!: AccountPreview;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(SampleChoices) private readonly samples!: SampleChoices;
    @inject(FileDialogService) private readonly dialogs!: FileDialogService;
    @inject(FileService) private readonly files!: FileService;

    /** Shows where a problem comes from; the editor knows how. */
    onOpen: (problem: Problem) => void = () => undefined;

    private hasForm = true;
    private model!: PreviewModel;
    private object: string | undefined;
    private download: DownloadMapping | undefined;

    private readonly chooseFile = (): void => void this.choose();
    private readonly open = (problem: Problem): void => this.onOpen(problem);

    @postConstruct()
    protected init(): void {
        const { uri, model } = this.source;
        const mapping = FileUri.fsPath(uri);
        this.id = `erp-connect-mapping-preview:${uri.toString()}`;
        this.title.label = `Preview of ${uri.path.base}`;
        this.addClass('erp-connect-view');
        this.model = new PreviewModel(this.service, () => ({ mapping, text: this.form.text }));
        this.toDispose.push(this.model);
        this.toDispose.push(this.model.onDidChoose(file => this.samples.choose(mapping, file)));
        // The next person who opens it starts with the newest file again.
        this.toDispose.push(Disposable.create(() => this.samples.choose(mapping, undefined)));
        this.toDispose.push(model.onDidChangeContent(() => this.refresh()));
        this.toDispose.push(this.account.onDidChange(() => this.update()));
        this.toDispose.push(this.store.onDidChangeStatus(() => this.download && this.update()));
        let lastRun = this.store.mapping(mapping)?.lastRun?.id;
        this.toDispose.push(
            this.store.onDidChangeStatus(() => {
                // A file that was run is the newest one, and what it sent is no longer new.
                const run = this.store.mapping(mapping)?.lastRun?.id;
                if (run !== lastRun) {
                    lastRun = run;
                    this.refresh();
                }
            })
        );
        this.toDispose.push(
            this.form.onDidChange(() => {
                const object = this.form.form?.object?.id;
                if (object !== this.object) {
                    this.object = object;
                    this.update();
                }
            })
        );
        this.object = this.form.form?.object?.id;
        this.refresh();
        this.update();
    }

    /** Whether the form is seen above it. */
    set isFormShown(isShown: boolean) {
        this.hasForm = isShown;
        this.update();
    }

    private refresh(): void {
        const { mapping } = parseMapping(this.form.text);
        // A text that is being typed is mostly wrong; what it said last stays in sight.
        this.download = mapping ? (isDownload(mapping) ? mapping : undefined) : this.download;
        if (this.download) {
            this.loadDownload(false);
            this.update();
        } else {
            this.model.refresh();
        }
    }

    private loadDownload(anew: boolean): void {
        if (this.download) {
            this.account.load(this.download.connection, this.download.download, anew);
        }
    }

    protected render(): React.ReactNode {
        if (this.download) {
            const mapping = FileUri.fsPath(this.source.uri);
            return (
                <DownloadFace
                    mapping={this.download}
                    preview={this.account.latest}
                    isLoading={this.account.isLoading}
                    isFormShown={this.hasForm}
                    status={this.store.mapping(mapping)}
                    runNow={() => void this.commands.executeCommand(ErpConnectCommands.runNow.id, mapping)}
                    reload={() => this.loadDownload(true)}
                />
            );
        }
        return <PreviewPanel model={this.model} object={this.object} openProblem={this.open} chooseFile={this.chooseFile} />;
    }

    private async choose(): Promise<void> {
        const folder = await this.files.resolve(this.source.uri.parent).catch(() => undefined);
        const uri = await this.dialogs.showOpenDialog({ title: 'Choose a file to preview', canSelectMany: false }, folder);
        if (uri) {
            this.model.choose(FileUri.fsPath(uri));
        }
    }
}
