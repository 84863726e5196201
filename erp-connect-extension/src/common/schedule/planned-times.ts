import { nextReading } from './next-reading';
import { Schedule } from './schedule';
import { zoneOf } from './time-zone';
import { instantOf, isoText, latestReading } from './zone-clock';

/** An instant that a schedule says: the identity of its run. */
export interface PlannedTime {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** ISO 8601 with the offset of the schedule's zone: `2026-03-29T03:00:00+02:00`. */
    readonly text: string;
}

/**
 * The next planned times of a schedule, strictly after an instant: fewer than `count` where no more come. Throws an
 * Error for a schedule with mistakes ({@link checkSchedule} finds them).
 */
export function plannedTimes(schedule: Schedule, after: number, count: number): PlannedTime[] {
    const zone = zoneOf(schedule);
    const times: PlannedTime[] = [];
    for (const at of plannedInstants(schedule, after)) {
        if (times.length >= count) {
            break;
        }
        times.push({ at, text: isoText(at, zone) });
    }
    return times;
}

/** The same as bare instants, each once, without an end where the schedule has none. */
export function* plannedInstants(schedule: Schedule, after: number): Generator<number, undefined, undefined> {
    const zone = zoneOf(schedule);
    let last = after;
    let reading = nextReading(schedule, latestReading(after, zone));
    while (reading !== undefined) {
        const at = instantOf(reading, zone);
        // All readings that a clock change leaves out come at one instant, and that makes one run.
        if (at > last) {
            yield at;
            last = at;
        }
        reading = nextReading(schedule, reading);
    }
}
