import { CalendarDate } from './calendar-date';
import { readDate } from './date-column';
import { shorten } from './plain-text';
import { Refusal } from './refusal';
import { remembering } from './remembering';
import { isYearlessDate } from './yearless-date';

// Invoiced keeps dates as seconds since 1970.
const FIRST_DAY = '1970-01-02';

/** Reads dates in the first of the formats that fits. */
export function dateConverter(formats: readonly string[]): (text: string) => CalendarDate | Refusal {
    return remembering(text => {
        const date = readDate(text, formats);
        if (date === undefined) {
            return notADate(text, formats[0]);
        }
        return date >= FIRST_DAY
            ? date
            : new Refusal('cell.date-too-early', `"${shorten(text)}" is before 1970.`, 'Invoiced takes no such dates: correct the cell.');
    });
}

function notADate(text: string, format: string | undefined): Refusal {
    if (isYearlessDate(text)) {
        return new Refusal('cell.date-without-year', `"${shorten(text)}" is a day without its year.`, 'Write the year into the cell.');
    }
    const how = format === undefined ? '' : ` in the format ${format}`;
    const hint = format === undefined ? 'set "format" of this column, e.g. "DD.MM.YYYY"' : 'set "format" of this column';
    return new Refusal('cell.not-a-date', `"${shorten(text)}" is not a date${how}.`, `Correct the cell, or ${hint}.`);
}
