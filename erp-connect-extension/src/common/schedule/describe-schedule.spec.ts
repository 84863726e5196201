import * as assert from 'node:assert/strict';
import { describeSchedule } from './describe-schedule';
import { Schedule } from './schedule';

const WORDS: readonly (readonly [schedule: Schedule, words: string])[] = [
    [{ every: 'day', at: '02:30', timeZone: 'Europe/Berlin' }, 'Every day at 02:30, Europe/Berlin'],
    [{ every: 'day', at: '02:30' }, 'Every day at 02:30, in the time zone of the computer'],
    [{ every: 'week', on: 'monday', at: '06:00', timeZone: 'UTC' }, 'Every Monday at 06:00, UTC'],
    [
        { every: 'week', on: ['monday', 'wednesday', 'friday'], at: '06:00', timeZone: 'UTC' },
        'Every Monday, Wednesday and Friday at 06:00, UTC'
    ],
    [{ every: 'month', on: 1, at: '06:00', timeZone: 'UTC' }, 'Every month on day 1 at 06:00, UTC'],
    [{ every: 'month', on: [15, 'last'], at: '06:00', timeZone: 'UTC' }, 'Every month on day 15 and the last day at 06:00, UTC'],
    [
        { every: 'month', on: 31, at: '06:00', timeZone: 'UTC' },
        'Every month on day 31 (or the last day, where a month has fewer) at 06:00, UTC'
    ],
    [{ cron: '0 */2 * * 1-5', timeZone: 'UTC' }, 'When the cron expression "0 */2 * * 1-5" says so, UTC']
];

describe('a schedule in words', () => {
    for (const [schedule, words] of WORDS) {
        it(words, () => assert.equal(describeSchedule(schedule), words));
    }
});
