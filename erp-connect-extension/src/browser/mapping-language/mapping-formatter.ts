import { format } from 'jsonc-parser';
import { injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { monacoEdit, textOf } from '../shared/monaco-places';

/** Lays out a mapping text; comments stay where they are. */
@injectable()
export class MappingFormatter implements monaco.languages.DocumentFormattingEditProvider {
    readonly displayName = 'ERP Connect';

    provideDocumentFormattingEdits(
        model: monaco.editor.ITextModel,
        { tabSize, insertSpaces }: monaco.languages.FormattingOptions
    ): monaco.languages.TextEdit[] {
        const edits = format(textOf(model), undefined, { tabSize, insertSpaces, eol: model.getEOL(), keepLines: false });
        return edits.map(({ offset, length, content }) => monacoEdit(model, { offset, length, text: content }));
    }
}
