/** Last day that a spreadsheet knows, 9999-12-31, counted from 1900. */
const LAST_DAY = 2_958_465;
/** Days from 1900's day zero to 1904's. */
const DAYS_BEFORE_1904 = 1462;
const SECONDS_A_DAY = 86_400;
const DAY = 86_400_000;
const DAYS_REMEMBERED = 10_000;

const remembered = new Map<number, string>();

/**
 * A date that a workbook stores as days since 1900 or 1904, as `YYYY-MM-DD`, with ` HH:MM:SS` where it has a time of
 * day. No time zone is involved. `undefined` for numbers that are no date.
 *
 * Spreadsheets believe that 1900 was a leap year: day 60 is the 29th of February 1900, which nobody should take for a
 * day, and the days before it are one less than they seem. Day 0 is what they show for no date: `1900-01-00`.
 */
export function serialDate(serial: number, is1904: boolean): string | undefined {
    const { day, seconds } = split(serial);
    const counted = is1904 ? day + DAYS_BEFORE_1904 : day;
    if (!(counted >= 0 && counted <= LAST_DAY)) {
        return undefined;
    }
    const date = calendarDay(counted, is1904);
    return seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

/** A part of a day as `HH:MM:SS`; from one day on it is a date with its time. */
export function serialTime(serial: number, is1904: boolean): string | undefined {
    return serial >= 0 && split(serial).day === 0 ? clock(split(serial).seconds) : serialDate(serial, is1904);
}

/** A span of time as `HHH:MM:SS`, hours counting on past a day. */
export function serialDuration(serial: number): string | undefined {
    const seconds = Math.round(Math.abs(serial) * SECONDS_A_DAY);
    return Number.isSafeInteger(seconds) ? `${serial < 0 && seconds > 0 ? '-' : ''}${clock(seconds)}` : undefined;
}

/** Reads `2026-03-04T10:00:00.000Z` and `10:00:00`, as newer workbooks store dates; `undefined` for other texts. */
export function isoDate(text: string): string | undefined {
    const parts = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text.trim());
    if (!parts || (parts[1] ?? parts[2]) === undefined) {
        return undefined;
    }
    const time = parts[2] === undefined ? '' : `${parts[2]}:00`.slice(0, 8);
    if (parts[1] === undefined) {
        return time;
    }
    return time === '' || time === '00:00:00' ? parts[1] : `${parts[1]} ${time}`;
}

/** To the nearest second: a time of day is a binary fraction and hardly ever exact. */
function split(serial: number): { day: number; seconds: number } {
    const day = Math.floor(serial);
    const seconds = Math.round((serial - day) * SECONDS_A_DAY);
    return seconds === SECONDS_A_DAY ? { day: day + 1, seconds: 0 } : { day, seconds };
}

function calendarDay(day: number, is1904: boolean): string {
    if (!is1904 && day <= 60) {
        return day === 60 ? '1900-02-29' : day === 0 ? '1900-01-00' : isoDay(day + 1);
    }
    return isoDay(day);
}

function isoDay(day: number): string {
    let text = remembered.get(day);
    if (text === undefined) {
        text = new Date(Date.UTC(1899, 11, 30) + day * DAY).toISOString().slice(0, 10);
        if (remembered.size >= DAYS_REMEMBERED) {
            remembered.clear();
        }
        remembered.set(day, text);
    }
    return text;
}

function clock(seconds: number): string {
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map(part => String(part).padStart(2, '0')).join(':');
}
