import { plannedTimes } from '../../common/schedule/planned-times';
import { DownloadDraft } from './download-draft';
import { scheduleComplaint, scheduleOf } from './schedule-draft';
import { usualName } from './usual-name';

/** What the next file of a download would be called. */
export function exampleName(draft: DownloadDraft, now: number): string {
    const { file = '{mapping} {date}', format = 'csv' } = draft.destination;
    const schedule = scheduleComplaint(draft.schedule) === undefined ? scheduleOf(draft.schedule) : undefined;
    const [next = { text: new Date(now).toISOString() }] = schedule ? plannedTimes(schedule, now, 1) : [];
    const name = file
        .replaceAll('{mapping}', draft.name ?? usualName(draft))
        .replaceAll('{date}', next.text.slice(0, 10))
        .replaceAll('{time}', next.text.slice(11, 16).replace(':', '-'));
    return `${name}.${format}`;
}
