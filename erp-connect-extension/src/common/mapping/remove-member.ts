import { Node, SyntaxKind } from 'jsonc-parser';
import { endOfNextToken } from './next-token';
import { TextEdit } from './text-range';

/**
 * Removes a member from its object, with its comma and the comment behind it on the line. Everything around stays as
 * it is written; where the last member goes, the comma before it goes too.
 *
 * @param property the property node of the member in `text`
 */
export function removeMember(text: string, property: Node): readonly TextEdit[] {
    const siblings = property.parent?.children ?? [];
    const end = property.offset + property.length;
    const comma = endOfNextToken(text, end, SyntaxKind.CommaToken);
    const from = startOfLine(text, property.offset);
    const to = endOfLine(text, comma ?? end);
    const edits: TextEdit[] =
        from !== undefined && to !== undefined
            ? [{ offset: from, length: to - from, text: '' }]
            : [withBlanks(text, property.offset, comma ?? end)];
    const previous = siblings[siblings.indexOf(property) - 1];
    if (comma === undefined && previous) {
        const previousComma = endOfNextToken(text, previous.offset + previous.length, SyntaxKind.CommaToken);
        if (previousComma !== undefined && previousComma <= edits[0].offset) {
            edits.unshift({ offset: previousComma - 1, length: 1, text: '' });
        }
    }
    return edits;
}

/** Start of the line where nothing but blanks stands before the offset. */
function startOfLine(text: string, offset: number): number | undefined {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return text.slice(start, offset).trim() === '' ? start : undefined;
}

/** Start of the next line where nothing but blanks and a comment follows the offset. */
function endOfLine(text: string, offset: number): number | undefined {
    const rest = /[^\n]*(\n|$)/y;
    rest.lastIndex = offset;
    const line = rest.exec(text)?.[0] ?? '';
    return /^\s*(\/\/.*|\/\*((?!\*\/).)*\*\/\s*)?\s*$/.test(line) ? offset + line.length : undefined;
}

/** Takes the blanks behind a member along; where a line or the object ends there, those before it instead. */
function withBlanks(text: string, offset: number, end: number): TextEdit {
    const behind = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
    const before = /[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
    const isEnd = /^[ \t]*(?:[\r\n}]|$)/.test(text.slice(end));
    return isEnd
        ? { offset: offset - before, length: end - offset + before, text: '' }
        : { offset, length: end - offset + behind, text: '' };
}
