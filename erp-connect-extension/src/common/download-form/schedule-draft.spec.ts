import * as assert from 'node:assert/strict';
import { ScheduleDraft, scheduleComplaint, scheduleOf, startingSchedule, toggled } from './schedule-draft';

const DRAFT = startingSchedule('Europe/Berlin');

function schedule(change: Partial<ScheduleDraft>): ReturnType<typeof scheduleOf> {
    return scheduleOf({ ...DRAFT, ...change });
}

describe('a schedule that is being made', () => {
    it('becomes what a mapping says, without what is so anyway', () => {
        const timeZone = 'Europe/Berlin';
        assert.deepEqual(schedule({}), { every: 'day', at: '02:30', timeZone });
        assert.deepEqual(schedule({ missed: 'all' }), { every: 'day', at: '02:30', timeZone, missed: 'all' });
        assert.deepEqual(schedule({ rhythm: 'week' }), { every: 'week', on: 'monday', at: '02:30', timeZone });
        assert.deepEqual(schedule({ rhythm: 'cron', cron: ' 0 4 * * * ' }), { cron: '0 4 * * *', timeZone });
        assert.equal(schedule({ rhythm: 'hand' }), undefined);
    });

    it('brings days into the order of the calendar, the last of the month to the end', () => {
        const week = schedule({ rhythm: 'week', weekdays: ['friday', 'sunday', 'monday'] });
        assert.deepEqual(week && 'on' in week && week.on, ['monday', 'friday', 'sunday']);
        const month = schedule({ rhythm: 'month', monthDays: ['last', 15, 2] });
        assert.deepEqual(month && 'on' in month && month.on, [2, 15, 'last']);
    });

    it('complains about what cannot be run, and only about the rhythm that is chosen', () => {
        const complaint = (change: Partial<ScheduleDraft>): string | undefined => scheduleComplaint({ ...DRAFT, ...change });
        assert.equal(complaint({}), undefined);
        assert.match(complaint({ rhythm: 'week', weekdays: [] }) ?? '', /at least one day/);
        assert.match(complaint({ rhythm: 'month', monthDays: [] }) ?? '', /at least one day/);
        assert.match(complaint({ at: '' }) ?? '', /no time of the day/);
        assert.ok(complaint({ rhythm: 'cron', cron: 'every night' }));
        assert.equal(complaint({ rhythm: 'hand', at: '', cron: '' }), undefined);
    });

    it('takes a day by the first press and leaves it by the second', () => {
        assert.deepEqual(toggled(['a'], 'b'), ['a', 'b']);
        assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
    });
});
