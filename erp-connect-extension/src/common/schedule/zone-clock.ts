import { offsetAt } from '../records/zoned-time';

/**
 * What a clock on the wall of a time zone shows, as milliseconds: the same date and time in UTC. Readings can be counted
 * like any time; which instant they stand for depends on the zone.
 */
export type Reading = number;

/** When the clocks of a zone are put forward or back. */
export interface ClockChange {
    /** The first instant with the new offset, in milliseconds since 1970. */
    readonly at: number;
    /** Milliseconds ahead of UTC until then. */
    readonly before: number;
    /** Milliseconds ahead of UTC from then on. */
    readonly after: number;
}

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
export const DAY = 24 * HOUR;

/** More than any zone is or was ahead of UTC, or behind. */
const MOST_OFFSET = 16 * HOUR;
/** Clocks were never put back by more: some islands moved the date line by a day. */
const MOST_BACK = 26 * HOUR;

/**
 * The first instant at which a zone's clock shows a reading or a later one. This one sentence is the whole rule for
 * clock changes: of a reading that comes twice it is the first, and a reading that is left out comes when the clocks are
 * put forward. Throws a RangeError for an unknown zone.
 */
export function instantOf(reading: Reading, zone: string): number {
    const change = changeWithin(reading - MOST_OFFSET, reading + MOST_OFFSET, zone);
    if (change === undefined) {
        return reading - offsetAt(reading, zone);
    }
    const early = reading - change.before;
    return early < change.at ? early : Math.max(change.at, reading - change.after);
}

/** The latest reading that a zone's clock has shown up to an instant: the other direction of {@link instantOf}. */
export function latestReading(instant: number, zone: string): Reading {
    const reading = instant + offsetAt(instant, zone);
    const change = changeWithin(instant - MOST_BACK, instant, zone);
    return change === undefined ? reading : Math.max(reading, change.at + change.before - 1);
}

/** The clock changes of a zone between two instants, in order. Two within a day of each other are taken for one. */
export function clockChanges(from: number, to: number, zone: string): ClockChange[] {
    const changes: ClockChange[] = [];
    for (let start = from; start < to; start += DAY) {
        const change = changeWithin(start, Math.min(start + DAY, to), zone);
        if (change) {
            changes.push(change);
        }
    }
    return changes;
}

/** An instant as `2026-03-29T03:00:00+02:00`, with the offset that the zone has then. */
export function isoText(instant: number, zone: string): string {
    const offset = offsetAt(instant, zone);
    const minutes = Math.abs(Math.trunc(offset / (60 * SECOND)));
    const hours = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
    return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}`;
}

/** The change of the clocks after one instant and up to another; zones never have two so near to each other. */
function changeWithin(from: number, to: number, zone: string): ClockChange | undefined {
    const before = offsetAt(from, zone);
    const after = offsetAt(to, zone);
    if (before === after) {
        return undefined;
    }
    // Clocks change at whole seconds.
    let low = Math.floor(from / SECOND);
    let high = Math.floor(to / SECOND);
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(middle * SECOND, zone) === before) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return { at: high * SECOND, before, after };
}
