import * as assert from 'node:assert/strict';
import { MOST_AT_ONCE, dueTimes } from './due-times';
import { plannedTimes } from './planned-times';
import { MissedRule, Schedule } from './schedule';

/** What is due, as local times of Berlin; runs are planned at 02:30 unless a schedule is given. */
interface DueVector {
    readonly about: string;
    readonly schedule?: Schedule;
    /** The planned time that was handled last. */
    readonly handled: string;
    readonly now: string;
    readonly due: Readonly<Record<MissedRule, readonly string[]>>;
}

const NIGHTLY: Schedule = { every: 'day', at: '02:30', timeZone: 'Europe/Berlin' };
const NONE = { once: [], skip: [], all: [] };
const same = (...times: string[]): DueVector['due'] => ({ once: times, skip: times, all: times });

const VECTORS: readonly DueVector[] = [
    { about: 'not yet', handled: '2026-06-01T02:30+02:00', now: '2026-06-02T02:29:59+02:00', due: NONE },
    { about: 'at the very moment', handled: '2026-06-01T02:30+02:00', now: '2026-06-02T02:30+02:00', due: same('2026-06-02T02:30+02:00') },
    { about: 'handled already', handled: '2026-06-02T02:30+02:00', now: '2026-06-02T02:30:01+02:00', due: NONE },
    {
        about: 'five minutes late is on time',
        handled: '2026-06-01T02:30+02:00',
        now: '2026-06-02T02:35+02:00',
        due: same('2026-06-02T02:30+02:00')
    },
    {
        about: 'a second more is missed',
        handled: '2026-06-01T02:30+02:00',
        now: '2026-06-02T02:35:01+02:00',
        due: { once: ['2026-06-02T02:30+02:00'], skip: [], all: ['2026-06-02T02:30+02:00'] }
    },
    {
        about: 'off for three days, back in the morning',
        handled: '2026-06-01T02:30+02:00',
        now: '2026-06-04T08:00+02:00',
        due: {
            once: ['2026-06-04T02:30+02:00'],
            skip: [],
            all: ['2026-06-02T02:30+02:00', '2026-06-03T02:30+02:00', '2026-06-04T02:30+02:00']
        }
    },
    {
        about: 'off for three days, back just in time',
        handled: '2026-06-01T02:30+02:00',
        now: '2026-06-04T02:30:10+02:00',
        due: {
            once: ['2026-06-04T02:30+02:00'],
            skip: ['2026-06-04T02:30+02:00'],
            all: ['2026-06-02T02:30+02:00', '2026-06-03T02:30+02:00', '2026-06-04T02:30+02:00']
        }
    },
    {
        about: 'asleep over the night in which the clock skips the time',
        handled: '2026-03-28T02:30+01:00',
        now: '2026-03-29T09:00+02:00',
        due: { once: ['2026-03-29T03:00+02:00'], skip: [], all: ['2026-03-29T03:00+02:00'] }
    },
    {
        about: 'asleep over the night in which the clock shows the time twice',
        handled: '2026-10-24T02:30+02:00',
        now: '2026-10-25T09:00+01:00',
        due: { once: ['2026-10-25T02:30+02:00'], skip: [], all: ['2026-10-25T02:30+02:00'] }
    },
    { about: 'the second 02:30 of that night', handled: '2026-10-25T02:30+02:00', now: '2026-10-25T02:30+01:00', due: NONE },
    { about: 'the clock set back by two days', handled: '2026-06-04T02:30+02:00', now: '2026-06-02T12:00+02:00', due: NONE },
    { about: 'back where it was', handled: '2026-06-04T02:30+02:00', now: '2026-06-04T02:31+02:00', due: NONE },
    {
        about: 'the clock set forward by a day',
        handled: '2026-06-02T02:30+02:00',
        now: '2026-06-03T12:00+02:00',
        due: { once: ['2026-06-03T02:30+02:00'], skip: [], all: ['2026-06-03T02:30+02:00'] }
    },
    {
        about: 'asleep for an hour, every quarter of it',
        schedule: { cron: '*/15 * * * *', timeZone: 'Europe/Berlin' },
        handled: '2026-06-01T12:00+02:00',
        now: '2026-06-01T13:01+02:00',
        due: {
            once: ['2026-06-01T13:00+02:00'],
            skip: ['2026-06-01T13:00+02:00'],
            all: ['2026-06-01T12:15+02:00', '2026-06-01T12:30+02:00', '2026-06-01T12:45+02:00', '2026-06-01T13:00+02:00']
        }
    },
    {
        about: 'off for two months, monthly',
        schedule: { every: 'month', on: 'last', at: '22:00', timeZone: 'Europe/Berlin' },
        handled: '2026-01-31T22:00+01:00',
        now: '2026-04-10T08:00+02:00',
        due: { once: ['2026-03-31T22:00+02:00'], skip: [], all: ['2026-02-28T22:00+01:00', '2026-03-31T22:00+02:00'] }
    },
    {
        about: 'off for five years, leap days only',
        schedule: { cron: '0 6 29 2 *', timeZone: 'Europe/Berlin' },
        handled: '2027-01-01T00:00+01:00',
        now: '2033-01-01T00:00+01:00',
        due: { once: ['2032-02-29T06:00+01:00'], skip: [], all: ['2028-02-29T06:00+01:00', '2032-02-29T06:00+01:00'] }
    }
];

