import { ColumnOptions, ColumnValue } from '../mapping/mapping';
import { indexToLetter } from '../mapping/columns';
import { DocumentTree } from '../mapping/document-tree';
import { setColumn } from '../mapping/set-column';
import { textDifference } from '../mapping/text-difference';
import { applyTextEdits, TextEdit } from '../mapping/text-range';
import { ConversionOptions, PropertyEntry } from './property-entry';

/** Where the value of a property is to come from. */
export type NewSource =
    | { readonly kind: 'column'; /** 0-based. */ readonly index: number }
    | { readonly kind: 'value'; readonly value: string | number | boolean }
    | { readonly kind: 'expression'; readonly expression: string };

/**
 * The edits that give properties their source. How its values are converted stays, except for a constant: what is
 * written in the mapping needs no conversion.
 *
 * @param headers of the sample
 */
export function setSource(text: string, entry: PropertyEntry, source: NewSource, headers: readonly string[]): readonly TextEdit[] {
    return setColumn(text, entry.id, written(text, entry, { ...sourceOptions(source, headers), ...kept(entry, source) }));
}

/** The edits that change how a value is converted; options that are `undefined` go. */
export function setOptions(text: string, entry: PropertyEntry, options: ConversionOptions): readonly TextEdit[] {
    return setColumn(text, entry.id, written(text, entry, { ...entry.value, ...options }));
}

/** The edits that take a property out. */
export function removeSource(text: string, { id }: PropertyEntry): readonly TextEdit[] {
    return setColumn(text, id, undefined);
}

/** The edit that takes over several proposals at once, as one step of undo. */
export function acceptSuggestions(text: string, entries: readonly PropertyEntry[], headers: readonly string[]): readonly TextEdit[] {
    const accepted = entries.reduce(
        (result, entry) =>
            entry.suggestion
                ? applyTextEdits(result, setSource(result, entry, { kind: 'column', index: entry.suggestion.index }, headers))
                : result,
        text
    );
    return textDifference(text, accepted);
}

/** Properties without a source whose proposal is at least this sure. */
export function acceptable(entries: readonly PropertyEntry[], score: number): readonly PropertyEntry[] {
    return entries.filter(({ isMapped, suggestion }) => !isMapped && suggestion !== undefined && suggestion.score >= score);
}

/** A column by its header; by its letter where the header does not say which one it is. */
function sourceOptions(source: NewSource, headers: readonly string[]): ColumnOptions {
    switch (source.kind) {
        case 'value':
            return { value: source.value };
        case 'expression':
            return { expression: source.expression };
        case 'column': {
            const header = (headers[source.index] ?? '').trim();
            const isClear = header !== '' && headers.filter(each => each.trim() === header).length === 1;
            return isClear ? { column: header } : { letter: indexToLetter(source.index) };
        }
    }
}

function kept({ value }: PropertyEntry, { kind }: NewSource): ConversionOptions {
    if (kind === 'value') {
        return {};
    }
    const { column: _column, letter: _letter, value: _value, expression: _expression, ...conversion } = value;
    return conversion;
}

/** A bare header where nothing else is to be said, unless the text has an object there, which may have comments. */
function written(text: string, { isMapped, key }: PropertyEntry, options: ColumnOptions): ColumnValue {
    const members = Object.entries(options).filter(([, each]) => each !== undefined);
    return members.length === 1 && options.column !== undefined && !(isMapped && isObjectAt(text, key))
        ? options.column
        : Object.fromEntries(members);
}

function isObjectAt(text: string, key: string): boolean {
    return new DocumentTree(text).nodeAt(['upload', 'columns', key])?.type === 'object';
}
