import type { Json } from './json';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_NAME_DATE = new RegExp(`^(${MONTHS})[a-z]*[ -](\\d{1,2})(?:,|[ -]) ?(\\d{4})$`, 'i');
const PLAIN_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * UNIX seconds from what a document's date may hold: a number, digits, or a
 * text the server would hand to its date parser. Null when it means nothing.
 */
export function parseTimestamp(value: Json | undefined): number | null {
    if (typeof value === 'number') {
        return Number.isFinite(value) ? Math.trunc(value) : null;
    }
    if (typeof value !== 'string') {
        return null;
    }
    const text = value.trim();
    if (/^-?\d+$/.test(text)) {
        return Number(text);
    }
    return parseDateText(text);
}

/** Midnight UTC of a calendar day, null when there is no such day. */
export function dayToSeconds(year: number, month: number, day: number): number | null {
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists ? date.getTime() / 1000 : null;
}

function parseDateText(text: string): number | null {
    const plain = PLAIN_DATE.exec(text);
    if (plain) {
        return dayToSeconds(Number(plain[1]), Number(plain[2]), Number(plain[3]));
    }
    const named = MONTH_NAME_DATE.exec(text);
    if (named) {
        const month = MONTHS.split('|').indexOf(String(named[1]).toLowerCase()) + 1;
        return dayToSeconds(Number(named[3]), month, Number(named[2]));
    }
    if (DATE_AND_TIME.test(text)) {
        const withZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
        const millis = Date.parse(withZone.replace(' ', 'T'));
        return Number.isNaN(millis) ? null : Math.floor(millis / 1000);
    }
    return null;
}
