import { findNodeAtLocation, Node, parseTree } from 'jsonc-parser';

export interface OffsetRange {
    readonly start: number;
    /** Exclusive. */
    readonly end: number;
}

/**
 * Where a path ends up in a text of JSON with comments. A path that leads nowhere gives its longest part that leads
 * somewhere, because a missing member is best looked at in the object that lacks it. `undefined` for no JSON at all.
 */
export function rangeOfPath(text: string, path: readonly (string | number)[]): OffsetRange | undefined {
    const root = parseTree(text, [], { allowTrailingComma: true });
    if (!root) {
        return undefined;
    }
    for (let length = path.length; length > 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node) {
            return rangeOf(length < path.length ? keyOf(node) : node);
        }
    }
    return { start: root.offset, end: root.offset };
}

/** An object's key says enough; marking the whole object would mark half the file. */
function keyOf(node: Node): Node {
    return node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
}

function rangeOf(node: Node): OffsetRange {
    return { start: node.offset, end: node.offset + node.length };
}
