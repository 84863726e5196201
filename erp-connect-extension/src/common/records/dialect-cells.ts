import { TableRow, cellAt, widthOf } from './table';

/** What a cell looks like, from its text alone. */
export type CellKind = 'empty' | 'number' | 'date' | 'text';

const NUMBER =
    /^[-+(]?\s?(?:[$€£¥]|[A-Z]{3}\s)?\s?[-+]?(?:\d[\d.,'’\u00a0\u202f ]*|[.,]\d+)(?:[eE][-+]?\d+)?\s?(?:%|[$€£¥)+-]|[A-Z]{2,3})?$/;
const DATES = [
    /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\.?(?:[T ]\S.*)?$/,
    /^\d{1,2}[-. /]\p{L}{3,9}\.?[-. /,]{1,2}\d{2,4}$/u,
    /^\p{L}{3,9}\.? \d{1,2},? \d{4}$/u
];
/** Longer texts are neither numbers nor dates. */
const LONGEST_VALUE = 40;

/** Kind of a cell. Numbers may carry a currency, a percent sign or a trailing minus; amounts of any locale count. */
export function cellKind(text: string): CellKind {
    const trimmed = text.trim();
    if (trimmed === '') {
        return 'empty';
    }
    if (trimmed.length > LONGEST_VALUE) {
        return 'text';
    }
    if (DATES.some(pattern => pattern.test(trimmed))) {
        return 'date';
    }
    return NUMBER.test(trimmed) ? 'number' : 'text';
}

/** A row without any content, or a rule such as SAP draws between header and rows (`|-----|-----|`). */
export function isBlankRow(cells: readonly string[]): boolean {
    for (const cell of cells) {
        if (cell !== '' && !isBlankCell(cell)) {
            return false;
        }
    }
    return true;
}

/** The same of a row, looking at no more of its cells than needed. */
export function isBlankTableRow(row: TableRow): boolean {
    const width = widthOf(row);
    for (let index = 0; index < width; index++) {
        const cell = cellAt(row, index)!;
        if (cell !== '' && !isBlankCell(cell)) {
            return false;
        }
    }
    return true;
}

const RULE = /^[-=_+]{4,}$/;

function isBlankCell(cell: string): boolean {
    const first = cell.charCodeAt(0);
    // Nearly every record ends the question here; this runs once for each row of a large file.
    if (first >= 0x30 && first !== 0x3d && first !== 0x5f && first < 0x7f) {
        return false;
    }
    const trimmed = cell.trim();
    return trimmed === '' || RULE.test(trimmed);
}

/** Number of cells with content. */
export function filledCells(cells: readonly string[]): number {
    return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
}

/** Outline of a text: letters become `A`, digits `9`, repeats count once. `INV-0042` and `INV-7` are both `A-9`. */
export function cellShape(text: string): string {
    return text
        .trim()
        .replace(/\p{L}+/gu, 'A')
        .replace(/\d+/g, '9');
}

/** The value that occurs most often, the larger one of several; `undefined` for no values. */
export function mostCommon(values: readonly number[]): number | undefined {
    const counts = new Map<number, number>();
    for (const value of values) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
