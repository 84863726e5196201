import { ColumnOptions, ColumnValue } from './mapping';

/** Number of columns an XLSX sheet can have; the last one is XFD. */
const MOST_COLUMNS = 16_384;

/** A column value in its long form: a bare header becomes `{ column }`. */
export function columnOptions(value: ColumnValue): ColumnOptions {
    return typeof value === 'string' ? { column: value } : value;
}

/** 0-based index of a column letter (`A` is 0, case does not matter); `undefined` for anything else. */
export function letterToIndex(letter: string): number | undefined {
    if (!/^[A-Za-z]{1,3}$/.test(letter)) {
        return undefined;
    }
    const index = [...letter.toUpperCase()].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
    return index < MOST_COLUMNS ? index : undefined;
}

/** Letter of a column, from its 0-based index. */
export function indexToLetter(index: number): string {
    const letter = String.fromCharCode(65 + (index % 26));
    return index < 26 ? letter : indexToLetter(Math.floor(index / 26) - 1) + letter;
}
