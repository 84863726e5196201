import { offsetAt } from '../records/zoned-time';

/** In seconds: clocks change at full quarters of an hour only, so that one look serves all instants of a quarter. */
const QUARTER = 15 * 60;
/** Looks that are kept: a quarter of an hour each, of many years. */
const MOST_KEPT = 100_000;

/** Tells what the clocks of one time zone show. A million rows must not ask the calendar for each of their dates. */
export class ZoneReader {
    private readonly offsets = new Map<number, number>();

    /** @param timeZone IANA name. */
    constructor(private readonly timeZone: string) {}

    /** The day of an instant, `2026-11-23`. @param seconds since 1970. */
    dayOf(seconds: number): string {
        return this.timeOf(seconds).slice(0, 10);
    }

    /** The day and time of an instant, `2026-11-23T02:30:00`. @param seconds since 1970. */
    timeOf(seconds: number): string {
        return new Date(seconds * 1000 + this.offsetOf(seconds)).toISOString().slice(0, 19);
    }

    private offsetOf(seconds: number): number {
        const quarter = Math.floor(seconds / QUARTER);
        let offset = this.offsets.get(quarter);
        if (offset === undefined) {
            if (this.offsets.size >= MOST_KEPT) {
                this.offsets.clear();
            }
            offset = offsetAt(quarter * QUARTER * 1000, this.timeZone);
            this.offsets.set(quarter, offset);
        }
        return offset;
    }
}
