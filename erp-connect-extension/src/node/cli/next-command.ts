import { readFileSync } from 'node:fs';
import { dstNotes } from '../../common/schedule/dst-notes';
import { describeSchedule } from '../../common/schedule/describe-schedule';
import { PlannedTime, plannedTimes } from '../../common/schedule/planned-times';
import { DAY } from '../../common/schedule/zone-clock';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { fromInstant } from './from-instant';
import { scheduleIn } from './mapping-schedule';
import { namedFile } from './named-file';
import { Output } from './output';

const DEFAULT_COUNT = 5;
const MOST = 10_000;

/** The notes on clock changes are counted in these. */
const MONTH = 31 * DAY;

export interface NextOptions {
    /** ISO date and time after which planned times are asked for; without an offset, in the time zone of the schedule. */
    readonly from?: string;
    readonly count?: string;
}

/** `erp-connect next MAPPING [--from ISO] [--count N]`: the next planned times of a download. Asks neither engine nor ledger. */
export async function nextCommand(mappingFile: string, options: NextOptions, output: Output): Promise<ExitCode> {
    const path = namedFile(mappingFile);
    const schedule = scheduleIn(path, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    const count = countOf(options.count);
    const from = options.from === undefined ? Date.now() : fromInstant(options.from, schedule);
    const times = plannedTimes(schedule, from, count);
    if (!output.json) {
        output.say({}, describeSchedule(schedule));
    }
    times.forEach(({ text }) => output.say({ at: text }, text));
    if (!output.json) {
        dstNotes(schedule, from, monthsUntil(times, from)).forEach(note => output.say({}, note));
    }
    return ExitCode.AllWell;
}

/** As many months as show every clock change among the planned times. */
function monthsUntil(times: readonly PlannedTime[], from: number): number {
    const last = times.at(-1)?.at ?? from;
    // The clock change of a run may come shortly after it: of a doubled time the first counts.
    return (last + DAY - from) / MONTH;
}

function countOf(text: string | undefined): number {
    const count = text === undefined ? DEFAULT_COUNT : Number(text);
    if (!Number.isInteger(count) || count < 1 || count > MOST) {
        throw new UserError(`"${text}" is no number of planned times.`, `Use --count with a whole number from 1 to ${MOST}.`);
    }
    return count;
}
