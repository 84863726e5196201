import { indexToLetter } from '../../../common/mapping/columns';
import { isBlankRow } from '../../../common/records/dialect-cells';
import { TableOptions } from '../../../common/records/table';
import { duplicateHeaders } from '../csv-notes';
import { noHeader, ProblemTexts } from '../source-problems';
import { SheetFacts } from './sheet-facts';
import { OpenedSheet } from './worker-protocol';

/** What a person should know of how a workbook was understood. */
export function notesOnSheet({ sheets, chosen }: OpenedSheet, options: TableOptions): ProblemTexts[] {
    const notes: ProblemTexts[] = [];
    const { headerRow, headers, sample, index } = chosen;
    const others = sheets.filter((_, other) => other !== index).map(sheet => sheet.name);
    if (others.length > 0 && options.sheet === undefined) {
        notes.push(otherSheets(sheets[index].name, others));
    }
    if (sheets[index].isHidden) {
        notes.push(hiddenSheet(sheets[index].name));
    }
    if (headerRow === 0 && options.headerRow === undefined) {
        notes.push(noHeader());
    }
    const above = sample.filter(row => row.row < headerRow && !isBlankRow(row.cells));
    if (above.length > 0 && options.headerRow === undefined) {
        notes.push(
            titleRows(
                headerRow,
                above.map(row => row.row)
            )
        );
    }
    return [...notes, ...duplicateHeaders(headerRow, headers)];
}

/** What only shows once the whole sheet was read. */
export function notesOnFacts(facts: SheetFacts, firstRow: number, computesOnLoad: boolean): ProblemTexts[] {
    const notes: ProblemTexts[] = [];
    if (facts.hiddenRowCount > 0) {
        notes.push(hiddenRows(facts));
    }
    if (facts.hiddenColumns.length > 0) {
        notes.push(hiddenColumns(facts));
    }
    const merged = facts.merged.filter(range => Number(/\d+$/.exec(range)?.[0] ?? 0) >= firstRow);
    if (merged.length > 0) {
        notes.push(mergedCells(merged, facts.mergedCount));
    }
    if (computesOnLoad && facts.firstFormula > 0) {
        notes.push(uncomputed(facts.firstFormula));
    }
    return notes;
}

function otherSheets(sheet: string, others: readonly string[]): ProblemTexts {
    return {
        code: 'file.other-sheets',
        severity: 'info',
        text: `The sheet "${sheet}" was read; the workbook has others, too: ${listed(others)}.`,
        hint: 'Set "sheet" in the mapping\'s source if another one holds the records.'
    };
}

function hiddenSheet(sheet: string): ProblemTexts {
    return { code: 'file.hidden-sheet', text: `The sheet "${sheet}", which was read, is hidden.`, hint: 'Check that it is the right one.' };
}

function titleRows(headerRow: number, rows: readonly number[]): ProblemTexts {
    const where = rows.length === 1 ? `Row ${rows[0]}, which stands` : `${rows.length} rows that stand`;
    return {
        code: 'file.title-lines',
        severity: 'info',
        row: rows[0],
        text: `${where} above the headers in row ${headerRow}, ${rows.length === 1 ? 'was' : 'were'} left out.`
    };
}

function hiddenRows({ hiddenRows: rows, hiddenRowCount: count }: SheetFacts): ProblemTexts {
    return {
        code: 'file.hidden-rows',
        row: rows[0],
        text:
            count === 1
                ? `Row ${rows[0]} is hidden in the sheet. It was read like the others.`
                : `${count} rows are hidden in the sheet (${listed(rows, count)}). They were read like the others.`,
        hint: 'If a filter is set in the workbook and only what it shows should go, delete the other rows.'
    };
}

function hiddenColumns({ hiddenColumns: ranges }: SheetFacts): ProblemTexts {
    const names = ranges.map(([from, to]) => (from === to ? indexToLetter(from) : `${indexToLetter(from)} to ${indexToLetter(to)}`));
    return {
        code: 'file.hidden-columns',
        severity: 'info',
        text: `The sheet has hidden columns (${listed(names)}). They were read like the others.`
    };
}

function mergedCells(ranges: readonly string[], count: number): ProblemTexts {
    return {
        code: 'file.merged-cells',
        row: Number(/\d+/.exec(ranges[0])?.[0]),
        text: `The table has merged cells (${listed(ranges, count)}). Only the first cell of each has the value, the others are blank.`,
        hint: 'If each row should have the value, undo the merging and fill the cells.'
    };
}

function uncomputed(row: number): ProblemTexts {
    return {
        code: 'file.formulas-not-computed',
        row,
        text: `The workbook has formulas (the first in row ${row}) that the program which wrote it may not have computed: it left that to Excel.`,
        hint: 'If such cells show 0 or old values in the preview, open the workbook in Excel and save it.'
    };
}

const NAMED = 10;

function listed(names: readonly (string | number)[], count = names.length): string {
    const shown = names.slice(0, NAMED).join(', ');
    return count > Math.min(names.length, NAMED) ? `${shown} …` : shown;
}
