import { DownloadObjectId } from '../../common/invoiced/download-objects';
import { Destination, Download } from '../../common/mapping/download';
import { ChosenColumn, columnOf } from '../../common/download-form/chosen-columns';
import { whyNoChanges } from '../../common/download-form/download-choices';
import { FilterEntry } from '../../common/download-form/download-form';
import { ScheduleDraft, scheduleOf, startingSchedule } from '../../common/download-form/schedule-draft';

export type Changes = NonNullable<Download['changes']>;

/** The answers so far. */
export interface DownloadDraft {
    /** As typed; while it is absent, the mapping is called after what it brings. */
    readonly name?: string;
    /** Name of the connection; absent where there is none yet. */
    readonly connection?: string;
    readonly object: DownloadObjectId;
    readonly changes: Changes;
    /** Absent in a draft of an older window. */
    readonly filter?: readonly FilterEntry[];
    readonly columns: readonly ChosenColumn[];
    readonly schedule: ScheduleDraft;
    readonly destination: Destination;
}

/** Payments, every night: what most ERPs wait for. The columns come with what the account has. */
export function startingDownload(timeZone: string): DownloadDraft {
    return {
        object: 'payment',
        changes: 'all',
        columns: [],
        schedule: startingSchedule(timeZone),
        destination: { folder: 'outbox', file: '{mapping} {date}' }
    };
}

/** The download as a mapping says it: without what is as it would be anyway. */
export function downloadOf(draft: DownloadDraft): Download {
    const { object, changes, filter = [], columns, destination } = draft;
    const schedule = scheduleOf(draft.schedule);
    return {
        object,
        ...(schedule && { schedule }),
        ...(changes !== 'all' && whyNoChanges(object) === undefined && { changes }),
        ...(filter.length > 0 && { filter: Object.fromEntries(filter.map(({ id, value }) => [id, value])) }),
        columns: columns.map(columnOf),
        destination
    };
}
