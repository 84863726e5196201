import { TextRange } from './text-range';

/** `key` of the mapping, `property` of the object, `column` of the sample, `connection`, or any other `value`. */
export type CompletionKind = 'key' | 'property' | 'column' | 'connection' | 'value';

/** Something that can be written at a place of a mapping. */
export interface Completion {
    readonly label: string;
    readonly kind: CompletionKind;
    /** A few words beside the label. */
    readonly detail?: string;
    /** Markdown. */
    readonly documentation?: string;
    readonly insertText: string;
    /** Whether `insertText` has tab stops in the syntax of snippets: `$1`, `${1:text}`. */
    readonly isSnippet: boolean;
    /** What the typed text is compared with; it holds aliases and labels, too. */
    readonly filterText: string;
    /** What the insertion replaces. */
    readonly replaceRange: TextRange;
}

/** A completion before it is known what it replaces. */
export interface Proposal {
    readonly label: string;
    readonly kind: CompletionKind;
    readonly detail?: string;
    readonly documentation?: string;
    /** JSON to insert, a snippet if so said. */
    readonly json: string;
    readonly isSnippet?: boolean;
    /** Further words that find it. */
    readonly words?: readonly string[];
}

/** A text as a value. */
export function textProposal(value: string, kind: CompletionKind = 'value'): Proposal {
    return { label: value, kind, json: JSON.stringify(value) };
}

/** A number, or yes or no, as a value. */
export function literalProposal(value: number | boolean): Proposal {
    return { label: String(value), kind: 'value', json: String(value) };
}

/** A value with places to fill in. */
export function snippetProposal(label: string, detail: string | undefined, json: string): Proposal {
    return { label, kind: 'value', detail, json, isSnippet: true };
}

/** A text as it is in a snippet. */
export function snippetText(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
