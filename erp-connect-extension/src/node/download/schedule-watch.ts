import { ScheduleStatus } from '../../common/engine-protocol';
import { describeSchedule } from '../../common/schedule/describe-schedule';
import { PlannedTime, plannedTimes } from '../../common/schedule/planned-times';
import { Schedule } from '../../common/schedule/schedule';

/** Knows the next time of a schedule without reckoning it anew at every look. */
export class ScheduleWatch {
    private readonly text: string;
    private next: PlannedTime | undefined;
    private reckonedAt = Number.POSITIVE_INFINITY;

    constructor(private readonly schedule: Schedule) {
        this.text = describeSchedule(schedule);
    }

    /** @param now milliseconds since 1970 */
    status(now: number): ScheduleStatus {
        return { text: this.text, next: this.nextAfter(now)?.text };
    }

    /** Milliseconds until the next planned time; `undefined` when there is none. */
    timeLeft(now: number): number | undefined {
        const next = this.nextAfter(now);
        return next && next.at - now;
    }

    private nextAfter(now: number): PlannedTime | undefined {
        // Earlier than before: the clock was set back, and other times may lie ahead.
        if (now < this.reckonedAt || (this.next && now >= this.next.at)) {
            this.next = plannedTimes(this.schedule, now, 1)[0];
            this.reckonedAt = now;
        }
        return this.next;
    }
}
