import { cellKind, cellShape, filledCells, isBlankRow, mostCommon } from './dialect-cells';
import { TableRow } from './table';

/** How far down a header row is looked for, and how many rows below it are compared. */
const ROWS_TO_SEARCH = 40;
const ROWS_TO_COMPARE = 12;
/** A header fills at least this share of the cells that the rows usually fill. */
const LEAST_FILL = 0.6;

/**
 * Finds the header row of a table: the first row of distinct texts that is followed by rows of the same width.
 * Title lines above it (SAP lists, report headings) and one line of metadata (DATEV) are passed over. `undefined`
 * when the rows start without a header.
 */
export function findHeader(rows: readonly TableRow[]): TableRow | undefined {
    const filled = rows.filter(row => !isBlankRow(row.cells)).slice(0, ROWS_TO_SEARCH + ROWS_TO_COMPARE);
    const usual = mostCommon(filled.map(row => filledCells(row.cells)).filter(count => count > 1)) ?? 1;
    const found = filled.slice(0, ROWS_TO_SEARCH).findIndex((_, index) => isHeader(filled, index, usual));
    if (found < 0) {
        return undefined;
    }
    const better = isLabelAndValue(rows, filled[found])
        ? filled.findIndex((row, index) => index > found && filledCells(row.cells) >= usual && isHeader(filled, index, usual))
        : -1;
    return filled[better > 0 ? better : found];
}

function isHeader(rows: readonly TableRow[], index: number, usual: number): boolean {
    const candidate = rows[index];
    const below = rows.slice(index + 1, index + 1 + ROWS_TO_COMPARE);
    const filled = filledCells(candidate.cells);
    return (
        filled >= Math.max(Math.min(2, usual), LEAST_FILL * usual)
        && looksLikeHeader(candidate.cells, below)
        && isAsWideAs(candidate, below)
        && (below.length > 0 || rows.slice(0, index).every(row => filledCells(row.cells) <= Math.max(1, filled / 3)))
        && !rows.slice(0, index).some((row, above) => isRecordAbove(row, above, below, candidate))
    );
}

/**
 * Whether a row could be a header: distinct texts that do not look like the values below them. Years and days overdue
 * (`2026`, `30`) may name columns; amounts, longer numbers, dates and mail addresses do not.
 */
export function looksLikeHeader(cells: readonly string[], below: readonly TableRow[]): boolean {
    const texts = cells.map(cell => cell.trim()).filter(cell => cell !== '');
    const kinds = texts.map(cellKind);
    const numbers = kinds.filter(kind => kind === 'number').length;
    const distinct = new Set(texts.map(text => text.toLowerCase())).size;
    return (
        texts.length > 0
        && !kinds.includes('date')
        && numbers < texts.length * 0.7
        && distinct >= texts.length * 0.6
        && !texts.some(text => /\S@\S+\.\S/.test(text) || /^\d+[.,]\d+$|^\d{5,}$/.test(text))
        && !cells.some((cell, column) => /\d/.test(cell) && hasShapeOfColumn(cell, column, below))
    );
}

/** A cell with digits whose outline is that of most cells below it is a value: `INV-1` above `INV-2`. */
function hasShapeOfColumn(cell: string, column: number, below: readonly TableRow[]): boolean {
    const shape = cellShape(cell);
    const others = below.map(row => row.cells[column]?.trim() ?? '').filter(text => text !== '');
    return others.filter(text => cellShape(text) === shape).length > others.length / 2;
}

/** At least half of the rows below have no more cells than the candidate. */
function isAsWideAs(candidate: TableRow, below: readonly TableRow[]): boolean {
    const widths = below.map(row => row.cells.length).sort((a, b) => a - b);
    return candidate.cells.length >= (widths[Math.floor((widths.length - 1) / 2)] ?? 0);
}

/**
 * Whether a row above the candidate is a record itself, so that the candidate is no header. The very first line may
 * be metadata: it has values, too, but of other kinds than the rows below.
 */
function isRecordAbove(row: TableRow, above: number, below: readonly TableRow[], candidate: TableRow): boolean {
    if (row.cells.length !== candidate.cells.length || filledCells(row.cells) < LEAST_FILL * filledCells(candidate.cells)) {
        return false;
    }
    return above > 0 || (isOfSameKinds(row, below) && !standsAboveValues(candidate, below));
}

/** No record has texts in three columns of numbers and dates at once: only headers do. */
function standsAboveValues(candidate: TableRow, below: readonly TableRow[]): boolean {
    const columns = candidate.cells.filter((cell, column) => {
        const kinds = below.map(row => cellKind(row.cells[column] ?? '')).filter(kind => kind !== 'empty');
        return cellKind(cell) === 'text' && kinds.length > 0 && !kinds.includes('text');
    });
    return columns.length > 2;
}

function isOfSameKinds(row: TableRow, below: readonly TableRow[]): boolean {
    let compared = 0;
    let same = 0;
    row.cells.forEach((cell, column) => {
        const kind = cellKind(cell);
        const others = below.map(other => cellKind(other.cells[column] ?? '')).filter(other => other !== 'empty');
        if (kind !== 'empty' && others.length > 0) {
            compared += 1;
            same += others.filter(other => other === kind).length > others.length / 2 ? 1 : 0;
        }
    });
    return same >= compared * LEAST_FILL;
}

/** `Company;Acme` and then a blank line is a heading, even where the table has just two columns. */
function isLabelAndValue(rows: readonly TableRow[], candidate: TableRow): boolean {
    const next = rows[rows.indexOf(candidate) + 1];
    return filledCells(candidate.cells) <= 2 && next !== undefined && isBlankRow(next.cells);
}
