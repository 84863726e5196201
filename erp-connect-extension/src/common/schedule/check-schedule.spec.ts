import * as assert from 'node:assert/strict';
import { checkSchedule } from './check-schedule';
import { Schedule } from './schedule';

const GOOD: readonly Schedule[] = [
    { every: 'day', at: '00:00' },
    { every: 'day', at: '23:59', timeZone: 'UTC', missed: 'skip' },
    { every: 'week', on: 'sunday', at: '02:30', timeZone: 'Asia/Kolkata', missed: 'all' },
    { every: 'month', on: [1, 31, 'last'], at: '02:30', timeZone: 'America/Argentina/Buenos_Aires' },
    { cron: '  30   2 * * *  ' },
    { cron: '*/5 8-18 1,15 JAN-MAR MON-FRI', timeZone: 'Europe/Kyiv' },
    { cron: '0 0 29 2 *' }
];

/** A schedule, the place of the mistake, and what the sentence must say. */
const BAD: readonly (readonly [schedule: object, path: readonly (string | number)[], text: RegExp])[] = [
    [{ every: 'day', at: '25:00' }, ['at'], /^"25:00" is no time of the day\. .*00:00 to 23:59/],
    [{ every: 'day', at: '24:00' }, ['at'], /"24:00"/],
    [{ every: 'day', at: '2:30' }, ['at'], /such as 02:30/],
    [{ every: 'day', at: '02:60' }, ['at'], /"02:60"/],
    [{ every: 'day', at: '02:30', timeZone: 'Europe/Berln' }, ['timeZone'], /Did you mean "Europe\/Berlin"\?$/],
    [{ every: 'day', at: '02:30', timeZone: 'Berlin' }, ['timeZone'], /Did you mean "Europe\/Berlin"\?$/],
    [{ every: 'day', at: '02:30', timeZone: 'New York' }, ['timeZone'], /Did you mean "America\/New_York"\?$/],
    [{ every: 'day', at: '02:30', timeZone: 'Asia/Kolkatta' }, ['timeZone'], /Did you mean "Asia\/Kolkata"\?$/],
    [{ every: 'day', at: '02:30', timeZone: 'W. Europe Standard Time' }, ['timeZone'], /named after a region and a city/],
    [{ every: 'day', at: '02:30', missed: 'latest' }, ['missed'], /once, skip, all/],
    [{ every: 'week', on: 'tusday', at: '02:30' }, ['on'], /Did you mean "tuesday"\?$/],
    [{ every: 'week', on: ['monday', 'Mittwoch'], at: '02:30' }, ['on', 1], /monday to sunday/],
    [{ every: 'week', on: [], at: '02:30' }, ['on'], /at least one day/],
    [{ every: 'month', on: 0, at: '02:30' }, ['on'], /^0 is no day of a month/],
    [{ every: 'month', on: [1, 32], at: '02:30' }, ['on', 1], /^32 is no day of a month\. .*1 to 31, or "last"/],
    [{ every: 'month', on: 1.5, at: '02:30' }, ['on'], /^1\.5 is/],
    [{ every: 'month', on: 'first', at: '02:30' }, ['on'], /^"first" is/],
    [{ cron: '61 2 * * *' }, ['cron'], /^"61" is no minute .*0 to 59/],
    [{ cron: '0 24 * * *' }, ['cron'], /^"24" is no hour .*0 to 23/],
    [{ cron: '0 0 32 * *' }, ['cron'], /^"32" is no day of the month /],
    [{ cron: '0 0 1 13 *' }, ['cron'], /^"13" is no month /],
    [{ cron: '0 0 * * MOX' }, ['cron'], /^"MOX" is no day of the week /],
    [{ cron: '*/0 * * * *' }, ['cron'], /^"\*\/0" is no minute /],
    [{ cron: '0 0 * *' }, ['cron'], /has 4 fields, and five are needed: minute, hour/],
    [{ cron: '0 0 0 * * *' }, ['cron'], /has 6 fields/],
    [{ cron: '@daily' }, ['cron'], /has one field/],
    [{ cron: '' }, ['cron'], /has 0 fields/],
    [{ cron: '0 0 31 2 *' }, ['cron'], /never comes: none of its months has such a day/],
    [{ cron: '0 0 31 4,6,9,11 *' }, ['cron'], /never comes/]
];

describe('a schedule is checked', () => {
    for (const schedule of GOOD) {
        it(`without a mistake: ${JSON.stringify(schedule)}`, () => assert.deepEqual(checkSchedule(schedule), []));
    }

    for (const [schedule, path, text] of BAD) {
        it(`with one mistake: ${JSON.stringify(schedule)}`, () => {
            const mistakes = checkSchedule(schedule as Schedule);
            assert.deepEqual(
                mistakes.map(each => each.path),
                [path]
            );
            assert.match(mistakes[0].text, text);
        });
    }

    it('and what is plainly meant is told', () => {
        const meant = (schedule: object): unknown => checkSchedule(schedule as Schedule).map(mistake => mistake.meant)[0];
        const times = ['2:30', '2.30', '0230', '2h30', '02:30:00', ' 2:30 AM ', '2:30 pm', '12am', '12:15pm'];
        assert.deepEqual(
            times.map(at => meant({ every: 'day', at })),
            ['02:30', '02:30', '02:30', '02:30', '02:30', '02:30', '14:30', '00:00', '12:15']
        );
        for (const at of ['2', '14 pm', '25:00', '24:00', '02:60', 'noon', '', '0 am']) {
            assert.equal(meant({ every: 'day', at }), undefined, at);
        }
        const days = [['15'], 'Last', 'lst', 0, 'first', '32'].map(on => meant({ every: 'month', on, at: '02:30' }));
        assert.deepEqual(days, [15, 'last', 'last', undefined, undefined, undefined]);
        assert.deepEqual(meant({ every: 'week', on: 'Monday', at: '02:30' }), 'monday');
        assert.deepEqual(meant({ every: 'day', at: '02:30', timeZone: 'Lisbon' }), 'Europe/Lisbon');
        assert.equal(meant({ cron: '@daily' }), undefined);
    });

    it('with every mistake at once', () => {
        const paths = (schedule: object): string[] => checkSchedule(schedule as Schedule).map(({ path }) => path.join('.'));
        assert.deepEqual(paths({ every: 'week', on: ['x', 'monday', 'y'], at: 'noon', timeZone: 'Here', missed: 'no' }), [
            'at',
            'on.0',
            'on.2',
            'timeZone',
            'missed'
        ]);
        assert.deepEqual(paths({ cron: '60 24 * * *' }), ['cron', 'cron']);
    });
});
