import { didYouMean, nearestWord } from '../mapping/nearest-word';
import { clockTime } from './clock-time';
import { cronMistakes } from './cron-mistakes';
import { listed } from './listed';
import { MISSED_RULES, Schedule, WEEKDAYS } from './schedule';
import { ScheduleMistake } from './schedule-mistake';
import { isTimeZone, likelyTimeZone } from './time-zone';

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
            text: `"${schedule.at}" is no time of the day. Write hours and minutes from 00:00 to 23:59, such as 02:30.`
        });
    }
    if (schedule.every !== 'day') {
        mistakes.push(...(schedule.every === 'week' ? eachDay(schedule.on, weekdayMistake) : eachDay(schedule.on, monthDayMistake)));
    }
    return mistakes;
}

/** Days are one value or a list, and a mistake is told at its own place. */
function eachDay<T extends string | number>(on: T | readonly T[], mistake: (day: T) => string | undefined): ScheduleMistake[] {
    const days = listed(on);
    if (days.length === 0) {
        return [{ path: ['on'], text: 'The list of days is empty, so there would be no run. Name at least one day.' }];
    }
    return days.flatMap((day, index) => {
        const text = mistake(day);
        return text === undefined ? [] : [{ path: typeof on === 'object' ? ['on', index] : ['on'], text }];
    });
}

function weekdayMistake(day: string): string | undefined {
    return WEEKDAYS.some(each => each === day)
        ? undefined
        : `"${day}" is no day of the week.${didYouMean(nearestWord(day, WEEKDAYS)) || ' Write monday to sunday.'}`;
}

function monthDayMistake(day: number | string): string | undefined {
    const known = day === 'last' || (typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 31);
    return known ? undefined : `${JSON.stringify(day)} is no day of a month. Write a number from 1 to 31, or "last".`;
}

function zoneMistakes({ timeZone }: Schedule): ScheduleMistake[] {
    if (timeZone === undefined || isTimeZone(timeZone)) {
        return [];
    }
    const proposal = didYouMean(likelyTimeZone(timeZone)) || ' Time zones are named after a region and a city, such as Europe/Berlin.';
    return [{ path: ['timeZone'], text: `There is no time zone "${timeZone}".${proposal}` }];
}

function missedMistakes({ missed }: Schedule): ScheduleMistake[] {
    return missed === undefined || MISSED_RULES.includes(missed)
        ? []
        : [{ path: ['missed'], text: `"${String(missed)}" is no rule for missed runs. Write ${MISSED_RULES.join(', ')}.` }];
}
