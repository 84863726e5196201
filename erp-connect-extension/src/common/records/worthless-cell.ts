import { shorten } from './plain-text';
import { Refusal } from './refusal';
import { CellType } from './table';

/** Why a cell of a workbook has no value although it is not empty; `undefined` for every other cell. */
export function worthlessCell(text: string, type: string): Refusal | undefined {
    switch (type) {
        case CellType.error:
            return new Refusal(
                'cell.error-value',
                `"${shorten(text)}" is an error of the spreadsheet.`,
                'Correct the formula of the cell.'
            );
        case CellType.formula:
            return new Refusal(
                'cell.formula-without-result',
                `The file holds the formula ${shorten(text)} without its result.`,
                'Open the file in a spreadsheet program and save it, or let the ERP write values.'
            );
        default:
            return undefined;
    }
}
