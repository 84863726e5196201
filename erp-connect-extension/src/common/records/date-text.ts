const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|mm|ss|A|./gsu;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * Writes a date (`YYYY-MM-DD`, perhaps with ` HH:MM:SS`) in a date format, such that `datePattern` of that format reads
 * it again. A format without a time leaves the time out.
 */
export function writeDate(date: string, format: string): string {
    const [year, month, day, hour = '00', minute = '00', second = '00'] = date.split(/[-\s:]/);
    const isTwelve = /(?:^|[^a-z])A/.test(format);
    const clock = isTwelve ? String(Number(hour) % 12 || 12) : hour;
    const parts: Readonly<Record<string, string>> = {
        YYYY: year, YY: year.slice(2), MM: month, M: String(Number(month)), DD: day, D: String(Number(day)),
        MMMM: MONTHS[Number(month) - 1] ?? month, MMM: MONTHS[Number(month) - 1]?.slice(0, 3) ?? month,
        HH: clock.padStart(2, '0'), H: String(Number(clock)), mm: minute, ss: second, A: Number(hour) < 12 ? 'AM' : 'PM'
    };
    return (format.match(TOKEN) ?? []).map(token => parts[token] ?? token).join('');
}
