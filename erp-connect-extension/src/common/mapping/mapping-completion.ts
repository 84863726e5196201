import { createScanner, getLocation, Location, SyntaxKind } from 'jsonc-parser';
import { Completion, Proposal } from './completion';
import { DocumentTree } from './document-tree';
import { expressionCompletions } from './expression-completion';
import { keyProposals } from './key-proposals';
import { MappingContext } from './mapping-context';
import { TextRange } from './text-range';
import { valueProposals } from './value-proposals';

/** What can be written at an offset of a mapping text, best first. Never throws, whatever the text. */
export function completionsAt(text: string, offset: number, context: MappingContext = {}): readonly Completion[] {
    const tree = new DocumentTree(text);
    const location = getLocation(text, offset);
    const { previousNode, path } = location;
    if (!tree.root || isInComment(text, offset) || (previousNode && offset > previousNode.offset + previousNode.length)) {
        return [];
    }
    if (!location.isAtPropertyKey && path.length === 4 && path[3] === 'expression' && previousNode?.type === 'string') {
        return expressionCompletions(tree, previousNode, offset, context);
    }
    const range = replacedRange(tree, location, offset);
    const proposals = location.isAtPropertyKey
        ? keyProposals(tree, path.slice(0, -1), presentKeys(tree, location), context)
        : path.length
          ? valueProposals(tree, path, context)
          : [];
    const next = nextToken(text, range.end.offset);
    return proposals.map(proposal => completionOf(proposal, range, next, location.isAtPropertyKey));
}

function completionOf(proposal: Proposal, replaceRange: TextRange, next: SyntaxKind, isKey: boolean): Completion {
    const { label, kind, detail, documentation, json, words = [] } = proposal;
    const keyOnly = isKey && next === SyntaxKind.ColonToken;
    const comma = next === SyntaxKind.StringLiteral && !keyOnly ? ',' : '';
    const keyText = label.endsWith('.') ? `"${label}\${1:id}"` : JSON.stringify(label);
    return {
        label,
        kind,
        detail,
        documentation,
        insertText: (keyOnly ? keyText : json) + comma,
        isSnippet: proposal.isSnippet === true && (!keyOnly || label.endsWith('.')),
        // A typed text begins with its quote; without one in front nothing would match.
        filterText: [JSON.stringify(label), ...words].join(' '),
        replaceRange
    };
}

/** The string or word at the offset, or nothing where there is none. */
function replacedRange(tree: DocumentTree, { previousNode }: Location, offset: number): TextRange {
    if (previousNode && previousNode.offset <= offset) {
        return tree.rangeAt(previousNode.offset, previousNode.length);
    }
    const before = /[\w.#-]*$/.exec(tree.text.slice(0, offset))?.[0].length ?? 0;
    const after = /^[\w.#-]*/.exec(tree.text.slice(offset))?.[0].length ?? 0;
    return tree.rangeAt(offset - before, before + after);
}

/** Keys of the object around the offset, but for the one that is being written. */
function presentKeys(tree: DocumentTree, { path, previousNode }: Location): ReadonlySet<string> {
    return new Set(
        tree
            .membersAt(path.slice(0, -1))
            .filter(({ keyNode }) => keyNode.offset !== previousNode?.offset)
            .map(({ key }) => key)
    );
}

function nextToken(text: string, offset: number): SyntaxKind {
    const scanner = createScanner(text, true);
    scanner.setPosition(offset);
    return scanner.scan();
}

function isInComment(text: string, offset: number): boolean {
    const scanner = createScanner(text, false);
    for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
        const start = scanner.getTokenOffset();
        const end = start + scanner.getTokenLength();
        if (start >= offset) {
            return false;
        }
        if ((kind === SyntaxKind.LineCommentTrivia && offset <= end) || (kind === SyntaxKind.BlockCommentTrivia && offset < end)) {
            return true;
        }
    }
    return false;
}
