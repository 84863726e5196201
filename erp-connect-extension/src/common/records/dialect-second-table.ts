import { cellKind, filledCells, isBlankRow } from './dialect-cells';
import { looksLikeHeader } from './dialect-header';
import { TableRow, cellAt, widthOf } from './table';

/** What the records of a table have in common, as far as its first rows show it. */
export interface TableShape {
    readonly headers: readonly string[];
    /** 0-based columns that hold nothing but numbers and dates. */
    readonly valueColumns: readonly number[];
}

/** Longer texts are not headers of a second table but remarks. */
const LONGEST_HEADER = 80;

/** Learns the shape from the first rows without a blank row between them. */
export function tableShape(headers: readonly string[], rows: readonly TableRow[]): TableShape {
    const first = rows.findIndex(row => !isBlankRow(row.cells));
    const records: TableRow[] = [];
    for (let index = Math.max(first, 0); index < rows.length && !isBlankRow(rows[index].cells); index++) {
        records.push(rows[index]);
    }
    const width = Math.max(0, ...records.map(row => row.cells.length));
    const valueColumns = Array.from({ length: width }, (_, column) => column).filter(column => {
        const kinds = records.map(row => cellKind(row.cells[column] ?? '')).filter(kind => kind !== 'empty');
        return kinds.length > 0 && !kinds.includes('text');
    });
    return { headers, valueColumns };
}

/** Whether a row repeats the headers, as lists do on every printed page and joined files at every seam. */
export function isRepeatedHeader(shape: TableShape, row: TableRow): boolean {
    const { headers } = shape;
    return (
        headers.length > 1
        && cellAt(row, 0) === headers[0]
        && widthOf(row) === headers.length
        && headers.every((header, column) => header === cellAt(row, column))
    );
}

/** Whether a row behind a blank one may be the header of another table; the row below it has to confirm it. */
export function mayBeOtherHeader(shape: TableShape, row: TableRow): boolean {
    const texts = row.cells.filter(cell => cell.trim() !== '');
    const hasOtherWidth = shape.headers.length > 0 && row.cells.length !== shape.headers.length;
    return (
        texts.length > 1
        && texts.every(text => cellKind(text) === 'text' && text.length <= LONGEST_HEADER)
        && (hasOtherWidth || shape.valueColumns.some(column => (row.cells[column] ?? '').trim() !== ''))
    );
}

/** Whether a row that may be a header is one: the row below is as wide and has values under its texts. */
export function isOtherHeader(row: TableRow, below: TableRow): boolean {
    const hasValues = below.cells.some((cell, column) => {
        const kind = cellKind(cell);
        return (kind === 'number' || kind === 'date') && (row.cells[column] ?? '').trim() !== '';
    });
    return (
        hasValues
        && row.cells.length === below.cells.length
        && filledCells(row.cells) >= 0.6 * filledCells(below.cells)
        && looksLikeHeader(row.cells, [below])
    );
}
