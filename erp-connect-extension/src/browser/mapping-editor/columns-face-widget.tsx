import { Message, ReactWidget } from '@theia/core/lib/browser';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { JsonPath } from '../../common/mapping/document-tree';
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
    private wantsFocus = false;

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
        this.toDispose.push(this.model);
        this.toDispose.push(this.model.onDidChange(() => this.update()));
        this.model.follow(model, uri);
        this.update();
    }

    /** Goes to the property that a path belongs to; `false` where the form does not show it. */
    showPlace([upload, columns, key]: JsonPath): boolean {
        const row =
            upload === 'upload' && columns === 'columns' && key !== undefined
                ? this.node.querySelector(`[data-key="${CSS.escape(String(key))}"]`)
                : undefined;
        const button = row?.querySelector<HTMLElement>('.erp-connect-property-source');
        row?.scrollIntoView({ block: 'center' });
        button?.focus();
        return button !== undefined && button !== null;
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        this.wantsFocus = true;
        this.giveFocus();
    }

    protected render(): React.ReactNode {
        const { form, broken, surroundings } = this.model;
        return <ColumnsPage form={form} broken={broken} surroundings={surroundings} actions={this.actions} drawn={this.drawn} />;
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
