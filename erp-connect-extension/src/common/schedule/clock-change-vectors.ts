import { ScheduleVector, cron, daily, monthly, vector, weekly } from './schedule-vectors';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const SYDNEY = 'Australia/Sydney';
const LORD_HOWE = 'Australia/Lord_Howe';
const CAIRO = 'Africa/Cairo';
const SANTIAGO = 'America/Santiago';

/** 02:00 becomes 03:00, as in most zones, or the other way round. */
const AT_NIGHT: readonly ScheduleVector[] = [
    // Berlin: forward on 29 March 2026 at 02:00, back on 25 October 2026 at 03:00.
    vector('skipped', daily('02:30', BERLIN), '2026-03-28T12:00+01:00', '2026-03-29T03:00+02:00', '2026-03-30T02:30+02:00'),
    vector('first minute skipped', daily('02:00', BERLIN), '2026-03-28T12:00+01:00', '2026-03-29T03:00+02:00', '2026-03-30T02:00+02:00'),
    vector('last minute skipped', daily('02:59', BERLIN), '2026-03-28T12:00+01:00', '2026-03-29T03:00+02:00', '2026-03-30T02:59+02:00'),
    vector('just before the gap', daily('01:59', BERLIN), '2026-03-28T12:00+01:00', '2026-03-29T01:59+01:00', '2026-03-30T01:59+02:00'),
    vector('just after the gap', daily('03:00', BERLIN), '2026-03-28T12:00+01:00', '2026-03-29T03:00+02:00', '2026-03-30T03:00+02:00'),
    vector('asked when the gap is over', daily('02:30', BERLIN), '2026-03-29T03:00+02:00', '2026-03-30T02:30+02:00'),
    vector('asked a minute before the gap', daily('02:30', BERLIN), '2026-03-29T01:59+01:00', '2026-03-29T03:00+02:00'),
    vector('doubled', daily('02:30', BERLIN), '2026-10-24T12:00+02:00', '2026-10-25T02:30+02:00', '2026-10-26T02:30+01:00'),
    vector('asked between both', daily('02:30', BERLIN), '2026-10-25T02:45+02:00', '2026-10-26T02:30+01:00'),
    vector('asked in the second hour', daily('02:30', BERLIN), '2026-10-25T02:10+01:00', '2026-10-26T02:30+01:00'),
    vector('doubled full hour', daily('02:00', BERLIN), '2026-10-24T12:00+02:00', '2026-10-25T02:00+02:00', '2026-10-26T02:00+01:00'),
    vector('end of the doubled hour', daily('03:00', BERLIN), '2026-10-24T12:00+02:00', '2026-10-25T03:00+01:00', '2026-10-26T03:00+01:00'),
    vector(
        'weekly, skipped',
        weekly('sunday', '02:30', BERLIN),
        '2026-03-25T00:00+01:00',
        '2026-03-29T03:00+02:00',
        '2026-04-05T02:30+02:00'
    ),
    vector(
        'weekly, doubled',
        weekly('sunday', '02:30', BERLIN),
        '2026-10-20T00:00+02:00',
        '2026-10-25T02:30+02:00',
        '2026-11-01T02:30+01:00'
    ),
    vector('monthly, skipped', monthly(29, '02:30', BERLIN), '2026-03-01T00:00+01:00', '2026-03-29T03:00+02:00', '2026-04-29T02:30+02:00'),
    vector('cron, skipped', cron('30 2 * * *', BERLIN), '2026-03-28T12:00+01:00', '2026-03-29T03:00+02:00', '2026-03-30T02:30+02:00'),
    vector('cron, doubled', cron('30 2 * * *', BERLIN), '2026-10-24T12:00+02:00', '2026-10-25T02:30+02:00', '2026-10-26T02:30+01:00'),
    vector(
        'four skipped are one',
        cron('*/15 * * * *', BERLIN),
        '2026-03-29T01:40+01:00',
        '2026-03-29T01:45+01:00',
        '2026-03-29T03:00+02:00',
        '2026-03-29T03:15+02:00'
    ),
    vector(
        'a doubled hour has its runs once',
        cron('*/30 * * * *', BERLIN),
        '2026-10-25T02:00+02:00',
        '2026-10-25T02:30+02:00',
        '2026-10-25T03:00+01:00',
        '2026-10-25T03:30+01:00'
    ),
    // New York: forward on 8 March 2026 at 02:00, back on 1 November 2026 at 02:00.
    vector('skipped', daily('02:30', NEW_YORK), '2026-03-07T12:00-05:00', '2026-03-08T03:00-04:00', '2026-03-09T02:30-04:00'),
    vector('doubled', daily('01:30', NEW_YORK), '2026-10-31T12:00-04:00', '2026-11-01T01:30-04:00', '2026-11-02T01:30-05:00'),
    vector('hourly, skipped', cron('0 * * * *', NEW_YORK), '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00', '2026-03-08T04:00-04:00'),
    // Sydney, the other hemisphere: back on 5 April 2026 at 03:00, forward on 4 October 2026 at 02:00.
    vector('doubled', daily('02:30', SYDNEY), '2026-04-04T12:00+11:00', '2026-04-05T02:30+11:00', '2026-04-06T02:30+10:00'),
    vector('skipped', daily('02:30', SYDNEY), '2026-10-03T12:00+10:00', '2026-10-04T03:00+11:00', '2026-10-05T02:30+11:00'),
    vector('skipped', daily('02:15', 'Pacific/Auckland'), '2026-09-26T12:00+12:00', '2026-09-27T03:00+13:00', '2026-09-28T02:15+13:00'),
    // London: forward on 29 March 2026 at 01:00, back on 25 October 2026 at 02:00.
    vector('skipped', daily('01:30', 'Europe/London'), '2026-03-28T12:00+00:00', '2026-03-29T02:00+01:00', '2026-03-30T01:30+01:00'),
    vector('doubled', daily('01:30', 'Europe/London'), '2026-10-24T12:00+01:00', '2026-10-25T01:30+01:00', '2026-10-26T01:30+00:00')
];

