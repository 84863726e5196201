import { nextReading } from './next-reading';
import { Schedule } from './schedule';
import { zoneOf } from './time-zone';
import { DAY, Reading, clockChanges } from './zone-clock';

const MONTH = 31 * DAY;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * What the coming clock changes do to the runs of a schedule, one sentence each, for whoever edits it: `On 29 March 2026
 * the clock skips 02:30; the run is at 03:00.` Changes that touch no run are not mentioned.
 *
 * @param from milliseconds since 1970.
 * @param months how far to look ahead, counted as 31 days each.
 */
export function dstNotes(schedule: Schedule, from: number, months: number): string[] {
    return clockChanges(from, from + months * MONTH, zoneOf(schedule)).flatMap(change => {
        const forward = change.after > change.before;
        const start = change.at + Math.min(change.before, change.after);
        const end = change.at + Math.max(change.before, change.after);
        const readings = readingsBetween(schedule, start, end);
        if (readings.length === 0) {
            return [];
        }
        return [forward ? skipped(readings, end) : doubled(readings)];
    });
}

function skipped(readings: readonly Reading[], end: Reading): string {
    const [first] = readings;
    const when = dateOf(first) === dateOf(end) ? timeOf(end) : `${timeOf(end)} on ${dateOf(end)}`;
    const run = readings.length === 1 ? 'the run is' : `instead of ${readings.length} runs there is one,`;
    return `On ${dateOf(first)} the clock skips ${timesOf(readings)}; ${run} at ${when}.`;
}

function doubled(readings: readonly Reading[]): string {
    const runs = readings.length === 1 ? 'the run is' : 'the runs are';
    return `On ${dateOf(readings[0])} the clock shows ${timesOf(readings)} twice; ${runs} at the first.`;
}

/** What the schedule names from one reading up to, but not with, another. */
function readingsBetween(schedule: Schedule, start: Reading, end: Reading): Reading[] {
    const readings: Reading[] = [];
    let next = nextReading(schedule, start - 1);
    while (next !== undefined && next < end) {
        readings.push(next);
        next = nextReading(schedule, next);
    }
    return readings;
}

function timesOf(readings: readonly Reading[]): string {
    return readings.length === 1 ? timeOf(readings[0]) : `${timeOf(readings[0])} to ${timeOf(readings[readings.length - 1])}`;
}

function timeOf(reading: Reading): string {
    return new Date(reading).toISOString().slice(11, 16);
}

function dateOf(reading: Reading): string {
    const date = new Date(reading);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
