import { Message, ReactWidget } from '@theia/core/lib/browser';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { JsonPath } from '../../common/mapping/document-tree';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { FolderDialog } from '../shared/folder-dialog';
import { ColumnsPage } from './columns-page';
import { DownloadFormModel } from './download-form-model';
import { DownloadPage } from './download-page';
import { FormActions, formActions } from './form-actions';
import { MappingEditorSource } from './mapping-editor-source';
import { MappingFormModel } from './mapping-form-model';

/** The form over a mapping: its settings, its properties, and the columns of the sample. */
@injectable()
export class ColumnsFaceWidget extends ReactWidget {
    @inject(MappingEditorSource) private readonly source!: MappingEditorSource;
    @inject(MappingFormModel) readonly model!: MappingFormModel;
    @inject(DownloadFormModel) private readonly download!: DownloadFormModel;
    @inject(FolderDialog) private readonly folders!: FolderDialog;

    private actions!: FormActions;
    private wantsFocus = false;

    private readonly renderDownload = (form: MappingForm): React.ReactNode => (
        <DownloadPage
            form={form}
            model={this.download}
            connections={this.model.surroundings.connections}
            folder={FileUri.fsPath(this.source.uri.parent)}
            actions={this.actions}
            browse={() => void this.browse()}
        />
    );

    private readonly drawn = (): void => this.giveFocus();

    @postConstruct()
    protected init(): void {
        const { uri, model } = this.source;
        this.id = `erp-connect-mapping-form:${uri.toString()}`;
        this.title.label = `Columns of ${uri.path.base}`;
        this.node.tabIndex = -1;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-mapping-form');
        this.actions = formActions(this.model);
        this.toDispose.pushAll([this.model, this.download]);
        this.toDispose.push(this.download.onDidChange(() => this.update()));
        this.toDispose.push(this.model.onDidChange(() => this.update()));
        this.model.follow(model, uri);
        this.update();
    }

    /** Goes to the property that a path belongs to; `false` where the form does not show it. */
    showPlace([direction, columns, key]: JsonPath): boolean {
        if (columns !== 'columns' || key === undefined) {
            return false;
        }
        const place =
            direction === 'download'
                ? `.erp-connect-column[data-index="${key}"] input`
                : `[data-key="${CSS.escape(String(key))}"] .erp-connect-property-source`;
        const target = this.node.querySelector<HTMLElement>(place);
        target?.scrollIntoView({ block: 'center' });
        target?.focus();
        return target !== null;
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        this.wantsFocus = true;
        this.giveFocus();
    }

    protected render(): React.ReactNode {
        const { form, broken, surroundings } = this.model;
        return (
            <ColumnsPage
                form={form}
                broken={broken}
                surroundings={surroundings}
                actions={this.actions}
                download={this.renderDownload}
                drawn={this.drawn}
            />
        );
    }

    private async browse(): Promise<void> {
        const folder = await this.folders.choose('Choose the Folder for the File');
        if (folder !== undefined) {
            this.download.changeDestination({ folder });
        }
    }

    /** An editor that was just opened has nothing to focus before it is drawn. */
    private giveFocus(): void {
        const target =
            this.node.querySelector<HTMLElement>('.erp-connect-property-source[tabindex="0"]') ?? this.node.querySelector('button');
        if (this.wantsFocus && target) {
            this.wantsFocus = false;
            target.focus({ preventScroll: true });
        } else if (this.wantsFocus) {
            this.node.focus({ preventScroll: true });
        }
    }
}