/** Half hours, two hours, odd minutes, whole days. */
const ODD: readonly ScheduleVector[] = [
    // Lord Howe Island changes by half an hour: back on 5 April 2026 at 02:00, forward on 4 October 2026 at 02:00.
    vector('doubled half hour', daily('01:45', LORD_HOWE), '2026-04-04T12:00+11:00', '2026-04-05T01:45+11:00', '2026-04-06T01:45+10:30'),
    vector('before it', daily('01:15', LORD_HOWE), '2026-04-04T12:00+11:00', '2026-04-05T01:15+11:00', '2026-04-06T01:15+10:30'),
    vector('skipped half hour', daily('02:15', LORD_HOWE), '2026-10-03T12:00+10:30', '2026-10-04T02:30+11:00', '2026-10-05T02:15+11:00'),
    vector('after it', daily('02:30', LORD_HOWE), '2026-10-03T12:00+10:30', '2026-10-04T02:30+11:00', '2026-10-05T02:30+11:00'),
    // Chatham: forward on 27 September 2026 at 02:45.
    vector('skipped', daily('03:00', 'Pacific/Chatham'), '2026-09-26T12:00+12:45', '2026-09-27T03:45+13:45', '2026-09-28T03:00+13:45'),
    vector('skipped', daily('02:30', 'America/St_Johns'), '2026-03-07T12:00-03:30', '2026-03-08T03:00-02:30', '2026-03-09T02:30-02:30'),
    // Troll, a station in Antarctica: forward by two hours on 29 March 2026 at 01:00.
    vector(
        'two hours skipped',
        daily('01:30', 'Antarctica/Troll'),
        '2026-03-28T12:00+00:00',
        '2026-03-29T03:00+02:00',
        '2026-03-30T01:30+02:00'
    ),
    // Caracas moved from -04:30 to -04:00 on 1 May 2016 at 02:30.
    vector(
        'a new standard time',
        daily('02:45', 'America/Caracas'),
        '2016-04-30T12:00-04:30',
        '2016-05-01T03:00-04:00',
        '2016-05-02T02:45-04:00'
    ),
    // Moscow moved from +04:00 to +03:00 on 26 October 2014 at 02:00.
    vector(
        'a new standard time, back',
        daily('01:30', 'Europe/Moscow'),
        '2014-10-25T12:00+04:00',
        '2014-10-26T01:30+04:00',
        '2014-10-27T01:30+03:00'
    ),
    // Samoa crossed the date line: 30 December 2011 does not exist there.
    vector(
        'a skipped day',
        daily('02:30', 'Pacific/Apia'),
        '2011-12-28T12:00-10:00',
        '2011-12-29T02:30-10:00',
        '2011-12-31T00:00+14:00',
        '2011-12-31T02:30+14:00'
    ),
    vector(
        'its weekday',
        weekly('friday', '09:00', 'Pacific/Apia'),
        '2011-12-28T12:00-10:00',
        '2011-12-31T00:00+14:00',
        '2012-01-06T09:00+14:00'
    ),
    vector('its date', monthly(30, '09:00', 'Pacific/Apia'), '2011-12-01T12:00-10:00', '2011-12-31T00:00+14:00', '2012-01-30T09:00+14:00'),
    vector(
        'its hours',
        cron('0 */6 * * *', 'Pacific/Apia'),
        '2011-12-29T12:00-10:00',
        '2011-12-29T18:00-10:00',
        '2011-12-31T00:00+14:00',
        '2011-12-31T06:00+14:00'
    ),
    // Kwajalein did the same on 21 August 1993.
    vector(
        'a skipped day',
        daily('08:00', 'Pacific/Kwajalein'),
        '1993-08-20T12:00-12:00',
        '1993-08-22T00:00+12:00',
        '1993-08-22T08:00+12:00'
    )
];

