import { ReactWidget } from '@theia/core/lib/browser';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { FileDialogService } from '@theia/filesystem/lib/browser/file-dialog';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { PreviewService } from '../../common/preview-protocol';
import { Problem } from '../../common/problem';
import { EngineStore } from '../shared/engine-store';
import { PreviewModel } from '../shared/preview/preview-model';
import { PreviewPanel } from '../shared/preview/preview-panel';
import { MappingEditorSource } from './mapping-editor-source';
import { MappingFormModel } from './mapping-form-model';

/** Below the faces of a mapping: what it makes of a file, while it is edited. */
@injectable()
export class PreviewFaceWidget extends ReactWidget {
    @inject(MappingEditorSource) private readonly source!: MappingEditorSource;
    @inject(MappingFormModel) private readonly form!: MappingFormModel;
    @inject(PreviewService) private readonly service!: PreviewService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(FileDialogService) private readonly dialogs!: FileDialogService;
    @inject(FileService) private readonly files!: FileService;

    /** Shows where a problem comes from; the editor knows how. */
    onOpen: (problem: Problem) => void = () => undefined;

    private model!: PreviewModel;
    private object: string | undefined;

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
        this.toDispose.push(model.onDidChangeContent(() => this.model.refresh()));
        let lastRun = this.store.mapping(mapping)?.lastRun?.id;
        this.toDispose.push(
            this.store.onDidChangeStatus(() => {
                // A file that was run is the newest one, and what it sent is no longer new.
                const run = this.store.mapping(mapping)?.lastRun?.id;
                if (run !== lastRun) {
                    lastRun = run;
                    this.model.refresh();
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
        this.model.refresh();
        this.update();
    }

    protected render(): React.ReactNode {
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
