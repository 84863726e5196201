import { clockTime } from './clock-time';
import { nextCronReading } from './cron-calendar';
import { listed } from './listed';
import { DailySchedule, MonthlySchedule, Schedule, WEEKDAYS, WeeklySchedule } from './schedule';
import { DAY, Reading } from './zone-clock';

/** From a day of the month to the same of the next there are never more. */
const MOST_DAYS = 32;

/**
 * The next reading that a schedule names, after another: pure calendar, without clock changes. `undefined` where none
 * comes. Throws an Error for a schedule with mistakes.
 */
export function nextReading(schedule: Schedule, after: Reading): Reading | undefined {
    if ('cron' in schedule) {
        return nextCronReading(schedule, after);
    }
    const time = clockTime(schedule.at);
    if (time === undefined) {
        throw new RangeError(`"${schedule.at}" is no time of the day.`);
    }
    const first = Math.floor((after - time) / DAY + 1) * DAY;
    for (let day = first; day < first + MOST_DAYS * DAY; day += DAY) {
        if (isDayOf(schedule, new Date(day))) {
            return day + time;
        }
    }
    return undefined;
}

function isDayOf(schedule: DailySchedule | WeeklySchedule | MonthlySchedule, day: Date): boolean {
    switch (schedule.every) {
        case 'day':
            return true;
        case 'week':
            return listed(schedule.on).includes(WEEKDAYS[day.getUTCDay()]);
        case 'month': {
            const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
            return listed(schedule.on).some(on => (on === 'last' ? last : Math.min(on, last)) === day.getUTCDate());
        }
    }
}
