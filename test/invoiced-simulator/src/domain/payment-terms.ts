const NET_DAYS = /\bnet[\s-]*(\d{1,4})\b/i;
const SECONDS_PER_DAY = 86_400;

/**
 * The due date that payment terms such as `NET 30`, `net-30` or `2% 10 NET 30`
 * ask for; null when the text names no number of days.
 */
export function dueDateFromTerms(date: number, terms: string | null): number | null {
    const match = NET_DAYS.exec(terms ?? '');
    return match ? date + Number(match[1]) * SECONDS_PER_DAY : null;
}
