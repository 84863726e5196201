import {
    isBooleanCell,
    isCodeCell,
    isCurrencyCell,
    isDateCell,
    isEmailCell,
    isMadeUpKey,
    isTextCell,
    mayBeDayNumber
} from './cell-patterns';
import { columnNumbers } from './column-numbers';

/** What the cells of one column look like. Shares are of the cells that are not empty, 0 to 1. */
export interface ColumnProfile {
    readonly cells: readonly string[];
    /** How many cells are not empty. */
    readonly filled: number;
    readonly distinct: number;
    readonly numbers: readonly (number | undefined)[];
    readonly numeric: number;
    /** Written with decimals, as amounts are. */
    readonly decimals: number;
    readonly percentSigns: number;
    readonly dates: number;
    readonly dayNumbers: number;
    readonly emails: number;
    readonly codes: number;
    readonly texts: number;
    readonly booleans: number;
    readonly currencies: number;
    readonly madeUpKeys: number;
    readonly withDigits: number;
    readonly withLetters: number;
    readonly averageLength: number;
}

const MOST_CELLS = 50;

/** Looks at the first rows of a column. */
export function profileColumn(rows: readonly (readonly string[])[], index: number): ColumnProfile {
    const cells = rows.slice(0, MOST_CELLS).map(row => (row[index] ?? '').trim());
    const filled = cells.filter(cell => cell !== '');
    const share = (test: (cell: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length);
    const dates = share(isDateCell);
    const numbers = dates > 0.5 ? cells.map(() => undefined) : columnNumbers(cells);
    const numeric = filled.length === 0 ? 0 : numbers.filter(number => number !== undefined).length / filled.length;
    return {
        cells,
        filled: filled.length,
        distinct: new Set(filled).size,
        numbers,
        numeric,
        decimals: share(cell => /[.,]\d{1,4}\D*$/.test(cell)) * numeric,
        percentSigns: share(cell => cell.includes('%')),
        dates,
        dayNumbers: share(mayBeDayNumber),
        emails: share(isEmailCell),
        codes: share(isCodeCell),
        texts: share(isTextCell),
        booleans: share(isBooleanCell),
        currencies: share(isCurrencyCell),
        madeUpKeys: share(isMadeUpKey),
        withDigits: share(cell => /\d/.test(cell)),
        withLetters: share(cell => /\p{L}/u.test(cell)),
        averageLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length)
    };
}
