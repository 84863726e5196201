/** A day of the calendar as `YYYY-MM-DD`, without a time or a zone: what an ERP means by a date. */
export type CalendarDate = string;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Makes a calendar date; `undefined` when there is no such day. Months count from 1. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
    if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] || year < 1 || year > 9999) {
        return undefined;
    }
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    if (month === 2 && day === 29 && !leap) {
        return undefined;
    }
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Two-digit years: 00 to 69 lie in this century, 70 to 99 in the last. The rule is stated in the docs. */
export function fullYear(twoDigits: number): number {
    return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

function pad(value: number, width: number): string {
    return String(value).padStart(width, '0');
}
