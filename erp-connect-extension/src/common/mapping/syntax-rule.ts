import { createScanner, ParseErrorCode, SyntaxKind } from 'jsonc-parser';
import { DiagnosticFix } from './diagnostic';
import { DiagnosticList } from './diagnostic-list';

const TEXTS: Readonly<Record<number, string>> = {
    [ParseErrorCode.InvalidSymbol]: 'This is not understood. Texts stand in double quotes.',
    [ParseErrorCode.InvalidNumberFormat]: 'This is not a number.',
    [ParseErrorCode.PropertyNameExpected]: 'A key in double quotes is expected here.',
    [ParseErrorCode.ValueExpected]: 'A value is missing here.',
    [ParseErrorCode.ColonExpected]: 'A colon is missing after the key.',
    [ParseErrorCode.CommaExpected]: 'A comma is missing before this.',
    [ParseErrorCode.CloseBraceExpected]: 'A closing brace } is missing.',
    [ParseErrorCode.CloseBracketExpected]: 'A closing bracket ] is missing.',
    [ParseErrorCode.EndOfFileExpected]: 'The mapping has ended before this; what follows does not belong to it.',
    [ParseErrorCode.InvalidCommentToken]: 'This comment is not understood.',
    [ParseErrorCode.UnexpectedEndOfComment]: 'This comment is never closed; */ is missing.',
    [ParseErrorCode.UnexpectedEndOfString]: 'This text is never closed; the second double quote is missing.',
    [ParseErrorCode.UnexpectedEndOfNumber]: 'This number is not complete.',
    [ParseErrorCode.InvalidUnicode]: 'A \\u must be followed by four hexadecimal digits.',
    [ParseErrorCode.InvalidEscapeCharacter]: 'A backslash must be written twice: \\\\.',
    [ParseErrorCode.InvalidCharacter]: 'A control character such as a tab cannot stand in a text; write \\t.'
};

/** Reports the first place where a text is not JSON. Later ones mostly follow from it and would mislead. */
export function checkSyntax(list: DiagnosticList): void {
    const { tree } = list;
    const first = tree.errors.at(0);
    if (!first) {
        return;
    }
    if (tree.text.replace('\uFEFF', '').trim() === '') {
        list.add('mapping.syntax', [], 'The mapping is empty.', { range: tree.rangeAt(0, tree.text.length) });
        return;
    }
    list.add('mapping.syntax', tree.pathAt(first.offset), TEXTS[first.error] ?? 'This is not understood.', {
        range: tree.rangeAt(first.offset, first.length),
        fix: first.error === ParseErrorCode.CommaExpected ? commaFix(tree.text, first.offset) : undefined
    });
}

/** The comma belongs behind the last token before the error, not behind the comments in between. */
function commaFix(text: string, before: number): DiagnosticFix {
    const scanner = createScanner(text, true);
    let end = 0;
    for (let kind = scanner.scan(); kind !== SyntaxKind.EOF && scanner.getTokenOffset() < before; kind = scanner.scan()) {
        end = scanner.getTokenOffset() + scanner.getTokenLength();
    }
    return { title: 'Insert a comma', edits: [{ offset: end, length: 0, text: ',' }] };
}
