/** When a download runs. Absent in a mapping, it runs only by hand. */
export type Schedule = DailySchedule | WeeklySchedule | MonthlySchedule | CronSchedule;

export interface ScheduleOptions {
    /** IANA name such as `Europe/Berlin`, whose clock is meant. Default: the time zone of the computer. */
    readonly timeZone?: string;
    /** What becomes of runs whose time passed while nothing was at work. Default `once`. */
    readonly missed?: MissedRule;
}

/** `once`: the latest of them, `skip`: none, `all`: each. */
export type MissedRule = 'once' | 'skip' | 'all';

export interface DailySchedule extends ScheduleOptions {
    readonly every: 'day';
    /** `HH:MM`, 00:00 to 23:59. */
    readonly at: string;
}

export interface WeeklySchedule extends ScheduleOptions {
    readonly every: 'week';
    readonly on: Weekday | readonly Weekday[];
    readonly at: string;
}

export interface MonthlySchedule extends ScheduleOptions {
    readonly every: 'month';
    readonly on: MonthDay | readonly MonthDay[];
    readonly at: string;
}

export interface CronSchedule extends ScheduleOptions {
    /** Minute, hour, day of the month, month, day of the week: `30 2 * * 1-5`. */
    readonly cron: string;
}

export type Weekday = (typeof WEEKDAYS)[number];

/** 1 to 31, where a day that a month lacks means its last, or `last`. */
export type MonthDay = number | 'last';

/** Sunday first, as `Date` counts them. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export const MISSED_RULES: readonly MissedRule[] = ['once', 'skip', 'all'];
