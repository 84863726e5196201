const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayAndClock = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
});
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

/**
 * A moment as short as it can be without doubt: `12:04` today, with the day before that.
 * @param time milliseconds since 1970
 */
export function shortTime(time: number, now = Date.now()): string {
    const sameDay = new Date(time).toDateString() === new Date(now).toDateString();
    return (sameDay ? clock : dayAndClock).format(time);
}

/** A moment in full, for tooltips. */
export function fullTime(time: number): string {
    return full.format(time);
}
