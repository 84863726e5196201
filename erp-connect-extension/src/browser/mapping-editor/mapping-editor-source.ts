import { Disposable } from '@theia/core/lib/common/disposable';
import URI from '@theia/core/lib/common/uri';
import { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';

export const MappingEditorSource = Symbol('MappingEditorSource');

/** The one text that all faces of an editor show. */
export interface MappingEditorSource {
    readonly uri: URI;
    readonly model: MonacoEditorModel;
    /** Keeps the model alive until it is disposed. */
    readonly reference: Disposable;
}
