import { Node } from 'jsonc-parser';
import { CellType } from '../records/table';
import { indexToLetter, letterToIndex } from './columns';
import { ColumnOptions } from './mapping';
import { MappingContext } from './mapping-context';
import { codeSpan } from './markdown';
import { writtenOptions } from './written-options';

const MOST_VALUES = 3;
const LONGEST_VALUE = 40;

/** How many columns the sample has; a file without a header row has as many as its longest row has cells. */
export function sampleWidth({ headers = [], rows = [] }: MappingContext): number {
    return headers.length || Math.max(0, ...rows.map(({ length }) => length));
}

/** 0-based index of the sample column that a column reads; `undefined` where the sample has none. */
export function sampleIndex({ column, letter }: ColumnOptions, context: MappingContext): number | undefined {
    const { headers = [] } = context;
    const index = column === undefined ? (letterToIndex(letter ?? '') ?? -1) : headers.findIndex(header => header.trim() === column.trim());
    return index >= 0 && index < sampleWidth(context) ? index : undefined;
}

/** The same for the value of a column as it stands in the text, also of one that is still being written. */
export function sampleIndexOf(node: Node | undefined, context: MappingContext): number | undefined {
    return node && sampleIndex(writtenOptions(node), context);
}

/** Cells of a sample column that are texts: others say by themselves how they are to be read. */
export function sampleTexts(index: number, { rows = [], types }: MappingContext): readonly string[] {
    return rows.flatMap((cells, row) => ((types?.[row]?.[index] ?? CellType.text) === CellType.text ? [cells[index] ?? ''] : []));
}

/** First different values of a sample column, as far as its rows are known. */
export function sampleValues(index: number, { rows = [] }: MappingContext): readonly string[] {
    const values = rows.map(cells => (cells[index] ?? '').trim()).filter(value => value !== '');
    return [...new Set(values)].slice(0, MOST_VALUES).map(shownValue);
}

/** A value cut to the length in which it is shown. */
export function shownValue(value: string): string {
    return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
}

/** A sample column in Markdown: its letter, header and first values. */
export function sampleMarkdown(index: number, context: MappingContext): string {
    const header = context.headers?.[index]?.trim() ?? '';
    const values = sampleValues(index, context).map(codeSpan).join(', ');
    const name = `Column ${indexToLetter(index)}${header === '' ? '' : ` ${codeSpan(header)}`}`;
    return values === '' ? name : `${name}: ${values}`;
}
