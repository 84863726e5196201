import { FormattingOptions, modify, Node } from 'jsonc-parser';
import { JsonPath } from './document-tree';
import { TextEdit } from './text-range';

/** How mapping files are laid out. */
export function formattingOf(text: string): FormattingOptions {
    const indent = /\n([ \t]+)\S/.exec(text)?.[1];
    return {
        insertSpaces: !indent?.startsWith('\t'),
        tabSize: indent && !indent.startsWith('\t') ? indent.length : 2,
        eol: text.includes('\r\n') ? '\r\n' : '\n'
    };
}

/** Replaces a node by a value, in JSON. */
export function replaceNode(node: Node, value: string | number | boolean): TextEdit {
    return { offset: node.offset, length: node.length, text: JSON.stringify(value) };
}

/** Removes the member at a path together with its comma; no edits where there is none. */
export function removeMember(text: string, path: JsonPath): readonly TextEdit[] {
    return modifyValue(text, path, undefined);
}

/** Sets or (with `undefined`) removes a value. No edits where the text cannot take it, e.g. while it is being written. */
export function modifyValue(text: string, path: JsonPath, value: unknown): readonly TextEdit[] {
    try {
        return modify(text, [...path], value, { formattingOptions: formattingOf(text) })
            .map(({ offset, length, content }) => ({ offset, length, text: content }));
    } catch {
        return [];
    }
}
