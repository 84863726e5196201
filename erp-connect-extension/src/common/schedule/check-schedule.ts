import { didYouMean, nearestWord } from '../mapping/nearest-word';
import { clockTime, likelyClockTime } from './clock-time';
import { cronMistakes } from './cron-mistakes';
import { listed } from './listed';
import { MISSED_RULES, Schedule, WEEKDAYS } from './schedule';
import { ScheduleMistake } from './schedule-mistake';
import { isTimeZone, likelyTimeZone } from './time-zone';

/** A mistake that does not know which of the days it is about. */
type DayMistake = Omit<ScheduleMistake, 'path'>;

/**
 * What is wrong with the values of a schedule, each with its place; nothing where it can be run. The members are those of
 * {@link Schedule}, as the schema of a mapping demands; their values may be anything of the right type.
 */
export function checkSchedule(schedule: Schedule): ScheduleMistake[] {
    return [
        ...('cron' in schedule ? cronMistakes(schedule.cron) : timeMistakes(schedule)),
        ...zoneMistakes(schedule),
        ...missedMistakes(schedule)
    ];
}

function timeMistakes(schedule: Exclude<Schedule, { cron: string }>): ScheduleMistake[] {
    const mistakes: ScheduleMistake[] = [];
    if (clockTime(schedule.at) === undefined) {
        mistakes.push({
            path: ['at'],
            text: `"${schedule.at}" is no time of the day. Write hours and minutes from 00:00 to 23:59, such as 02:30.`,
            meant: likelyClockTime(schedule.at)
        });
    }
    if (schedule.every !== 'day') {
        mistakes.push(...(schedule.every === 'week' ? eachDay(schedule.on, weekdayMistake) : eachDay(schedule.on, monthDayMistake)));
    }
    return mistakes;
}

/** Days are one value or a list, and a mistake is told at its own place. */
function eachDay<T extends string | number>(on: T | readonly T[], mistake: (day: T) => DayMistake | undefined): ScheduleMistake[] {
    const days = listed(on);
    if (days.length === 0) {
        return [{ path: ['on'], text: 'The list of days is empty, so there would be no run. Name at least one day.' }];
    }
    return days.flatMap((day, index) => {
        const found = mistake(day);
        return found === undefined ? [] : [{ path: typeof on === 'object' ? ['on', index] : ['on'], ...found }];
    });
}

function weekdayMistake(day: string): DayMistake | undefined {
    if (WEEKDAYS.some(each => each === day)) {
        return undefined;
    }
    const meant = nearestWord(day, WEEKDAYS);
    return { text: `"${day}" is no day of the week.${didYouMean(meant) || ' Write monday to sunday.'}`, meant };
}

function monthDayMistake(day: number | string): DayMistake | undefined {
    if (isMonthDay(day)) {
        return undefined;
    }
    const number = Number(day);
    const meant = isMonthDay(number) ? number : typeof day === 'string' ? nearestWord(day, ['last']) : undefined;
    return { text: `${JSON.stringify(day)} is no day of a month. Write a number from 1 to 31, or "last".`, meant };
}

function isMonthDay(day: number | string): boolean {
    return day === 'last' || (typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 31);
}

function zoneMistakes({ timeZone }: Schedule): ScheduleMistake[] {
    if (timeZone === undefined || isTimeZone(timeZone)) {
        return [];
    }
    const meant = likelyTimeZone(timeZone);
    const proposal = didYouMean(meant) || ' Time zones are named after a region and a city, such as Europe/Berlin.';
    return [{ path: ['timeZone'], text: `There is no time zone "${timeZone}".${proposal}`, meant }];
}

function missedMistakes({ missed }: Schedule): ScheduleMistake[] {
    return missed === undefined || MISSED_RULES.includes(missed)
        ? []
        : [{ path: ['missed'], text: `"${String(missed)}" is no rule for missed runs. Write ${MISSED_RULES.join(', ')}.` }];
}
