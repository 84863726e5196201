import { checkSchedule } from '../schedule/check-schedule';
import { MISSED_RULES, MissedRule, MonthDay, Schedule, Weekday, WEEKDAYS } from '../schedule/schedule';

export type Rhythm = 'hand' | 'day' | 'week' | 'month' | 'cron';

/** As a working week is seen. */
export const MONDAY_FIRST: readonly Weekday[] = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

/** Answers about when to run. What belongs to another rhythm is kept, so that trying one out loses nothing. */
export interface ScheduleDraft {
    readonly rhythm: Rhythm;
    /** `HH:MM` on a clock in the time zone. */
    readonly at: string;
    readonly weekdays: readonly Weekday[];
    readonly monthDays: readonly MonthDay[];
    readonly cron: string;
    /** IANA name, e.g. `Europe/Berlin`. */
    readonly timeZone: string;
    readonly missed: MissedRule;
}

/** Every day at half past two: most ERPs read their files early in the morning. */
export function startingSchedule(timeZone: string): ScheduleDraft {
    return { rhythm: 'day', at: '02:30', weekdays: ['monday'], monthDays: ['last'], cron: '30 2 * * 1-5', timeZone, missed: 'once' };
}

/** The schedule as a mapping says it; `undefined` where the download runs by hand only. */
export function scheduleOf(draft: ScheduleDraft): Schedule | undefined {
    const { rhythm, at, timeZone } = draft;
    const missed = draft.missed === 'once' ? {} : { missed: draft.missed };
    switch (rhythm) {
        case 'hand':
            return undefined;
        case 'day':
            return { every: 'day', at, timeZone, ...missed };
        case 'week':
            return { every: 'week', on: oneOrList(MONDAY_FIRST.filter(day => draft.weekdays.includes(day))), at, timeZone, ...missed };
        case 'month':
            return { every: 'month', on: oneOrList(inOrder(draft.monthDays)), at, timeZone, ...missed };
        case 'cron':
            return { cron: draft.cron.trim(), timeZone, ...missed };
    }
}

/**
 * The answers that a schedule of a mapping means, as far as it can be understood.
 * @param schedule what the text says, whatever it is
 * @param before answers of before, which stay where the schedule does not speak of them
 */
export function draftOfSchedule(schedule: unknown, before: ScheduleDraft): ScheduleDraft {
    if (typeof schedule !== 'object' || schedule === null) {
        return { ...before, rhythm: 'hand' };
    }
    const { every, on, at, cron, timeZone, missed } = schedule as Readonly<Record<string, unknown>>;
    const days = Array.isArray(on) ? (on as readonly unknown[]) : [on];
    const rhythm = cron !== undefined ? 'cron' : every === 'week' || every === 'month' ? every : 'day';
    return {
        rhythm,
        at: typeof at === 'string' ? at : rhythm === 'cron' ? before.at : '',
        weekdays: rhythm === 'week' ? days.filter(isWeekday) : before.weekdays,
        monthDays: rhythm === 'month' ? days.filter(isMonthDay) : before.monthDays,
        cron: typeof cron === 'string' ? cron : before.cron,
        timeZone: typeof timeZone === 'string' ? timeZone : before.timeZone,
        missed: MISSED_RULES.find(rule => rule === missed) ?? 'once'
    };
}

/** What is wrong with it, and what to do; `undefined` when it can be run. */
export function scheduleComplaint(draft: ScheduleDraft): string | undefined {
    const schedule = scheduleOf(draft);
    return schedule && checkSchedule(schedule)[0]?.text;
}

/** A list with this value added, or taken away where it was in it. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
    return list.includes(value) ? list.filter(other => other !== value) : [...list, value];
}

function oneOrList<T>(list: readonly T[]): T | readonly T[] {
    return list.length === 1 ? (list[0] as T) : list;
}

/** The last day of the month comes last, whatever its number. */
function inOrder(days: readonly MonthDay[]): readonly MonthDay[] {
    const rank = (day: MonthDay): number => (day === 'last' ? 32 : day);
    return [...days].sort((left, right) => rank(left) - rank(right));
}

function isWeekday(value: unknown): value is Weekday {
    return WEEKDAYS.some(day => day === value);
}

function isMonthDay(value: unknown): value is MonthDay {
    return value === 'last' || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 31);
}
