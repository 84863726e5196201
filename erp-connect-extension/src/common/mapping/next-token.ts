import { createScanner, SyntaxKind } from 'jsonc-parser';

/** End of the next token where it is of this kind, skipping blanks and comments; `undefined` where it is of another. */
export function endOfNextToken(text: string, offset: number, kind: SyntaxKind): number | undefined {
    const scanner = createScanner(text, true);
    scanner.setPosition(offset);
    return scanner.scan() === kind ? scanner.getTokenOffset() + scanner.getTokenLength() : undefined;
}
