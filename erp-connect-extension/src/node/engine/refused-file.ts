import { basename, extname, join } from 'node:path';
import Papa from 'papaparse';
import { SourceRow } from '../../common/records/record-draft';

/** Columns that a refused file has behind those of its source. */
export const ROW_COLUMN = 'ERP Connect row';
export const REASON_COLUMN = 'ERP Connect reason';
const SUFFIX = '.refused.csv';

export interface RefusedRow extends SourceRow {
    readonly reason: string;
}

/**
 * Name of the refused file of a source: `INV1.csv` → `INV1.refused.csv`, further ones `INV1.2.refused.csv`; a
 * refused file keeps its own name.
 */
export function refusedFileName(source: string, copy = 1): string {
    const name = basename(source);
    const stem = isRefusedFile(name) ? name.slice(0, -SUFFIX.length) : basename(source, extname(source));
    return copy === 1 ? `${stem}${SUFFIX}` : `${stem}.${copy}${SUFFIX}`;
}

export function isRefusedFile(file: string): boolean {
    return file.toLowerCase().endsWith(SUFFIX);
}

export function refusedFilePath(folder: string, source: string, copy = 1): string {
    return join(folder, 'failed', refusedFileName(source, copy));
}

/**
 * The refused rows as they stood in the file, with their row and the reason behind them. Correct a cell, drop the
 * file back into the folder, and only these rows go again. UTF-8 with a byte order mark, as spreadsheet programs need.
 */
export function refusedFileText(headers: readonly string[], rows: readonly RefusedRow[], delimiter: string): string {
    const old = [ROW_COLUMN, REASON_COLUMN].map(column => headers.indexOf(column));
    const keep = (cells: readonly string[]): string[] => cells.filter((_, index) => !old.includes(index));
    const width = Math.max(keep(headers).length, ...rows.map(row => keep(row.cells).length));
    const pad = (cells: string[]): string[] => [...cells, ...Array<string>(width - cells.length).fill('')];
    const lines = rows.map(row => [...pad(keep(row.cells)), String(row.row), row.reason]);
    const head = headers.length > 0 ? [[...pad(keep(headers)), ROW_COLUMN, REASON_COLUMN]] : [];
    return `\uFEFF${Papa.unparse([...head, ...lines], { delimiter, newline: '\r\n' })}\r\n`;
}
