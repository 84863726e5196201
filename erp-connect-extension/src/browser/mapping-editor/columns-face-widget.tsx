import { Message, ReactWidget } from '@theia/core/lib/browser';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { ColumnsPage } from './columns-page';
import { FormActions, formActions } from './form-actions';
import { MappingEditorSource } from './mapping-editor-source';
import { MappingFormModel } from './mapping-form-model';

/** The form over a mapping: its settings, its properties, and the columns of the sample. */
@injectable()
export class ColumnsFaceWidget extends ReactWidget {
    @inject(MappingEditorSource) private readonly source!: MappingEditorSource;
    @inject(MappingFormModel) readonly model!: MappingFormModel;

    private actions!: FormActions;

    @postConstruct()
    protected init(): void {
        const { uri, model } = this.source;
        this.id = `erp-connect-mapping-form:${uri.toString()}`;
        this.title.label = `Columns of ${uri.path.base}`;
        this.node.tabIndex = -1;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-mapping-form');
        this.actions = formActions(this.model);
        this.toDispose.push(this.model);
        this.toDispose.push(this.model.onDidChange(() => this.update()));
        this.model.follow(model, uri);
        this.update();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        const target = this.node.querySelector<HTMLElement>('.erp-connect-property-source[tabindex="0"], button, input');
        (target ?? this.node).focus({ preventScroll: true });
    }

    protected render(): React.ReactNode {
        const { form, broken, surroundings } = this.model;
        return (
            <ColumnsPage
                form={form}
                broken={broken}
                surroundings={surroundings}
                folder={FileUri.fsPath(this.source.uri.parent)}
                actions={this.actions}
            />
        );
    }
}
