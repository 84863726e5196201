import { Node } from 'jsonc-parser';
import { Diagnostic, DiagnosticCode, DiagnosticFix } from './diagnostic';
import { DocumentTree, JsonPath } from './document-tree';
import { insertMember } from './insert-member';
import { replaceNode } from './json-edits';
import { removeMember } from './remove-member';
import { TextRange } from './text-range';

/** What a diagnostic may have besides code, text and path. */
export interface DiagnosticExtras {
    readonly severity?: Diagnostic['severity'];
    readonly hint?: string;
    readonly fix?: DiagnosticFix;
    /** Instead of `fix` where a person has to choose. */
    readonly choices?: readonly DiagnosticFix[];
    /** Where it is shown; the value at the path unless said. */
    readonly range?: TextRange;
}

/** Collects what the rules find in one text, and builds the fixes that several rules offer. */
export class DiagnosticList {
    private readonly found: Diagnostic[] = [];

    constructor(readonly tree: DocumentTree) {}

    /** An error, unless `extras` say it is a warning. */
    add(code: DiagnosticCode, path: JsonPath, text: string, extras: DiagnosticExtras = {}): void {
        const { severity = 'error', range = this.tree.rangeOf(path), hint, fix, choices } = extras;
        this.found.push({
            code,
            severity,
            text,
            ...(hint && { hint }),
            path: [...path],
            range,
            ...(fix?.edits.length && { fix }),
            ...(choices && { choices })
        });
    }

    /** In the order of the text. */
    sorted(): readonly Diagnostic[] {
        return this.found.toSorted((a, b) => a.range.start.offset - b.range.start.offset);
    }

    replaceFix(node: Node, value: string | number | boolean): DiagnosticFix {
        const shown = typeof value === 'string' ? `"${value}"` : String(value);
        return { title: `Change to ${shown}`, edits: [replaceNode(node, value)] };
    }

    removeFix(keyNode: Node): DiagnosticFix {
        const edits = keyNode.parent ? removeMember(this.tree.text, keyNode.parent) : [];
        return { title: `Remove "${String(keyNode.value)}"`, edits };
    }

    insertFix(object: Node, key: string, value: string): DiagnosticFix {
        return { title: `Add "${key}"`, edits: insertMember(this.tree.text, object, key, value) };
    }
}
