import { JsonPath } from './document-tree';
import { TextEdit, TextRange } from './text-range';

/** Stable words: texts may change, these do not. */
export const DIAGNOSTIC_CODES = [
    'mapping.syntax',
    'mapping.wrong-type',
    'mapping.bad-value',
    'mapping.unknown-key',
    'mapping.duplicate-key',
    'mapping.missing-key',
    'mapping.unknown-value',
    'mapping.unknown-connection',
    'mapping.two-directions',
    'mapping.unknown-field',
    'mapping.duplicate-header',
    'mapping.changes-not-told',
    'mapping.bad-schedule',
    'mapping.bad-glob',
    'mapping.folder-loop',
    'mapping.bad-file-name',
    'mapping.key-not-for-kind',
    'mapping.object-not-for-kind',
    'mapping.unknown-object',
    'mapping.operation-not-supported',
    'mapping.unknown-property',
    'mapping.duplicate-property',
    'mapping.missing-needed-property',
    'mapping.property-not-supported',
    'mapping.property-not-for-operation',
    'mapping.too-many-custom-fields',
    'mapping.no-amount',
    'mapping.no-source',
    'mapping.two-sources',
    'mapping.unknown-column',
    'mapping.bad-letter',
    'mapping.bad-format',
    'mapping.unclear-notation',
    'mapping.bad-expression',
    'mapping.option-not-for-property'
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** A change of the text that mends a diagnostic. */
export interface DiagnosticFix {
    /** What it does, as a person reads it in a menu. */
    readonly title: string;
    readonly edits: readonly TextEdit[];
}

/** Something to tell about a mapping text. A mapping with an `error` never runs. */
export interface Diagnostic {
    readonly code: DiagnosticCode;
    readonly severity: 'error' | 'warning';
    readonly text: string;
    readonly hint?: string;
    /** Path into the mapping's JSON; for a missing member, that of the object which lacks it. */
    readonly path: JsonPath;
    readonly range: TextRange;
    readonly fix?: DiagnosticFix;
    /** Fixes of which a person has to choose one: nobody can tell which is meant. */
    readonly choices?: readonly DiagnosticFix[];
}
