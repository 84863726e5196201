import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { plannedTimes } from './planned-times';
import { Schedule, WEEKDAYS } from './schedule';

/**
 * The rules once more in the plainest way: walk through the minutes, ask Intl what the clock shows, and compare texts. It
 * shares no line with the code that it checks.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WALK = 48 * HOUR;

/** Instants shortly after which the clocks of a zone change. */
const CHANGES: readonly (readonly [zone: string, at: string])[] = [
    ['Europe/Berlin', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-10-25T01:00Z'],
    ['America/New_York', '2026-03-08T07:00Z'],
    ['America/New_York', '2026-11-01T06:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['Africa/Cairo', '2026-04-23T22:00Z'],
    ['Africa/Cairo', '2026-10-29T21:00Z'],
    ['America/Santiago', '2026-04-05T03:00Z'],
    ['America/Santiago', '2026-09-06T04:00Z'],
    ['Asia/Beirut', '2026-10-24T21:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00Z'],
    ['Africa/Casablanca', '2025-02-23T02:00Z'],
    ['Asia/Kolkata', '2026-02-28T18:00Z'],
    ['America/Sao_Paulo', '2019-02-17T02:00Z']
];

/** A schedule, and whether a wall clock text `YYYY-MM-DDTHH:MM` is one of its times. */
interface Sample {
    readonly schedule: object;
    readonly names: (reading: string) => boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
const time = fc.record({ hour: fc.constantFrom(0, 1, 2, 3, 12, 22, 23), minute: fc.constantFrom(0, 1, 15, 30, 45, 59) });

const samples: fc.Arbitrary<Sample> = fc.oneof(
    time.map(({ hour, minute }) => {
        const at = `${two(hour)}:${two(minute)}`;
        return { schedule: { every: 'day' as const, at }, names: (reading: string) => reading.endsWith(at) };
    }),
    fc.tuple(time, fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 })).map(([{ hour, minute }, on]) => {
        const at = `${two(hour)}:${two(minute)}`;
        const isOn = (reading: string): boolean => on.includes(WEEKDAYS[new Date(`${reading.slice(0, 10)}T00:00Z`).getUTCDay()]);
        return { schedule: { every: 'week' as const, on, at }, names: (reading: string) => reading.endsWith(at) && isOn(reading) };
    }),
    fc
        .tuple(time, fc.uniqueArray(fc.constantFrom<number[]>(1, 8, 24, 25, 28, 29, 30, 31), { minLength: 1 }))
        .map(([{ hour, minute }, on]) => {
            const at = `${two(hour)}:${two(minute)}`;
            const isOn = (reading: string): boolean => {
                const day = Number(reading.slice(8, 10));
                const tomorrow = new Date(Date.parse(`${reading.slice(0, 10)}T00:00Z`) + 24 * HOUR).getUTCDate();
                return on.includes(day) || (tomorrow === 1 && on.some(each => each > day));
            };
            return { schedule: { every: 'month' as const, on, at }, names: (reading: string) => reading.endsWith(at) && isOn(reading) };
        }),
    fc
        .tuple(fc.constantFrom(1, 7, 15, 20, 30), fc.uniqueArray(fc.nat({ max: 23 }), { minLength: 1, maxLength: 8 }))
        .map(([step, hours]) => ({
            schedule: { cron: `*/${step} ${hours.join()} * * *` },
            names: (reading: string) => hours.includes(Number(reading.slice(11, 13))) && Number(reading.slice(14, 16)) % step === 0
        }))
);

describe('planned times, compared with a walk through the minutes', () => {
    it('are the same around every kind of clock change', function (): void {
        this.timeout(60_000);
        fc.assert(
            fc.property(
                fc.constantFrom(...CHANGES),
                samples,
                fc.integer({ min: -30 * 60, max: 6 * 60 }),
                ([zone, change], sample, minutes) => {
                    const after = Date.parse(change) + minutes * MINUTE;
                    const expected = walk(zone, after, sample.names);
                    const schedule = { ...sample.schedule, timeZone: zone } as Schedule;
                    const planned = plannedTimes(schedule, after, expected.length + 1).map(({ at }) => at);
                    assert.deepEqual(planned.slice(0, expected.length), expected);
                    assert.ok(planned[expected.length] > after + WALK, 'a run that the walk does not know');
                }
            ),
            { numRuns: 150 }
        );
    });
});

/** The instants of two days at which the clock first shows a time of the schedule, or jumps over one. */
function walk(zone: string, after: number, names: (reading: string) => boolean): number[] {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const readingAt = (instant: number): string => format.format(instant).replace(' ', 'T');
    const found: number[] = [];
    let furthest = readingAt(after - 26 * HOUR);
    for (let instant = after - 26 * HOUR + MINUTE; instant <= after + WALK; instant += MINUTE) {
        const reading = readingAt(instant);
        // Texts of this form sort as the times that they mean.
        if (reading > furthest) {
            if (instant > after && readingsUpTo(furthest, reading).some(names)) {
                found.push(instant);
            }
            furthest = reading;
        }
    }
    return found;
}

/** Every minute after one text, up to and with another. */
function readingsUpTo(before: string, last: string): string[] {
    const end = Date.parse(`${last}Z`);
    const readings: string[] = [];
    for (let minute = Date.parse(`${before}Z`) + MINUTE; minute <= end; minute += MINUTE) {
        readings.push(new Date(minute).toISOString().slice(0, 16));
    }
    return readings;
}
