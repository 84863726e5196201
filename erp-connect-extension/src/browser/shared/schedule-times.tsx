import * as React from '@theia/core/shared/react';
import { checkSchedule } from '../../common/schedule/check-schedule';
import { describeSchedule } from '../../common/schedule/describe-schedule';
import { dstNotes } from '../../common/schedule/dst-notes';
import { plannedTimes } from '../../common/schedule/planned-times';
import { Schedule } from '../../common/schedule/schedule';
import { wallClock } from './wall-clock';

const SHOWN = 5;
/** How far ahead clock changes are mentioned. */
const MONTHS = 12;

/** A schedule in words and in its next times, with what clock changes do to them; of one that cannot be run, why. */
export function ScheduleTimes({ schedule }: { readonly schedule: Schedule }): React.ReactElement {
    const [mistake] = checkSchedule(schedule);
    if (mistake) {
        return <p className='erp-connect-tone-warning'>{mistake.text}</p>;
    }
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
