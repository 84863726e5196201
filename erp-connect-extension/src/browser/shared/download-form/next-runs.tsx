import * as React from '@theia/core/shared/react';
import { ScheduleTimes } from '../schedule-times';
import { ScheduleDraft, scheduleComplaint, scheduleOf } from '../../../common/download-form/schedule-draft';

/** What a schedule means, in words and in its next times. */
export function NextRuns({ schedule: draft }: { readonly schedule: ScheduleDraft }): React.ReactElement {
    const complaint = scheduleComplaint(draft);
    const schedule = scheduleOf(draft);
    return (
        <aside className='erp-connect-next-runs' aria-label='Next runs' aria-live='polite'>
            {complaint !== undefined ? (
                <p className='erp-connect-tone-warning'>{complaint}</p>
            ) : schedule ? (
                <ScheduleTimes schedule={schedule} />
            ) : (
                <p>It runs when you press Run now, or by the command line.</p>
            )}
        </aside>
    );
}
