import { createScanner, Node, SyntaxKind } from 'jsonc-parser';
import { inlineJson, Layout, layoutOf } from './json-edits';
import { endOfNextToken } from './next-token';
import { JsonValue } from './set-value';
import { textDifference } from './text-difference';
import { TextEdit } from './text-range';

/** An element of an array as it will be: the one that has this index now, or a new value. */
export type Element = { readonly from: number } | { readonly value: JsonValue };

/**
 * The edits that bring the elements of an array into another order, with some of them gone or new. An element takes along
 * the comments above it and the one behind it on its line; everything else stays as it is written.
 *
 * @param array the array's node in `text`
 */
export function arrangeElements(text: string, array: Node, elements: readonly Element[]): readonly TextEdit[] {
    const { head, parts, hasLastComma, end } = takeApart(text, array);
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', array.offset - 1) + 1))?.[0] ?? '';
    const layout = layoutOf(text);
    const gapBefore = (index: number): string => parts[index]?.gap ?? parts.at(-1)?.gap ?? layout.eol + indent + layout.step;
    const inner = elements.flatMap((element, index) => {
        const comma = index < elements.length - 1 || hasLastComma ? ',' : '';
        const part = 'from' in element ? parts[element.from] : { comment: '', blank: '', value: inlineJson(element.value), tail: '' };
        // Beside others on one line, a blank keeps it from its neighbour.
        const gap = index > 0 && gapBefore(index) === '' ? ' ' : gapBefore(index);
        return [part.comment, (part.comment ? part.blank : gap) + part.value + comma + part.tail];
    });
    const closing = elements.length && !parts.length ? ending(end, indent, layout) : end;
    const whole = joined(['[' + head, ...inner, closing + ']'], layout.eol + indent);
    return textDifference(text.slice(array.offset, array.offset + array.length), whole).map(edit => ({
        ...edit,
        offset: array.offset + edit.offset
    }));
}

/** An array that was empty gets its closing bracket on a line of its own. */
function ending(end: string, indent: string, { eol }: Layout): string {
    return end.includes('\n') ? end : end.trimEnd() + eol + indent;
}

/** Pieces of text one behind the other; what comes behind a comment to the end of the line begins on the next one. */
function joined(pieces: readonly string[], newLine: string): string {
    const filled = pieces.filter(piece => piece !== '');
    return filled.reduce(
        (text, piece, index) => text + (endsInLineComment(filled[index - 1]) && !/^[ \t]*\r?\n/.test(piece) ? newLine : '') + piece
    );
}

interface Part {
    /** The blanks between the one before it and it, or its comments. */
    readonly gap: string;
    /** The comments above it, with the blanks before them. */
    readonly comment: string;
    /** What stands between those and the value. */
    readonly blank: string;
    readonly value: string;
    /** A comment behind it on its line. */
    readonly tail: string;
}

interface Parts {
    /** A comment behind the opening bracket on its line: it is about all of them. */
    readonly head: string;
    readonly parts: readonly Part[];
    readonly hasLastComma: boolean;
    readonly end: string;
}

const COMMENT = /\/\/[^\r\n]*|\/\*[^]*?\*\//y;

function takeApart(text: string, array: Node): Parts {
    const close = array.offset + array.length - 1;
    const head = restOfLine(text, array.offset + 1, close);
    let offset = array.offset + 1 + head.length;
    let hasLastComma = false;
    const parts = (array.children ?? []).map((child): Part => {
        const lead = text.slice(offset, child.offset);
        const comment = lead.slice(0, endOfComments(lead));
        const end = child.offset + child.length;
        const commaEnd = endOfNextToken(text, end, SyntaxKind.CommaToken);
        hasLastComma = commaEnd !== undefined;
        const valueEnd = commaEnd === undefined ? end : commaEnd - 1;
        const tail = restOfLine(text, commaEnd ?? end, close);
        offset = (commaEnd ?? end) + tail.length;
        const gap = /^\s*/.exec(lead)?.[0] ?? '';
        return { gap, comment, blank: lead.slice(comment.length), value: text.slice(child.offset, valueEnd), tail };
    });
    return { head, parts, hasLastComma, end: text.slice(offset, close) };
}

/** The rest of a line where nothing but a comment stands in it, without its end. */
function restOfLine(text: string, offset: number, close: number): string {
    const found = /^[ \t]*(\/\/[^\r\n]*|\/\*((?!\*\/)[^\r\n])*\*\/[ \t]*)?(?=\r?\n)/.exec(text.slice(offset, close));
    return found?.[0] ?? '';
}

/** Whether a piece ends in a comment that goes to the end of the line. */
function endsInLineComment(text: string): boolean {
    const scanner = createScanner(text, false);
    let last = SyntaxKind.Unknown;
    for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
        last = kind === SyntaxKind.Trivia ? last : kind;
    }
    return last === SyntaxKind.LineCommentTrivia;
}

function endOfComments(lead: string): number {
    let end = 0;
    for (let at = 0; at < lead.length;) {
        COMMENT.lastIndex = at;
        at = COMMENT.test(lead) ? (end = COMMENT.lastIndex) : at + 1;
    }
    return end;
}
