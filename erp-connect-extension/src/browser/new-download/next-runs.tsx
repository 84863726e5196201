import * as React from '@theia/core/shared/react';
import { describeSchedule } from '../../common/schedule/describe-schedule';
import { dstNotes } from '../../common/schedule/dst-notes';
import { plannedTimes } from '../../common/schedule/planned-times';
import { Schedule } from '../../common/schedule/schedule';
import { wallClock } from '../shared/wall-clock';
import { ScheduleDraft, scheduleComplaint, scheduleOf } from './schedule-draft';

const SHOWN = 5;
/** How far ahead clock changes are mentioned. */
const MONTHS = 12;

/** What a schedule means, in words and in its next times. */
export function NextRuns({ schedule: draft }: { readonly schedule: ScheduleDraft }): React.ReactElement {
    const complaint = scheduleComplaint(draft);
    const schedule = scheduleOf(draft);
    return (
        <aside className='erp-connect-next-runs' aria-label='Next runs' aria-live='polite'>
            {complaint !== undefined ? (
                <p className='erp-connect-tone-warning'>{complaint}</p>
            ) : schedule ? (
                <Times schedule={schedule} />
            ) : (
                <p>It runs when you press Run now, or by the command line.</p>
            )}
        </aside>
    );
}

function Times({ schedule }: { readonly schedule: Schedule }): React.ReactElement {
    const now = Date.now();
    const times = plannedTimes(schedule, now, SHOWN);
    return (
        <>
            <h3>{describeSchedule(schedule)}</h3>
            <ol>
                {times.map(({ at, text }) => {
                    const { day, time, offset } = wallClock(text);
                    return (
                        <li key={at}>
                            <time dateTime={text}>
                                <span>{day}</span> <strong>{time}</strong> <span>{offset}</span>
                            </time>
                        </li>
                    );
                })}
            </ol>
            {times.length === 0 && <p className='erp-connect-tone-warning'>No such day comes any more.</p>}
            {dstNotes(schedule, now, MONTHS).map(note => (
                <p key={note} className='erp-connect-field-note'>
                    {note}
                </p>
            ))}
        </>
    );
}
