const formats = new Map<string, Intl.DateTimeFormat>();

/** First and last second of a calendar day in a time zone. */
export interface DaySpan {
    readonly first: number;
    readonly last: number;
}

/** The day an ISO date names, as a time zone sees it; null for anything else. */
export function daySpan(isoDate: string, timeZone: string): DaySpan | null {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
    if (!match) {
        return null;
    }
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    return {
        first: startOfDay(Date.UTC(year, month - 1, day), timeZone),
        last: startOfDay(Date.UTC(year, month - 1, day + 1), timeZone) - 1
    };
}

/** The day a moment falls on, in a time zone. */
export function daySpanOf(seconds: number, timeZone: string): DaySpan {
    const local = seconds * 1000 + offsetMs(seconds * 1000, timeZone);
    const midnight = Math.floor(local / 86_400_000) * 86_400_000;
    return { first: startOfDay(midnight, timeZone), last: startOfDay(midnight + 86_400_000, timeZone) - 1 };
}

/** Corrects the guess twice, which is enough around a clock change. */
function startOfDay(utcMidnight: number, timeZone: string): number {
    const guess = utcMidnight - offsetMs(utcMidnight, timeZone);
    return (utcMidnight - offsetMs(guess, timeZone)) / 1000;
}

function offsetMs(millis: number, timeZone: string): number {
    const parts = Object.fromEntries(
        formatFor(timeZone)
            .formatToParts(millis)
            .map(part => [part.type, Number(part.value)])
    );
    const local = Date.UTC(
        parts['year'] ?? 0,
        (parts['month'] ?? 1) - 1,
        parts['day'] ?? 1,
        parts['hour'] ?? 0,
        parts['minute'] ?? 0,
        parts['second'] ?? 0
    );
    return local - Math.floor(millis / 1000) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
    const known = formats.get(timeZone);
    if (known) {
        return known;
    }
    const format = new Intl.DateTimeFormat('en-US', {
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
    return format;
}
