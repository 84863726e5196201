import { plannedInstants } from './planned-times';
import { Schedule } from './schedule';
import { DAY } from './zone-clock';

const MINUTE = 60 * 1000;

/** A run that begins so much later than planned is still on time: a computer that wakes up is busy for a while. */
export const ON_TIME = 5 * MINUTE;

/** More than so many are not handed out at once; the next call gives the next ones. */
export const MOST_AT_ONCE = 1000;

/** How far to look back for the latest planned time: a schedule that is dense enough is found in a short stretch. */
const STRETCHES = [60 * MINUTE, DAY, 40 * DAY, 9 * 366 * DAY];

/**
 * The planned times that are to be run now, the earliest first.
 *
 * @param after the planned time that was handled last, or when the schedule came into force, in milliseconds since 1970.
 *   Where the clock was set back it may lie after `now`: then nothing is due, for those runs took place.
 * @param now the computer's clock, in milliseconds since 1970.
 *
 * Of times that passed while nothing was at work `missed` leaves the latest (`once`), none (`skip`) or all (`all`, at most
 * {@link MOST_AT_ONCE} in one call). Throws an Error for a schedule with mistakes.
 */
export function dueTimes(schedule: Schedule, after: number, now: number): number[] {
    if (after >= now) {
        return [];
    }
    switch (schedule.missed ?? 'once') {
        case 'all':
            return until(now, plannedInstants(schedule, after), MOST_AT_ONCE);
        case 'skip':
            return until(now, plannedInstants(schedule, Math.max(after, now - ON_TIME - 1)));
        case 'once':
            return latest(schedule, after, now);
    }
}

function latest(schedule: Schedule, after: number, now: number): number[] {
    for (const stretch of STRETCHES) {
        const start = Math.max(after, now - stretch);
        const times = until(now, plannedInstants(schedule, start));
        if (times.length > 0 || start === after) {
            return times.slice(-1);
        }
    }
    return [];
}

function until(now: number, instants: Iterable<number>, most = Number.POSITIVE_INFINITY): number[] {
    const times: number[] = [];
    for (const at of instants) {
        if (at > now || times.length >= most) {
            break;
        }
        times.push(at);
    }
    return times;
}
