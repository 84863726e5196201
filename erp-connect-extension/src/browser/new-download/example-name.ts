import { targetName } from '../../common/download/target-name';
import { plannedTimes } from '../../common/schedule/planned-times';
import { DownloadDraft, downloadOf } from './download-draft';
import { scheduleComplaint } from '../../common/download-form/schedule-draft';
import { usualName } from './usual-name';

/** What the next file of a download would be called; while its schedule cannot be run, what one of now would be. */
export function exampleName(draft: DownloadDraft, now: number): string {
    const { schedule, ...download } = downloadOf(draft);
    const name = draft.name ?? usualName(draft);
    if (!schedule || scheduleComplaint(draft.schedule) !== undefined) {
        return targetName({ name, connection: '', download }, now);
    }
    const [next] = plannedTimes(schedule, now, 1);
    return targetName({ name, connection: '', download: { ...download, schedule } }, next?.at ?? now);
}
