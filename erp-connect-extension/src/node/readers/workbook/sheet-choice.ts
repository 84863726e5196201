import { filledCells, isBlankRow } from '../../../common/records/dialect-cells';
import { tableStart } from '../../../common/records/dialect-csv';
import { TableOptions, TableRow } from '../../../common/records/table';
import { emptyFile, noRowAtHeaderRow } from '../source-problems';
import { OpenWorkbook } from './open-workbook';
import { unknownSheet } from './workbook-problems';

/** As many rows with content show where a table begins. */
const SAMPLE_ROWS = 60;
/** A sheet of so many rows without content has none. */
const BLANK_ROWS = 10_000;
/** Nobody hides a table behind more sheets without one; a file with thousands of them was made to keep us busy. */
const SHEETS = 100;

interface TableStart {
    readonly headerRow: number;
    readonly firstRow: number;
    readonly headers: readonly string[];
}

/** The sheet that is read and where its table begins. */
export interface ChosenSheet extends TableStart {
    /** Its place among all sheets, from 0. */
    readonly index: number;
    /** The first rows of the sheet. */
    readonly sample: readonly TableRow[];
}

/**
 * Chooses the sheet that the mapping names, or else the first one that has a table: a header and rows below it. Hidden
 * sheets are only looked into when no visible one has anything. Rejects with a `SourceError`.
 */
export async function chooseSheet(file: string, workbook: OpenWorkbook, options: TableOptions): Promise<ChosenSheet> {
    if (options.sheet !== undefined) {
        return readStart(file, workbook, sheetNamed(file, workbook, options.sheet), options);
    }
    let second: number | undefined;
    const order = [...workbook.sheets.keys()].sort(
        (a, b) => Number(workbook.sheets[a].isHidden) - Number(workbook.sheets[b].isHidden) || a - b
    );
    for (const index of order.slice(0, SHEETS)) {
        const sample = await sampleOf(workbook, index, SAMPLE_ROWS);
        if (sample.some(row => !isBlankRow(row.cells))) {
            if (hasTable(sample, startOf(sample, options))) {
                return readStart(file, workbook, index, options);
            }
            second ??= index;
        }
    }
    if (second === undefined) {
        throw emptyFile(file);
    }
    return readStart(file, workbook, second, options);
}

/** As it is written, else whatever the letter case and the spaces around. */
function sheetNamed(file: string, workbook: OpenWorkbook, wanted: string): number {
    const names = workbook.sheets.map(sheet => sheet.name);
    const fold = (name: string): string => name.trim().normalize('NFC').toLowerCase();
    const exact = names.indexOf(wanted);
    const index = exact >= 0 ? exact : names.findIndex(name => fold(name) === fold(wanted));
    if (index < 0) {
        throw unknownSheet(file, wanted, names);
    }
    return index;
}

async function readStart(file: string, workbook: OpenWorkbook, index: number, options: TableOptions): Promise<ChosenSheet> {
    const { headerRow = 0 } = options;
    const sample = await sampleOf(workbook, index, SAMPLE_ROWS, headerRow);
    const start = startOf(sample, options);
    const last = sample.at(-1)?.row ?? 0;
    if (headerRow > 0 && (start.headers.length === 0 || isBlankRow(start.headers))) {
        throw noRowAtHeaderRow(file, headerRow, last < headerRow ? `the sheet ends in row ${last}` : 'that row is empty');
    }
    return { index, sample, ...start };
}

/** Rows of a sheet may be shorter than others; to be compared they are made equally wide. */
function startOf(sample: readonly TableRow[], options: TableOptions): TableStart {
    const width = Math.max(0, ...sample.map(row => row.cells.length));
    const rows = sample.map(row => ({ ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] }));
    const start = tableStart(rows, options);
    const last = start.headers.findLastIndex(header => header.trim() !== '');
    return { ...start, headers: start.headers.slice(0, last + 1) };
}

/** A table has headers, and a row below them that fills more than one cell unless there is only one column. */
function hasTable(sample: readonly TableRow[], { headerRow, headers }: TableStart): boolean {
    const enough = Math.min(2, headers.length);
    return headerRow > 0 && headers.length > 0 && sample.some(row => row.row > headerRow && filledCells(row.cells) >= enough);
}

async function sampleOf(workbook: OpenWorkbook, index: number, most: number, throughRow = 0): Promise<TableRow[]> {
    const sample: TableRow[] = [];
    let filled = 0;
    for await (const batch of workbook.rows(index, 0, () => undefined)) {
        for (const row of batch) {
            const isBlank = isBlankRow(row.cells);
            filled += isBlank ? 0 : 1;
            sample.push(row);
            if ((filled >= most && row.row >= throughRow) || (filled === 0 && sample.length >= BLANK_ROWS && row.row >= throughRow)) {
                return sample;
            }
        }
    }
    return sample;
}
