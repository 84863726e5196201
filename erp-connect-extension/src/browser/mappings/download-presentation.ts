import { MappingStatus } from '../../common/engine-protocol';
import { plural } from '../shared/plural';
import { nextTimeText } from '../shared/wall-clock';

/** When a download runs next, e.g. `Next run tomorrow 02:30`. */
export function nextRunText({ schedule }: MappingStatus, now: number): string {
    if (!schedule) {
        return 'Runs by hand only';
    }
    return schedule.next === undefined ? schedule.text : `Next run ${nextTimeText(schedule.next, now)}`;
}

/** The same in full, for a tooltip: the words of the schedule, and the planned time with its offset. */
export function scheduleDetails({ schedule }: MappingStatus): string | undefined {
    return schedule && [schedule.text, schedule.next].filter(line => line !== undefined).join('\n');
}

/** How far a download is. */
export function downloadingText({ progress }: MappingStatus): string {
    if (!progress || progress.done === 0) {
        return 'Asking Invoiced';
    }
    const { done, total } = progress;
    return total > 0 ? `${new Intl.NumberFormat('en-US').format(done)} of ${plural(total, 'record')}` : plural(done, 'record');
}

/** The file that the last download left behind: absolute path, or `undefined` where there is none. */
export function placedFile({ direction, lastRun }: MappingStatus): string | undefined {
    return direction === 'download' && lastRun?.state === 'finished' && lastRun.file !== '' ? lastRun.file : undefined;
}
