import { ColumnOptions } from './mapping';
import { indexToLetter, letterToIndex } from './columns';
import { MappingContext } from './mapping-context';
import { codeSpan } from './markdown';

const MOST_VALUES = 3;
const LONGEST_VALUE = 40;

/** 0-based index of the sample column that a column reads; `undefined` where the sample has none. */
export function sampleIndex({ column, letter }: ColumnOptions, { headers = [] }: MappingContext): number | undefined {
    const index = column === undefined ? (letterToIndex(letter ?? '') ?? -1) : headers.findIndex(header => header.trim() === column.trim());
    return index >= 0 && index < headers.length ? index : undefined;
}

/** First different values of a sample column, as far as its rows are known. */
export function sampleValues(index: number, { rows = [] }: MappingContext): readonly string[] {
    const values = rows.map(cells => (cells[index] ?? '').trim()).filter(value => value !== '');
    return [...new Set(values)]
        .slice(0, MOST_VALUES)
        .map(value => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value));
}

/** A sample column in Markdown: its letter, header and first values. */
export function sampleMarkdown(index: number, context: MappingContext): string {
    const header = context.headers?.[index].trim() ?? '';
    const values = sampleValues(index, context).map(codeSpan).join(', ');
    const name = `Column ${indexToLetter(index)}${header === '' ? '' : ` ${codeSpan(header)}`}`;
    return values === '' ? name : `${name}: ${values}`;
}
