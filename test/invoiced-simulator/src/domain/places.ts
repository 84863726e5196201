const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'UK', 'XA', 'XB', 'ZZ', 'QO', 'SU', 'YU', 'DD', 'CS', 'AN']);

/** Whether an upper-case two letter code names a country. */
export function isCountry(code: string): boolean {
    return /^[A-Z]{2}$/.test(code) && !NOT_COUNTRIES.has(code) && REGIONS.of(code) !== undefined;
}

/** Whether a text is an IANA time zone name. */
export function isTimeZone(name: string): boolean {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
        return false;
    }
}
