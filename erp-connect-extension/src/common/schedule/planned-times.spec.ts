import * as assert from 'node:assert/strict';
import { CALENDAR_VECTORS } from './calendar-vectors';
import { CLOCK_CHANGE_VECTORS } from './clock-change-vectors';
import { plannedTimes } from './planned-times';
import { Schedule } from './schedule';
import { computerZone } from './time-zone';

describe('planned times', () => {
    for (const { about, schedule, after, next } of [...CLOCK_CHANGE_VECTORS, ...CALENDAR_VECTORS]) {
        it(`${schedule.timeZone}: ${about}: ${JSON.stringify(schedule)} after ${after}`, () => {
            assert.deepEqual(
                plannedTimes(schedule, Date.parse(after), next.length).map(({ at, text }) => ({ at, text })),
                // Vectors leave the seconds out: there are none.
                next.map(time => ({ at: Date.parse(time), text: time.replace(/(?=[+-]\d\d:\d\d$)/, ':00') }))
            );
        });
    }

    it('pain 39: a night in which the clock changes has one run, in four zones and both directions', () => {
        for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'America/Santiago']) {
            for (const at of ['00:00', '00:30', '01:30', '02:30', '23:30']) {
                const times = plannedTimes({ every: 'day', at, timeZone }, Date.UTC(2026, 0, 1, 12), 360);
                const days = times.map(({ text }) => Date.parse(text.slice(0, 10)));
                const steps = new Set(days.slice(1).map((day, index) => day - days[index]));
                assert.deepEqual([...steps], [24 * 60 * 60 * 1000], `${at} ${timeZone}`);
            }
        }
    });

    it('mean the time zone of the computer where none is given', () => {
        const schedule: Schedule = { every: 'day', at: '02:30' };
        const after = Date.UTC(2026, 2, 28, 12);
        assert.deepEqual(plannedTimes(schedule, after, 5), plannedTimes({ ...schedule, timeZone: computerZone() }, after, 5));
    });

    it('are none where none comes, or none is asked for', () => {
        assert.deepEqual(plannedTimes({ cron: '0 0 31 2 *', timeZone: 'UTC' }, 0, 3), []);
        assert.deepEqual(plannedTimes({ every: 'day', at: '02:30', timeZone: 'UTC' }, 0, 0), []);
    });

    it('are refused for a schedule with mistakes', () => {
        assert.throws(() => plannedTimes({ every: 'day', at: '25:00', timeZone: 'UTC' }, 0, 1), /no time of the day/);
        assert.throws(() => plannedTimes({ every: 'day', at: '02:30', timeZone: 'Europe/Berln' }, 0, 1), RangeError);
        assert.throws(() => plannedTimes({ cron: '61 * * * *', timeZone: 'UTC' }, 0, 1), /61/);
    });

    // The limit is far above what it takes (0.04 ms to 0.2 ms) and far below what a walk through minutes would.
    for (const schedule of [
        { cron: '0 0 29 2 *', timeZone: 'Europe/Berlin' },
        { every: 'month', on: 'last', at: '23:59', timeZone: 'Asia/Kolkata' }
    ] as const) {
        it(`are found in under a millisecond: ${JSON.stringify(schedule)}`, () => {
            const starts = Array.from({ length: 200 }, (_, index) => Date.UTC(2026, 2, 1) + index * 97_000_000);
            plannedTimes(schedule, starts[0], 1);
            const begun = performance.now();
            starts.forEach(start => plannedTimes(schedule, start, 1));
            assert.ok((performance.now() - begun) / starts.length < 1);
        });
    }
});
