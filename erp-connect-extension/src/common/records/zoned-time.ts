import { CalendarDate } from './calendar-date';

const DAY = 24 * 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Seconds since 1970 at a full hour of a day in a time zone. Invoiced's import sets dates to 06:00 and due dates to
 * 18:00 of the company, so that the day stays the same for readers east and west of it; we store the same instants.
 * Of an hour that a clock change repeats, the first is meant; for an hour that it leaves out, the instant is as much
 * later as the clocks were put forward. Throws a RangeError for an unknown zone.
 */
export function epochSeconds(date: CalendarDate, hour: number, timeZone: string): number {
    const [year, month, day] = date.split('-').map(Number);
    const asUtc = Date.UTC(year, month - 1, day, hour);
    const before = offsetAt(asUtc - DAY, timeZone);
    const after = offsetAt(asUtc + DAY, timeZone);
    const early = asUtc - before;
    const late = asUtc - after;
    const isBeforeChange = before === after || offsetAt(early, timeZone) === before || offsetAt(late, timeZone) !== after;
    return Math.floor((isBeforeChange ? early : late) / 1000);
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. Throws a RangeError for an unknown zone. */
export function offsetAt(instant: number, timeZone: string): number {
    let format = formats.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
        formats.set(timeZone, format);
    }
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(instant)) {
        parts[type] = Number(value);
    }
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
