import { createScanner, Node, SyntaxKind } from 'jsonc-parser';
import { membersOf } from './document-tree';
import { layoutOf } from './json-edits';
import { endOfNextToken } from './next-token';
import { TextEdit } from './text-range';

/**
 * Adds a member at the end of an object. A comment behind the last member stays with that member, which is why
 * this is not left to jsonc-parser: it would write the new member in between.
 *
 * @param object the object's node in `text`
 * @param value the value in JSON, perhaps over several lines that are indented relative to the member
 */
export function insertMember(text: string, object: Node, key: string, value: string): readonly TextEdit[] {
    const { step, eol } = layoutOf(text);
    const last = membersOf(object).at(-1);
    const end = object.offset + object.length;
    if (last?.valueNode && !/[\r\n]/.test(text.slice(object.offset, end))) {
        const { comma, end: lastEnd } = afterValue(text, last.valueNode.offset + last.valueNode.length);
        return [{ offset: lastEnd, length: 0, text: `${comma ? '' : ','} ${JSON.stringify(key)}: ${value}` }];
    }
    const outer = indentOfLine(text, object.offset);
    const indent = last ? memberIndent(text, last.keyNode.offset, outer + step) : outer + step;
    const member = `${eol}${indent}${JSON.stringify(key)}: ${value.split('\n').join(eol + indent)}`;
    return last?.valueNode ? insertAfter(text, last.valueNode, member, eol + outer) : insertFirst(text, object, member, eol + outer);
}

function insertFirst(text: string, object: Node, member: string, newLine: string): readonly TextEdit[] {
    const start = object.offset + 1;
    const length = object.length - 2;
    return text.slice(start, start + length).trim() === ''
        ? [{ offset: start, length, text: member + newLine }]
        : [{ offset: start, length: 0, text: member }];
}

function insertAfter(text: string, last: Node, member: string, newLine: string): readonly TextEdit[] {
    const lastEnd = last.offset + last.length;
    const { comma, end } = afterValue(text, lastEnd);
    const blanks = /^([ \t]*)\}/.exec(text.slice(end))?.[1];
    const inserted = {
        offset: end,
        length: blanks?.length ?? 0,
        text: `${member}${comma ? ',' : ''}${blanks === undefined ? '' : newLine}`
    };
    return comma
        ? [inserted]
        : end === lastEnd
          ? [{ ...inserted, text: `,${inserted.text}` }]
          : [{ offset: lastEnd, length: 0, text: ',' }, inserted];
}

/** Where a member ends with its comma, on whatever line that stands, and the comments on the line of its end. */
function afterValue(text: string, valueEnd: number): { comma: boolean; end: number } {
    const scanner = createScanner(text, false);
    scanner.setPosition(valueEnd);
    let comma = false;
    let end = valueEnd;
    for (let kind = scanner.scan(); ; kind = scanner.scan()) {
        const later = comma || kind === SyntaxKind.Trivia ? undefined : endOfNextToken(text, end, SyntaxKind.CommaToken);
        if (kind === SyntaxKind.LineCommentTrivia || kind === SyntaxKind.BlockCommentTrivia) {
            end = scanner.getTokenOffset() + scanner.getTokenLength();
        } else if (later !== undefined) {
            comma = true;
            end = later;
            scanner.setPosition(end);
        } else if (kind !== SyntaxKind.Trivia) {
            return { comma, end };
        }
    }
}

function memberIndent(text: string, offset: number, otherwise: string): string {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return before.trim() === '' ? before : otherwise;
}

function indentOfLine(text: string, offset: number): string {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^[ \t]*/.exec(line)?.[0] ?? '';
}
