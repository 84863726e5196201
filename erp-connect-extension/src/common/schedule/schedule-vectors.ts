import { MonthDay, Schedule, Weekday } from './schedule';

/**
 * Planned times worked out by hand, from the dates on which the clocks of a zone change. The spec runs every line.
 * Times are local with their offset; `after` is the instant after which is asked.
 */
export interface ScheduleVector {
    readonly about: string;
    readonly schedule: Schedule;
    readonly after: string;
    readonly next: readonly string[];
}

export const daily = (at: string, timeZone: string): Schedule => ({ every: 'day', at, timeZone });
export const weekly = (on: Weekday | readonly Weekday[], at: string, timeZone: string): Schedule => ({ every: 'week', on, at, timeZone });
export const monthly = (on: MonthDay | readonly MonthDay[], at: string, timeZone: string): Schedule => ({
    every: 'month',
    on,
    at,
    timeZone
});
export const cron = (expression: string, timeZone: string): Schedule => ({ cron: expression, timeZone });

export function vector(about: string, schedule: Schedule, after: string, ...next: string[]): ScheduleVector {
    return { about, schedule, after, next };
}