describe('due times', () => {
    for (const { about, schedule = NIGHTLY, handled, now, due } of VECTORS) {
        for (const missed of ['once', 'skip', 'all'] as const) {
            it(`${about}, missed: ${missed}`, () => {
                assert.deepEqual(dueTimes({ ...schedule, missed }, Date.parse(handled), Date.parse(now)), due[missed].map(Date.parse));
            });
        }
    }

    it('pain 40: of runs missed in three days the latest is made up for, unless the schedule says otherwise', () => {
        const now = Date.parse('2026-06-04T08:00+02:00');
        assert.deepEqual(dueTimes(NIGHTLY, Date.parse('2026-06-01T02:30+02:00'), now), [Date.parse('2026-06-04T02:30+02:00')]);
    });

    it('are never given twice, whenever one asks and however the clock is set', () => {
        const seen: number[] = [];
        let handled = Date.parse('2026-10-20T12:00+02:00');
        const HOUR = 60 * 60 * 1000;
        // Forward in steps of 13 hours, and every fourth time a day back.
        for (let step = 0, now = handled; step < 200; step++, now += step % 4 === 0 ? -24 * HOUR : 13 * HOUR) {
            for (const at of dueTimes({ ...NIGHTLY, missed: 'all' }, handled, now)) {
                seen.push(at);
                handled = at;
            }
        }
        // Each night of the month once, in order.
        const nights = plannedTimes(NIGHTLY, Date.parse('2026-10-20T12:00+02:00'), 31).map(({ at }) => at);
        assert.deepEqual(seen.slice(0, nights.length), nights);
    });

    it('come in portions where all of very many were missed', () => {
        const minutely: Schedule = { cron: '* * * * *', timeZone: 'UTC', missed: 'all' };
        const start = Date.UTC(2026, 0, 1);
        const now = start + 2500 * 60_000;
        const portions: number[][] = [];
        for (let due = dueTimes(minutely, start, now); due.length > 0; due = dueTimes(minutely, due[due.length - 1], now)) {
            portions.push(due);
        }
        assert.deepEqual(
            portions.map(({ length }) => length),
            [MOST_AT_ONCE, MOST_AT_ONCE, 500]
        );
        assert.deepEqual(
            portions.flat(),
            Array.from({ length: 2500 }, (_, index) => start + (index + 1) * 60_000)
        );
    });
});
