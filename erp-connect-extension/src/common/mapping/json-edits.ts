import { Node } from 'jsonc-parser';
import { TextEdit } from './text-range';

/** How a mapping file is laid out, so that what is added looks like what is there. */
export interface Layout {
    /** One step of indentation. */
    readonly step: string;
    readonly eol: string;
}

export function layoutOf(text: string): Layout {
    return { step: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ', eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** Replaces a node by a value, in JSON. */
export function replaceNode(node: Node, value: unknown): TextEdit {
    return { offset: node.offset, length: node.length, text: inlineJson(value) };
}

/** JSON on one line, with the blanks a person would write. */
export function inlineJson(value: unknown): string {
    if (Array.isArray(value)) {
        return `[${value.map(inlineJson).join(', ')}]`;
    }
    if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value)
            .filter(([, member]) => member !== undefined)
            .map(([key, member]) => `${JSON.stringify(key)}: ${inlineJson(member)}`);
        return members.length ? `{ ${members.join(', ')} }` : '{}';
    }
    return JSON.stringify(value);
}
