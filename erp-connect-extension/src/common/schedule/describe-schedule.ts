import { listed } from './listed';
import { MonthDay, MonthlySchedule, Schedule, Weekday } from './schedule';

/** Months have at least so many days. */
const SHORTEST_MONTH = 28;

/** A schedule in words: `Every day at 02:30, Europe/Berlin`. */
export function describeSchedule(schedule: Schedule): string {
    return `${timesOf(schedule)}, ${schedule.timeZone ?? 'in the time zone of the computer'}`;
}

function timesOf(schedule: Schedule): string {
    if ('cron' in schedule) {
        return `When the cron expression "${schedule.cron}" says so`;
    }
    switch (schedule.every) {
        case 'day':
            return `Every day at ${schedule.at}`;
        case 'week':
            return `Every ${joined(listed(schedule.on).map(nameOf))} at ${schedule.at}`;
        case 'month':
            return `Every month on ${monthDays(schedule)} at ${schedule.at}`;
    }
}

function nameOf(day: Weekday): string {
    return day.charAt(0).toUpperCase() + day.slice(1);
}

function monthDays({ on }: MonthlySchedule): string {
    return joined(listed(on).map(monthDay));
}

function monthDay(day: MonthDay): string {
    if (day === 'last') {
        return 'the last day';
    }
    return day > SHORTEST_MONTH ? `day ${day} (or the last day, where a month has fewer)` : `day ${day}`;
}

function joined(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');
}
