import { Node } from 'jsonc-parser';

/** Offset in the text of the `index`-th character of a string node: escapes take more room than what they stand for. */
export function stringOffset(text: string, node: Node, index: number): number {
    let offset = node.offset + 1;
    for (let count = 0; count < index; count++) {
        offset += text[offset] !== '\\' ? 1 : text[offset + 1] === 'u' ? 6 : 2;
    }
    return Math.min(offset, node.offset + node.length);
}
