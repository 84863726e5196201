import { CalendarDate, calendarDate, fullYear } from './calendar-date';
import { monthOfName } from './month-names';

/** A date format such as `DD/MM/YYYY`, made ready to read many texts. */
export interface DatePattern {
    readonly format: string;
    /** The day that a text means in this format, or `undefined` when the text is not written in it. */
    read(text: string): CalendarDate | undefined;
}

const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|mm|ss|A|./gsu;

// A single-letter token also takes two digits and a double one also one digit: ERPs and spreadsheets drop the
// leading zero at will, and what was meant stays the same. Only where nothing separates the parts is the width firm.
const PARTS: Readonly<Record<string, string>> = {
    YYYY: '(?<year>\\d{4})',
    YY: '(?<shortYear>\\d{2})',
    MMMM: "(?<name>[\\p{L}.]{3,12})",
    MMM: "(?<name>[\\p{L}.]{3,12})",
    MM: '(?<month>\\d{1,2})',
    M: '(?<month>\\d{1,2})',
    DD: '(?<day>\\d{1,2})',
    D: '(?<day>\\d{1,2})',
    HH: '\\d{1,2}',
    H: '\\d{1,2}',
    mm: '\\d{2}',
    ss: '\\d{2}(?:\\.\\d+)?',
    A: '[AaPp]\\.?[Mm]\\.?'
};

// A time of day behind the date says nothing about the day: `2026-03-04T00:00:00Z`, `04.03.2026 13:05`.
const TIME = '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?[AaPp][Mm])?(?:Z|[+-]\\d{2}:?\\d{2})?)?';

const cache = new Map<string, DatePattern>();

/** Compiles a date format; the tokens are those that `isDateFormat` admits. */
export function datePattern(format: string): DatePattern {
    let pattern = cache.get(format);
    if (!pattern) {
        pattern = compile(format);
        cache.set(format, pattern);
    }
    return pattern;
}

function compile(format: string): DatePattern {
    const tokens = format.match(TOKEN) ?? [];
    const firm = !tokens.some(token => PARTS[token] === undefined);
    const hasTime = tokens.some(token => token === 'HH' || token === 'H');
    const source = tokens.map(token => part(token, firm)).join('');
    const expression = new RegExp(`^${source}${hasTime ? '' : TIME}$`, 'u');
    return {
        format,
        read: text => {
            const groups = expression.exec(text.trim())?.groups;
            return groups && toDate(groups);
        }
    };
}

function part(token: string, firm: boolean): string {
    const known = PARTS[token];
    if (known === undefined) {
        return token === ' ' ? '\\s+' : escape(token);
    }
    return firm ? known.replace('{1,2}', '{2}') : known;
}

function toDate(groups: Record<string, string | undefined>): CalendarDate | undefined {
    const year = groups.year !== undefined ? Number(groups.year) : fullYear(Number(groups.shortYear));
    const month = groups.name !== undefined ? monthOfName(groups.name) : Number(groups.month);
    return month === undefined ? undefined : calendarDate(year, month, Number(groups.day));
}

function escape(text: string): string {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
