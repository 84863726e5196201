import { calendarDate } from './calendar-date';

const DIGITS = /^(\d{1,2})(\d{2})$/;
const PARTS = /^(\d{1,2})([./-])\s?(\d{1,2})(\.?)$/;
// Every day of the calendar is one of it.
const LEAP_YEAR = 2024;

/** Whether a text is a day and a month without a year, as the posting lists of some ledgers have them: `0105`, `05.01.`. */
export function isYearlessDate(text: string): boolean {
    const [, first, second] = DIGITS.exec(text) ?? [];
    const [, day = first, , month = second] = PARTS.exec(text) ?? [];
    return day !== undefined && [day, month].some((part, index, parts) => isDay(Number(part), Number(parts[1 - index])));
}

/** How a mapping can add the year to such a column, to be shown as an example: the day first, as such lists write it. */
export function withYear(column: string, text: string): string {
    const sign = PARTS.exec(text)?.[2];
    const cell = `\`${column}\``;
    const [expression, format] =
        sign === undefined
            ? [`$pad(${cell}, -4, '0') & '2026'`, 'DDMMYYYY']
            : [text.endsWith(sign) ? `${cell} & '2026'` : `${cell} & '${sign}2026'`, ['DD', 'MM', 'YYYY'].join(sign)];
    return `{ "expression": "${expression}", "format": "${format}" }`;
}

function isDay(month: number, day: number): boolean {
    return calendarDate(LEAP_YEAR, month, day) !== undefined;
}
