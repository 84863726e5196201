import { findNodeAtLocation, findNodeAtOffset, getNodePath, Node, ParseError, parseTree } from 'jsonc-parser';
import { LineIndex, TextRange } from './text-range';

/** Keys and array positions from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** A member of a JSON object in the text. */
export interface Member {
    readonly key: string;
    readonly keyNode: Node;
    /** Absent while the text is being written. */
    readonly valueNode?: Node;
}

/** The syntax tree of a mapping text, with its places. Comments and trailing commas are part of the language. */
export class DocumentTree {
    readonly root: Node | undefined;
    readonly errors: readonly ParseError[];
    private readonly lines: LineIndex;

    constructor(readonly text: string) {
        this.lines = new LineIndex(text);
        const errors: ParseError[] = [];
        this.root = parseSafely(text, errors);
        this.errors = errors;
    }

    nodeAt(path: JsonPath): Node | undefined {
        return this.root && findNodeAtLocation(this.root, [...path]);
    }

    /** The text at a path, where there is one. */
    stringAt(path: JsonPath): string | undefined {
        const node = this.nodeAt(path);
        return node?.type === 'string' ? String(node.value) : undefined;
    }

    membersAt(path: JsonPath): readonly Member[] {
        return membersOf(this.nodeAt(path));
    }

    /** Range of the value at a path; of its nearest ancestor where there is none. */
    rangeOf(path: JsonPath): TextRange {
        for (let length = path.length; length > 0; length--) {
            const node = this.nodeAt(path.slice(0, length));
            if (node) {
                return this.rangeOfNode(node);
            }
        }
        return this.root ? this.rangeOfNode(this.root) : this.rangeAt(0, this.text.length);
    }

    /** Range of the key at a path; of the opening brace for the root, and of the value inside an array. */
    keyRangeOf(path: JsonPath): TextRange {
        const node = this.nodeAt(path);
        if (node?.parent?.type === 'property' && node.parent.children) {
            return this.rangeOfNode(node.parent.children[0]);
        }
        return node && path.length === 0 ? this.rangeAt(node.offset, 1) : this.rangeOf(path);
    }

    rangeOfNode(node: Node): TextRange {
        return this.rangeAt(node.offset, node.length);
    }

    rangeAt(offset: number, length: number): TextRange {
        return this.lines.rangeAt(offset, length);
    }

    /** Path of the value, or of the member whose key stands there, at an offset. */
    pathAt(offset: number): JsonPath {
        const node = this.root && findNodeAtOffset(this.root, offset, true);
        return node ? getNodePath(node) : [];
    }
}

/** Members of an object node in their order; none for any other node. */
export function membersOf(node: Node | undefined): readonly Member[] {
    if (node?.type !== 'object') {
        return [];
    }
    return (node.children ?? []).flatMap(({ children }) =>
        children?.length ? [{ key: String(children[0].value), keyNode: children[0], valueNode: children[1] }] : []
    );
}

function parseSafely(text: string, errors: ParseError[]): Node | undefined {
    // Some editors put a byte order mark in front; a blank in its place keeps every offset.
    const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
    if (isTooDeep(source)) {
        // The parser is recursive: hostile nesting would end in a stack overflow.
        errors.push({ error: 1, offset: 0, length: source.length });
        return undefined;
    }
    return parseTree(source, errors, { allowTrailingComma: true });
}

const DEEPEST = 200;

function isTooDeep(text: string): boolean {
    let depth = 0;
    for (const sign of text) {
        depth += sign === '{' || sign === '[' ? 1 : sign === '}' || sign === ']' ? -1 : 0;
        if (depth > DEEPEST) {
            return true;
        }
    }
    return false;
}
