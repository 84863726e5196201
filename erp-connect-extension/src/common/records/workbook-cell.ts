import { CellType } from './table';
import { serialDate, serialDuration, serialTime } from './workbook-date';
import { digitsText, percentText, plainDecimal, storedDecimal } from './workbook-number';
import { DigitLayout, NumberStyle } from './workbook-number-format';

/** A cell as rows carry it. */
export interface WorkbookCell {
    readonly text: string;
    readonly type: CellType;
}

/**
 * What a number means under its format.
 *
 * @param stored the number as the file has it: its text where the file is text, so that no digit is lost on the way
 * @param is1904 whether the days of the workbook count from 1904
 */
export function numberCell(stored: string | number, style: NumberStyle, is1904: boolean): WorkbookCell {
    const decimal = typeof stored === 'string' ? storedDecimal(stored) : plainDecimal(stored);
    if (decimal === undefined) {
        return { text: String(stored), type: CellType.text };
    }
    return style.kind === 'plain' ? { text: decimal, type: CellType.number } : styledCell(decimal, Number(stored), style, is1904);
}

function styledCell(decimal: string, value: number, style: NumberStyle, is1904: boolean): WorkbookCell {
    const number = { text: decimal, type: CellType.number };
    switch (style.kind) {
        case 'percent':
            // A text: 19 % is neither 19 nor 0.19 in a field that takes an amount, and nobody should guess.
            return { text: percentText(decimal), type: CellType.text };
        case 'digits':
            return digitsCell(decimal, style.layout) ?? number;
        case 'date':
            return orNumber(serialDate(value, is1904), CellType.date, number);
        case 'time':
            return timeCell(value, is1904) ?? number;
        case 'duration':
            return orNumber(serialDuration(value), CellType.time, number);
        default:
            return number;
    }
}

/** With other characters around the digits it is no number any more: `INV-00042`. */
function digitsCell(decimal: string, layout: DigitLayout): WorkbookCell | undefined {
    const text = digitsText(decimal, layout);
    return text === undefined ? undefined : { text, type: /^-?\d+$/.test(text) ? CellType.number : CellType.text };
}

function timeCell(value: number, is1904: boolean): WorkbookCell | undefined {
    const text = serialTime(value, is1904);
    return text === undefined ? undefined : { text, type: text.includes('-') ? CellType.date : CellType.time };
}

function orNumber(text: string | undefined, type: CellType, number: WorkbookCell): WorkbookCell {
    return text === undefined ? number : { text, type };
}
