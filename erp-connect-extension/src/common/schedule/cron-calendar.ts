import { Cron } from 'croner';
import { CronSchedule } from './schedule';
import { Reading } from './zone-clock';

const compiled = new WeakMap<CronSchedule, Cron>();

/**
 * The next reading that a cron expression names, after another; `undefined` where none comes. The library counts in
 * UTC, where no clock changes: what a change does to a run is our own rule (`zone-clock.ts`), the same for all
 * schedules. Throws an Error for an expression that is none.
 */
export function nextCronReading(schedule: CronSchedule, after: Reading): Reading | undefined {
    let cron = compiled.get(schedule);
    if (!cron) {
        cron = cronOf(schedule.cron);
        compiled.set(schedule, cron);
    }
    return cron.nextRun(new Date(after))?.getTime();
}

/** Throws an Error for an expression that is none. */
export function cronOf(expression: string): Cron {
    return new Cron(expression, { mode: '5-part', utcOffset: 0, paused: true });
}
