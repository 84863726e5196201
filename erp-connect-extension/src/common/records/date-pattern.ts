import { DateFormatPart, DateToken, dateFormatParts } from '../mapping/date-format';
import { CalendarDate, calendarDate, fullYear } from './calendar-date';
import { monthOfName } from './month-names';

/** A date format such as `DD/MM/YYYY`, made ready to read many texts. */
export interface DatePattern {
    readonly format: string;
    /** The day that a text means in this format, or `undefined` when the text is not written in it. */
    read(text: string): CalendarDate | undefined;
}

const TIGHT_NAME = '(?<name>[\\p{L}\\p{M}]{3,15})';
const NAME = `${TIGHT_NAME}\\.?`;
// A single-letter token also takes two digits and a double one also one digit: ERPs and spreadsheets drop the
// leading zero at will, and what was meant stays the same. Only where nothing separates the parts is the width firm.
const SOURCES: Readonly<Record<DateToken, string>> = {
    YYYY: '(?<year>\\d{4})',
    YY: '(?<shortYear>\\d{2})',
    MMMM: NAME,
    MMM: NAME,
    MM: '(?<month>\\d{1,2})',
    M: '(?<month>\\d{1,2})',
    DD: '(?<day>\\d{1,2})',
    D: '(?<day>\\d{1,2})',
    HH: '(?:[01]?\\d|2[0-4])',
    mm: '[0-5]\\d',
    ss: '[0-5]\\d(?:\\.\\d+)?'
};

// Beside names of months, days are counted in words: `March 3rd`, `1er mars`, `3. Mai`.
const COUNTED_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?';
const HALF = '(?:\\s?[AP]\\.?\\s?M\\.?)?';
const CLOCK = `(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?${HALF}`;
const ZONE = '(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?';
// A time of day behind the date says nothing about the day: `2026-03-04T00:00:00Z`, `04.03.2026 13:05`.
const TIME = `(?:[T ,]+${CLOCK}${ZONE})?`;

// Longer texts are none, and blanks without end would hold up the expressions.
const LONGEST_DATE = 60;
const OLDEST_YEAR = 1900;
const cache = new Map<string, DatePattern>();

/** Compiles a date format; one that `isDateFormat` does not admit reads nothing. */
export function datePattern(format: string): DatePattern {
    let pattern = cache.get(format);
    if (!pattern) {
        pattern = compile(format);
        cache.set(format, pattern);
    }
    return pattern;
}

function compile(format: string): DatePattern {
    const parts = dateFormatParts(format);
    if (!parts) {
        return { format, read: () => undefined };
    }
    const expression = new RegExp(`^${sourceOf(parts)}$`, 'iu');
    return {
        format,
        read: text => {
            const date = text.trim();
            const groups = date.length > LONGEST_DATE ? undefined : expression.exec(date)?.groups;
            return groups && toDate(groups);
        }
    };
}

function sourceOf(parts: readonly DateFormatPart[]): string {
    const hasName = parts.some(part => 'token' in part && part.token.startsWith('MMM'));
    const isTight = parts.every(part => 'token' in part || part.text === 'T');
    const sources = parts.map(part => {
        if ('text' in part) {
            return separator(part.text, hasName);
        }
        if (isTight) {
            return SOURCES[part.token].replace(hasName ? NAME : '{1,2}', hasName ? TIGHT_NAME : '{2}');
        }
        if (hasName && (part.token === 'DD' || part.token === 'D')) {
            return COUNTED_DAY;
        }
        return SOURCES[part.token];
    });
    // Hungarians, Croats and Slovaks end a date with the dot that they divide it by: `2026. 05. 01.`, `1.5.2026.`
    const isDotted = parts.some(part => 'text' in part && part.text.trim() === '.');
    const hasTime = parts.some(part => 'token' in part && part.token === 'HH');
    return sources.join('') + (hasTime ? HALF + ZONE : (isDotted ? '\\.?' : '') + TIME);
}

/** Between words, blanks are a matter of taste, and Spanish and Portuguese say `3 de mayo de 2026`. */
function separator(text: string, amongWords: boolean): string {
    const sign = text.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (!amongWords) {
        return sign === '\\.' ? '\\.\\s*' : sign || '\\s+';
    }
    // The dot behind a day or a shortened name has been read with it.
    return sign === '' ? '(?:\\s+del?\\s+|\\s+)' : `\\s*${sign}${sign === '\\.' ? '?' : ''}\\s*`;
}

function toDate(groups: Record<string, string | undefined>): CalendarDate | undefined {
    const year = groups.year !== undefined ? Number(groups.year) : fullYear(Number(groups.shortYear));
    const month = groups.name !== undefined ? monthOfName(groups.name) : Number(groups.month);
    // Year 206 is a slip of the hand, not a year; it must not prove how a column is written either.
    return month === undefined || year < OLDEST_YEAR ? undefined : calendarDate(year, month, Number(groups.day));
}
