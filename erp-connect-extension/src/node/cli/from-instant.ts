import { Schedule } from '../../common/schedule/schedule';
import { zoneOf } from '../../common/schedule/time-zone';
import { instantOf } from '../../common/schedule/zone-clock';
import { UserError } from '../runtime/user-error';

/** ISO 8601: a date, or a date and a time, with `Z`, an offset, or neither. */
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;

/** The instant of an ISO text in milliseconds since 1970; without an offset the clock of the schedule's zone is meant. */
export function fromInstant(text: string, schedule: Schedule): number {
    const match = ISO.exec(text);
    const hasOffset = match?.groups?.offset !== undefined;
    const instant = Date.parse(hasOffset || !text.includes('T') ? text : `${text}Z`);
    if (!match || Number.isNaN(instant)) {
        throw new UserError(
            `"${text}" is no date and time.`,
            'Use --from with, for example, 2026-03-28, 2026-03-28T12:00 or 2026-03-28T12:00:00+01:00.'
        );
    }
    return hasOffset ? instant : instantOf(instant, zoneOf(schedule));
}
