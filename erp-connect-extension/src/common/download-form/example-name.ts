import { targetName } from '../download/target-name';
import { Destination } from '../mapping/download';
import { plannedTimes } from '../schedule/planned-times';
import { ScheduleDraft, scheduleComplaint, scheduleOf } from './schedule-draft';

interface NamedFile {
    /** Of the mapping. */
    readonly name: string;
    readonly schedule: ScheduleDraft;
    readonly destination: Destination;
}

/**
 * What the next file of a download would be called; while its schedule cannot be run, what one of now would be.
 * @param now milliseconds since 1970
 */
export function exampleName({ name, schedule: draft, destination }: NamedFile, now: number): string {
    const schedule = scheduleComplaint(draft) === undefined ? scheduleOf(draft) : undefined;
    const [next] = schedule ? plannedTimes(schedule, now, 1) : [];
    return targetName({ name, download: { destination, schedule } }, next?.at ?? now);
}
