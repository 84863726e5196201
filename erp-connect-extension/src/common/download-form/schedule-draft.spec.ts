import * as assert from 'node:assert/strict';
import { draftOfSchedule, ScheduleDraft, scheduleComplaint, scheduleOf, startingSchedule, toggled } from './schedule-draft';

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

    it('is read from what a mapping says, and keeps what that does not speak of', () => {
        const drafts: readonly Partial<ScheduleDraft>[] = [
            {},
            { missed: 'skip', at: '23:59' },
            { rhythm: 'week', weekdays: ['monday', 'friday'] },
            { rhythm: 'month', monthDays: [2, 'last'], timeZone: 'UTC' },
            { rhythm: 'cron', cron: '0 4 * * *', at: '07:00' },
            { rhythm: 'hand', weekdays: ['sunday'] }
        ];
        for (const change of drafts) {
            const draft = { ...DRAFT, ...change };
            assert.deepEqual(draftOfSchedule(scheduleOf(draft), draft), draft);
        }
    });

    it('is read as far as it can be understood', () => {
        const read = draftOfSchedule({ every: 'week', on: ['monday', 'Mittwoch', 3], at: 7, missed: 'never', timeZone: 3 }, DRAFT);
        assert.deepEqual(read, { ...DRAFT, rhythm: 'week', weekdays: ['monday'], at: '' });
        assert.deepEqual(draftOfSchedule({ every: 'month', on: [0, 31, 32, 1.5, 'last'], at: '01:00' }, DRAFT).monthDays, [31, 'last']);
        assert.equal(draftOfSchedule('daily', DRAFT).rhythm, 'hand');
    });
});
