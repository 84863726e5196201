import {
    FrontendApplicationContribution,
    NavigatableWidgetOptions,
    OpenHandler,
    WidgetFactory,
    WidgetStatusBarContribution
} from '@theia/core/lib/browser';
import { TabBarToolbarContribution } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { CommandContribution } from '@theia/core/lib/common/command';
import URI from '@theia/core/lib/common/uri';
import { interfaces } from '@theia/core/shared/inversify';
import { MonacoTextModelService } from '@theia/monaco/lib/browser/monaco-text-model-service';
import { ColumnsForm } from '../shared/columns-form';
import { ColumnsFaceWidget } from './columns-face-widget';
import { DownloadFormModel } from './download-form-model';
import { EmbeddedColumns } from './embedded-columns';
import { MappingEditorCommands } from './mapping-editor-commands';
import { MappingEditorOpenHandler } from './mapping-editor-open-handler';
import { MappingEditorRevert } from './mapping-editor-revert';
import { MappingEditorSource } from './mapping-editor-source';
import { MappingEditorUndo } from './mapping-editor-undo';
import { MappingEditorWidget } from './mapping-editor-widget';
import { MappingFormModel } from './mapping-form-model';
import { PreviewFaceWidget } from './preview-face-widget';
import { SampleMatches } from './sample-matches';
import { TextFaceStatus } from './text-face-status';

export function bindMappingEditor(bind: interfaces.Bind): void {
    bind(ColumnsForm).toConstantValue(EmbeddedColumns);
    bind(SampleMatches).toSelf().inSingletonScope();
    bind(MappingEditorUndo).toSelf().inSingletonScope();
    bind(UndoRedoHandler).toService(MappingEditorUndo);
    bind(MappingEditorOpenHandler).toSelf().inSingletonScope();
    bind(OpenHandler).toService(MappingEditorOpenHandler);
    bind(FrontendApplicationContribution).toService(MappingEditorOpenHandler);
    bind(MappingEditorCommands).toSelf().inSingletonScope();
    bind(CommandContribution).toService(MappingEditorCommands);
    bind(TabBarToolbarContribution).toService(MappingEditorCommands);
    bind(MappingEditorRevert).toSelf().inSingletonScope();
    bind(CommandContribution).toService(MappingEditorRevert);
    bind(TextFaceStatus).toSelf().inSingletonScope();
    bind(WidgetStatusBarContribution).toService(TextFaceStatus);
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({
            id: MappingEditorWidget.ID,
            createWidget: async (options: NavigatableWidgetOptions) => createEditor(container, new URI(options.uri))
        }))
        .inSingletonScope();
}

/** Each editor has its own form over the text model of its file. */
async function createEditor(container: interfaces.Container, uri: URI): Promise<MappingEditorWidget> {
    const reference = await container.get(MonacoTextModelService).createModelReference(uri);
    const model = reference.object;
    // The form changes the text while no text editor is open; that is no reason to open one.
    model.suppressOpenEditorWhenDirty = true;
    const child = container.createChild();
    child.bind(MappingEditorSource).toConstantValue({ uri, model, reference });
    child.bind(MappingFormModel).toSelf().inSingletonScope();
    child.bind(DownloadFormModel).toSelf().inSingletonScope();
    child.bind(ColumnsFaceWidget).toSelf().inSingletonScope();
    child.bind(PreviewFaceWidget).toSelf().inSingletonScope();
    child.bind(MappingEditorWidget).toSelf().inSingletonScope();
    return child.get(MappingEditorWidget);
}
