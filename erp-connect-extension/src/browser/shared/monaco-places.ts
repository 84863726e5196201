import * as monaco from '@theia/monaco-editor-core';
import { TextEdit, TextRange } from '../../common/mapping/text-range';

/** Monaco counts lines and columns from 1. */
export function monacoRange({ start, end }: TextRange): monaco.Range {
    return new monaco.Range(start.line + 1, start.column + 1, end.line + 1, end.column + 1);
}

export function monacoEdit(model: monaco.editor.ITextModel, edit: TextEdit): monaco.languages.TextEdit {
    const start = model.getPositionAt(edit.offset);
    const end = model.getPositionAt(edit.offset + edit.length);
    return { range: monaco.Range.fromPositions(start, end), text: edit.text };
}

/**
 * The model's text with the line ends that offsets of the model count, so that offsets mean the same on both sides.
 */
export function textOf(model: monaco.editor.ITextModel): string {
    return model.getValue(monaco.editor.EndOfLinePreference.TextDefined);
}
