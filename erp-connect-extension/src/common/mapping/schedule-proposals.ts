import { WEEKDAYS } from '../schedule/schedule';
import { computerZone, timeZones } from '../schedule/time-zone';
import { literalProposal, Proposal, snippetProposal, textProposal } from './completion';
import { DocumentTree, JsonPath } from './document-tree';

const SCHEDULE = ['download', 'schedule'];
const CALENDAR_KEYS = ['every', 'on', 'at'];
const MONDAY_FIRST = [...WEEKDAYS.slice(1), WEEKDAYS[0]];
const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

/** Values of a schedule and inside of it, where more is known than its schema says; `undefined` elsewhere. */
export function scheduleProposals(tree: DocumentTree, path: JsonPath): readonly Proposal[] | undefined {
    switch (path[2]) {
        case undefined:
            return [
                snippetProposal('{ every day }', 'at a time', '{ "every": "day", "at": "${1:02:30}" }'),
                snippetProposal('{ every week }', 'on days of the week', '{ "every": "week", "on": "${1:monday}", "at": "${2:02:30}" }'),
                snippetProposal('{ every month }', 'on days of the month', '{ "every": "month", "on": ${1:1}, "at": "${2:02:30}" }'),
                snippetProposal('{ cron }', 'by a cron expression', '{ "cron": "${1:30 2 * * *}" }')
            ];
        case 'on':
            return dayProposals(tree.stringAt([...SCHEDULE, 'every']));
        case 'timeZone':
            return zoneProposals();
        default:
            return undefined;
    }
}

/** Whether a key goes with those that a schedule has: it is said by the calendar or by a cron expression. */
export function scheduleKeyFits(tree: DocumentTree, key: string, present: ReadonlySet<string>): boolean {
    if (key === 'cron') {
        return !CALENDAR_KEYS.some(each => present.has(each));
    }
    return !CALENDAR_KEYS.includes(key) || (!present.has('cron') && (key !== 'on' || tree.stringAt([...SCHEDULE, 'every']) !== 'day'));
}

function dayProposals(every: string | undefined): readonly Proposal[] {
    const week = MONDAY_FIRST.map(day => textProposal(day));
    const month = [textProposal('last'), ...DAYS.map(literalProposal)];
    return every === 'day' ? [] : every === 'week' ? week : every === 'month' ? month : [...week, ...month];
}

/** That of the computer first: it is what is meant most often. */
function zoneProposals(): readonly Proposal[] {
    const own = computerZone();
    return [own, ...timeZones().filter(zone => zone !== own)].map(zone => ({
        ...textProposal(zone),
        detail: zone === own ? 'this computer' : undefined,
        words: [zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')]
    }));
}