/** Clocks that change at midnight: a day without its first hour, or with two last ones. */
const AT_MIDNIGHT: readonly ScheduleVector[] = [
    // Cairo: forward on 24 April 2026 at 00:00, back at the end of 29 October 2026.
    vector('no midnight', daily('00:00', CAIRO), '2026-04-23T12:00+02:00', '2026-04-24T01:00+03:00', '2026-04-25T00:00+03:00'),
    vector('within', daily('00:30', CAIRO), '2026-04-23T12:00+02:00', '2026-04-24T01:00+03:00', '2026-04-25T00:30+03:00'),
    vector('two last hours', daily('23:30', CAIRO), '2026-10-28T23:45+03:00', '2026-10-29T23:30+03:00', '2026-10-30T23:30+02:00'),
    vector('midnight once', daily('00:00', CAIRO), '2026-10-29T12:00+03:00', '2026-10-30T00:00+02:00', '2026-10-31T00:00+02:00'),
    // Santiago: back at the end of 4 April 2026, forward on 6 September 2026 at 00:00.
    vector('two last hours', daily('23:15', SANTIAGO), '2026-04-04T12:00-03:00', '2026-04-04T23:15-03:00', '2026-04-05T23:15-04:00'),
    vector('asked in the second', daily('23:15', SANTIAGO), '2026-04-04T23:05-04:00', '2026-04-05T23:15-04:00'),
    vector('no midnight', daily('00:00', SANTIAGO), '2026-09-05T12:00-04:00', '2026-09-06T01:00-03:00', '2026-09-07T00:00-03:00'),
    vector(
        'weekly, no midnight',
        weekly('sunday', '00:15', SANTIAGO),
        '2026-09-01T12:00-04:00',
        '2026-09-06T01:00-03:00',
        '2026-09-13T00:15-03:00'
    ),
    // Beirut: forward on 29 March 2026 at 00:00, back at the end of 24 October 2026.
    vector('no midnight', daily('00:00', 'Asia/Beirut'), '2026-03-28T12:00+02:00', '2026-03-29T01:00+03:00', '2026-03-30T00:00+03:00'),
    vector('two last hours', daily('23:45', 'Asia/Beirut'), '2026-10-24T12:00+03:00', '2026-10-24T23:45+03:00', '2026-10-25T23:45+02:00'),
    // Azores: forward on 29 March 2026 at 00:00. Havana: forward on 8 March 2026 at 00:00, back on 1 November at 01:00.
    vector(
        'no midnight',
        cron('0 0 * * *', 'Atlantic/Azores'),
        '2026-03-28T12:00-01:00',
        '2026-03-29T01:00+00:00',
        '2026-03-30T00:00+00:00'
    ),
    vector('no midnight', daily('00:10', 'America/Havana'), '2026-03-07T12:00-05:00', '2026-03-08T01:00-04:00', '2026-03-09T00:10-04:00'),
    vector(
        'midnight twice',
        daily('00:00', 'America/Havana'),
        '2026-10-31T12:00-04:00',
        '2026-11-01T00:00-04:00',
        '2026-11-02T00:00-05:00'
    ),
    // Nuuk: forward on 28 March 2026 at 23:00, which is 00:00 of the next day.
    vector('no last hour', daily('23:30', 'America/Nuuk'), '2026-03-28T12:00-02:00', '2026-03-29T00:00-01:00', '2026-03-29T23:30-01:00'),
    // São Paulo gave summer time up: forward on 4 November 2018 at 00:00, back at the end of 16 February 2019, never since.
    vector(
        'no midnight',
        daily('00:00', 'America/Sao_Paulo'),
        '2018-11-03T12:00-03:00',
        '2018-11-04T01:00-02:00',
        '2018-11-05T00:00-02:00'
    ),
    vector(
        'two last hours',
        daily('23:30', 'America/Sao_Paulo'),
        '2019-02-16T12:00-02:00',
        '2019-02-16T23:30-02:00',
        '2019-02-17T23:30-03:00'
    ),
    vector(
        'no change any more',
        daily('00:00', 'America/Sao_Paulo'),
        '2026-10-31T12:00-03:00',
        '2026-11-01T00:00-03:00',
        '2026-11-02T00:00-03:00'
    ),
    // Pyongyang moved its clocks from 23:30 to midnight on 4 May 2018.
    vector(
        'no last half hour',
        daily('23:45', 'Asia/Pyongyang'),
        '2018-05-04T12:00+08:30',
        '2018-05-05T00:00+09:00',
        '2018-05-05T23:45+09:00'
    )
];

export const CLOCK_CHANGE_VECTORS: readonly ScheduleVector[] = [...AT_NIGHT, ...ODD, ...AT_MIDNIGHT];
