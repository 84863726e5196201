import { shorten } from './plain-text';
import { Refusal } from './refusal';
import { CellType } from './table';

// A spreadsheet keeps 15 digits of a number and puts zeros where the others were.
const MORE_DIGITS_THAN_KEPT = /^-?\d{16,}(?:\.|$)/;

/**
 * Why a cell of a workbook has no value although it is not empty; `undefined` for every other cell.
 *
 * @param isAmount whether the number is wanted as a number, and not as the digits of an id.
 */
export function worthlessCell(text: string, type: string, isAmount: boolean): Refusal | undefined {
    switch (type) {
        case CellType.number:
            return !isAmount && MORE_DIGITS_THAN_KEPT.test(text) ? lostDigits(text) : undefined;
        case CellType.error:
            return new Refusal(
                'cell.workbook-error',
                `"${shorten(text)}" is an error of the spreadsheet.`,
                'Correct the formula of the cell.'
            );
        case CellType.formula:
            return new Refusal(
                'cell.formula-without-value',
                `The file holds the formula ${shorten(text)} without its result.`,
                'Open the file in a spreadsheet program and save it, or let the ERP write values.'
            );
        default:
            return undefined;
    }
}

function lostDigits(text: string): Refusal {
    return new Refusal(
        'cell.lost-digits',
        `"${shorten(text)}" is a number of more digits than a spreadsheet keeps: its last digits may be lost.`,
        'Export the column as text from the ERP, and do not type such numbers into a spreadsheet program.'
    );
}
