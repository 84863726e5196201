import { ScheduleVector, cron, daily, monthly, vector, weekly } from './schedule-vectors';

const BERLIN = 'Europe/Berlin';
const UTC = 'UTC';

/** Days, weeks, months, leap years and cron expressions. 1 January 2026 is a Thursday. */
export const CALENDAR_VECTORS: readonly ScheduleVector[] = [
    vector('strictly after', daily('02:30', UTC), '2026-01-01T02:30+00:00', '2026-01-02T02:30+00:00'),
    vector('a second before', daily('02:30', UTC), '2026-01-01T02:29:59+00:00', '2026-01-01T02:30+00:00'),
    vector('midnight', daily('00:00', UTC), '2025-12-31T23:59+00:00', '2026-01-01T00:00+00:00', '2026-01-02T00:00+00:00'),
    vector('last minute', daily('23:59', UTC), '2026-12-31T23:00+00:00', '2026-12-31T23:59+00:00', '2027-01-01T23:59+00:00'),
    vector('half-hour zone', daily('06:00', 'Asia/Kolkata'), '2026-01-01T00:00+00:00', '2026-01-01T06:00+05:30', '2026-01-02T06:00+05:30'),
    vector('quarter-hour zone', daily('06:00', 'Asia/Kathmandu'), '2026-01-01T00:14+00:00', '2026-01-01T06:00+05:45'),
    vector('quarter-hour zone, next', daily('06:00', 'Asia/Kathmandu'), '2026-01-01T00:15+00:00', '2026-01-02T06:00+05:45'),
    vector('a day ahead of UTC', daily('08:00', 'Pacific/Kiritimati'), '2026-01-01T00:00+00:00', '2026-01-02T08:00+14:00'),
    vector('a day behind UTC', daily('20:00', 'Pacific/Pago_Pago'), '2026-01-02T00:00+00:00', '2026-01-01T20:00-11:00'),
    vector('weekly', weekly('monday', '06:00', BERLIN), '2026-01-01T12:00+01:00', '2026-01-05T06:00+01:00', '2026-01-12T06:00+01:00'),
    vector('weekly, later the same day', weekly('thursday', '13:00', BERLIN), '2026-01-01T12:00+01:00', '2026-01-01T13:00+01:00'),
    vector('weekly, earlier the same day', weekly('thursday', '11:00', BERLIN), '2026-01-01T12:00+01:00', '2026-01-08T11:00+01:00'),
    vector(
        'a list of weekdays in any order',
        weekly(['friday', 'tuesday'], '06:00', BERLIN),
        '2026-01-01T12:00+01:00',
        '2026-01-02T06:00+01:00',
        '2026-01-06T06:00+01:00',
        '2026-01-09T06:00+01:00'
    ),
    vector('weekday of the zone, not of UTC', weekly('friday', '05:00', 'Asia/Tokyo'), '2026-01-01T12:00+00:00', '2026-01-02T05:00+09:00'),
    vector('monthly', monthly(1, '04:00', UTC), '2026-01-01T04:00+00:00', '2026-02-01T04:00+00:00', '2026-03-01T04:00+00:00'),
    vector(
        'last day',
        monthly('last', '22:00', UTC),
        '2026-01-15T00:00+00:00',
        '2026-01-31T22:00+00:00',
        '2026-02-28T22:00+00:00',
        '2026-03-31T22:00+00:00',
        '2026-04-30T22:00+00:00'
    ),
    vector('last day of a leap year', monthly('last', '22:00', UTC), '2028-02-01T00:00+00:00', '2028-02-29T22:00+00:00'),
    vector('no leap year', monthly('last', '22:00', UTC), '2100-02-01T00:00+00:00', '2100-02-28T22:00+00:00'),
    vector('31 in short months', monthly(31, '22:00', UTC), '2026-03-31T22:00+00:00', '2026-04-30T22:00+00:00', '2026-05-31T22:00+00:00'),
    vector('30 in February', monthly(30, '22:00', UTC), '2026-01-30T22:00+00:00', '2026-02-28T22:00+00:00', '2026-03-30T22:00+00:00'),
    vector('29 in February', monthly(29, '22:00', UTC), '2028-01-29T22:00+00:00', '2028-02-29T22:00+00:00', '2028-03-29T22:00+00:00'),
    vector(
        'days that fall together',
        monthly([30, 31, 'last'], '22:00', UTC),
        '2026-01-31T22:00+00:00',
        '2026-02-28T22:00+00:00',
        '2026-03-30T22:00+00:00'
    ),
    vector('a list of days', monthly([15, 1], '22:00', UTC), '2026-01-02T00:00+00:00', '2026-01-15T22:00+00:00', '2026-02-01T22:00+00:00'),
    vector(
        'month end of the zone',
        monthly('last', '23:00', 'America/Los_Angeles'),
        '2026-01-31T12:00-08:00',
        '2026-01-31T23:00-08:00',
        '2026-02-28T23:00-08:00'
    ),
    vector('leap day only', cron('0 0 29 2 *', UTC), '2026-03-01T00:00+00:00', '2028-02-29T00:00+00:00', '2032-02-29T00:00+00:00'),
    vector('leap day over 2100', cron('0 0 29 2 *', UTC), '2096-03-01T00:00+00:00', '2104-02-29T00:00+00:00'),
    vector(
        'steps',
        cron('*/20 * * * *', UTC),
        '2026-01-01T00:00+00:00',
        '2026-01-01T00:20+00:00',
        '2026-01-01T00:40+00:00',
        '2026-01-01T01:00+00:00'
    ),
    vector(
        'steps over a range',
        cron('0 8-18/5 * * *', UTC),
        '2026-01-01T00:00+00:00',
        '2026-01-01T08:00+00:00',
        '2026-01-01T13:00+00:00',
        '2026-01-01T18:00+00:00',
        '2026-01-02T08:00+00:00'
    ),
    vector('working days', cron('30 2 * * 1-5', UTC), '2026-01-02T12:00+00:00', '2026-01-05T02:30+00:00', '2026-01-06T02:30+00:00'),
    vector('Sunday is 0 and 7', cron('0 6 * * 7', UTC), '2026-01-01T00:00+00:00', '2026-01-04T06:00+00:00', '2026-01-11T06:00+00:00'),
    vector('names', cron('0 6 * FEB SUN', UTC), '2026-01-01T00:00+00:00', '2026-02-01T06:00+00:00', '2026-02-08T06:00+00:00'),
    vector('lists', cron('0 6,18 1,15 * *', UTC), '2026-01-01T12:00+00:00', '2026-01-01T18:00+00:00', '2026-01-15T06:00+00:00'),
    vector(
        'day of month or of week',
        cron('0 6 15 * 1', UTC),
        '2026-01-10T00:00+00:00',
        '2026-01-12T06:00+00:00',
        '2026-01-15T06:00+00:00',
        '2026-01-19T06:00+00:00'
    ),
    vector('L is the last day', cron('0 6 L * *', UTC), '2026-02-01T00:00+00:00', '2026-02-28T06:00+00:00', '2026-03-31T06:00+00:00')
];
