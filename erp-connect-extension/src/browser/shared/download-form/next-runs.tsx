import * as React from '@theia/core/shared/react';
import { ScheduleTimes } from '../schedule-times';
import { ScheduleDraft, scheduleOf } from '../../../common/download-form/schedule-draft';

/** What the answers mean: the schedule in words and in its next times, or what is wrong with it. */
export function NextRuns({ schedule: draft }: { readonly schedule: ScheduleDraft }): React.ReactElement {
    const schedule = scheduleOf(draft);
    return (
        <aside className='erp-connect-next-runs' aria-label='Next runs' aria-live='polite'>
            {schedule ? <ScheduleTimes schedule={schedule} /> : <p>It runs when you press Run Now, or by the command line.</p>}
        </aside>
    );
}
