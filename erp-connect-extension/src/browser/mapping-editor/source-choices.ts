import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { isColumnFound } from '../../common/mapping-form/entry-filter';
import { PropertyEntry, sourceSort } from '../../common/mapping-form/property-entry';
import { NewSource } from '../../common/mapping-form/source-edits';
import { ChooserItem } from './chooser-item';

interface SourcePicks {
    choose(source: NewSource): void;
    remove(): void;
}

/** Columns, fixed values and the rest that may fill a property, those first that fit what was typed best. */
export function sourceChoices(
    entry: PropertyEntry,
    columns: readonly ColumnEntry[],
    typed: string,
    { choose, remove }: SourcePicks
): readonly ChooserItem[] {
    const text = typed.trim();
    const proposed = entry.suggestion?.index;
    const byColumn = columns
        .filter(column => isColumnFound(column, text))
        .toSorted((a, b) => rank(a, proposed, text) - rank(b, proposed, text))
        .map((column): ChooserItem => columnChoice(column, entry, choose));
    const known = (entry.type === 'boolean' ? ['true', 'false'] : (entry.values ?? []))
        .filter(word => word.includes(text.toLowerCase()))
        .map((word): ChooserItem => {
            const value = entry.type === 'boolean' ? word === 'true' : word;
            return {
                key: `value:${word}`,
                label:
                    entry.type === 'boolean'
                        ? value === true
                            ? 'Yes, in every record'
                            : 'No, in every record'
                        : `"${word}" in every record`,
                isCurrent: entry.value.value === value,
                pick: () => choose({ kind: 'value', value })
            };
        });
    return [...byColumn, ...known, ...ownChoices(entry, text, choose), ...removal(entry, text, remove)];
}

function columnChoice(column: ColumnEntry, { suggestion, sampleIndex }: PropertyEntry, choose: SourcePicks['choose']): ChooserItem {
    const { index, letter, header, samples, uses } = column;
    return {
        key: `column:${letter}`,
        badge: letter,
        label: header || `Column ${letter}`,
        detail: samples.join(', '),
        note: suggestion?.index === index ? `${Math.round(suggestion.score * 100)} %` : uses.length > 0 ? 'used' : undefined,
        isCurrent: sampleIndex === index,
        pick: () => choose({ kind: 'column', index })
    };
}

/** What was typed itself: once as a value, once as an expression. */
function ownChoices({ value, type, values }: PropertyEntry, text: string, choose: SourcePicks['choose']): readonly ChooserItem[] {
    if (text === '') {
        return [];
    }
    const constant: ChooserItem = {
        key: 'own-value',
        badge: '=',
        label: `"${text}" in every record`,
        isCurrent: value.value === text,
        pick: () => choose({ kind: 'value', value: isNumeric(type) && !Number.isNaN(Number(text)) ? Number(text) : text })
    };
    return [
        ...(values || type === 'boolean' ? [] : [constant]),
        {
            key: 'own-expression',
            badge: 'ƒ',
            label: text,
            detail: 'as an expression over the row',
            isCurrent: value.expression === text,
            pick: () => choose({ kind: 'expression', expression: text })
        }
    ];
}

function removal(entry: PropertyEntry, text: string, remove: () => void): readonly ChooserItem[] {
    return entry.isMapped && text === ''
        ? [{ key: 'none', badge: '✕', label: 'Not used', isCurrent: sourceSort(entry.value) === 'none', pick: remove }]
        : [];
}

/** A letter that is typed means that column; otherwise the proposal comes first. */
function rank({ index, letter, header }: ColumnEntry, proposed: number | undefined, text: string): number {
    if (text !== '') {
        return letter.toLowerCase() === text.toLowerCase() ? 0 : header.toLowerCase().startsWith(text.toLowerCase()) ? 1 : 2;
    }
    return index === proposed ? 0 : 1;
}

function isNumeric(type: PropertyEntry['type']): boolean {
    return type === 'money' || type === 'number' || type === 'integer';
}
