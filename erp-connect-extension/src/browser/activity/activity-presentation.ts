import { RunInfo } from '../../common/engine-protocol';

const DAY = 24 * 60 * 60 * 1000;

/** The runs of one day, newest first. */
export interface DayOfRuns {
    readonly label: string;
    readonly runs: readonly RunInfo[];
}

/** Puts runs under the day they began on, in the order they come. @param now milliseconds since 1970. */
export function runsByDay(runs: readonly RunInfo[], now = Date.now()): readonly DayOfRuns[] {
    const days = Map.groupBy(runs, run => dayLabel(run.startedAt, now));
    return [...days].map(([label, ofDay]) => ({ label, runs: ofDay }));
}

/** `Today`, `Yesterday`, `Sunday 22 November`; with the year where it is another one. */
export function dayLabel(time: number, now = Date.now()): string {
    const day = new Date(time);
    if (day.toDateString() === new Date(now).toDateString()) {
        return 'Today';
    }
    if (day.toDateString() === new Date(now - DAY).toDateString()) {
        return 'Yesterday';
    }
    const part = (options: Intl.DateTimeFormatOptions): string => day.toLocaleDateString('en-GB', options);
    const year = day.getFullYear() === new Date(now).getFullYear() ? '' : ` ${day.getFullYear()}`;
    return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long' })}${year}`;
}

/** How long a run took: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`; empty while it is under way. */
export function durationText({ startedAt, finishedAt }: RunInfo): string {
    if (finishedAt === undefined) {
        return '';
    }
    const seconds = Math.max(0, finishedAt - startedAt) / 1000;
    if (seconds < 10) {
        return `${seconds.toFixed(1)} s`;
    }
    const whole = Math.round(seconds);
    if (whole < 60) {
        return `${whole} s`;
    }
    const minutes = Math.floor(whole / 60);
    return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export interface RunMark {
    /** Name of a codicon. */
    readonly icon: string;
    readonly label: string;
    readonly tone: 'good' | 'busy' | 'warning' | 'bad';
}

/** How a run stands, at a glance. */
export function runMark({ state, counts }: RunInfo): RunMark {
    if (state === 'failed') {
        return { icon: 'error', label: 'Failed', tone: 'bad' };
    }
    if (state !== 'finished') {
        return { icon: 'sync', label: 'Running', tone: 'busy' };
    }
    return counts.refused > 0
        ? { icon: 'warning', label: 'Finished, something was refused', tone: 'warning' }
        : { icon: 'pass', label: 'Finished', tone: 'good' };
}
