import { basename } from 'node:path';
import { Problem } from '../../common/problem';
import { shorten } from '../../common/records/plain-text';
import { Notice, NoticeBox } from '../ledger/notice-store';
import { Matter } from './matter';
import { Notification, NotificationMatter, notificationId } from './notification';
import { subjectOf, textOf } from './notification-text';

// More than that nobody reads in a message; the rest is counted.
const MOST_TOLD = 20;

/** Tells of what needs somebody. */
export function problemsNotification(box: NoticeBox, news: readonly Matter[], now: number): Notification {
    const matters = news.slice(0, MOST_TOLD).map(toNotificationMatter);
    const more = news.length - matters.length;
    return {
        ...headOf(box, now),
        id: notificationId(box.workspace, box.channel, ...news.flatMap(({ key, since }) => [key, since])),
        type: 'problems',
        subject: subject(box.workspace, subjectOf(news)),
        text: textOf(matters, more),
        matters,
        more
    };
}

/** Tells that nothing of what was told is open any more. */
export function mendedNotification(box: NoticeBox, closed: readonly Notice[], now: number): Notification {
    const matters = closed.slice(0, MOST_TOLD).map(({ matter, label }) => ({ id: matter, label }));
    const more = closed.length - matters.length;
    const lines = [...matters.map(({ label }) => `- ${label}`), ...(more > 0 ? [`- and ${more} more`] : [])];
    return {
        ...headOf(box, now),
        id: notificationId(box.workspace, box.channel, 'mended', ...closed.flatMap(({ matter, told_at }) => [matter, told_at])),
        type: 'mended',
        subject: subject(box.workspace, 'nothing needs you any more'),
        text: `Mended or settled since the last message:\n\n${lines.join('\n')}\n`,
        matters,
        more
    };
}

/** What `erp-connect notify test` sends. */
export function testNotification(box: NoticeBox, now: number): Notification {
    return {
        ...headOf(box, now),
        id: notificationId(box.workspace, box.channel, 'test', now),
        type: 'test',
        subject: subject(box.workspace, 'this is a test'),
        text: 'Somebody tested the notifications of ERP Connect. If you read this, they work. Nothing needs you.\n',
        matters: [],
        more: 0
    };
}

function headOf({ workspace }: NoticeBox, now: number): Pick<Notification, 'version' | 'sentAt' | 'workspace'> {
    return { version: 1, sentAt: new Date(now).toISOString(), workspace };
}

/** One line, whatever names are in it. */
function subject(workspace: string, text: string): string {
    return shorten(`ERP Connect: ${text} [${basename(workspace)}]`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '), 200);
}

function toNotificationMatter({ key, kind, label, count, since, problem, run, mappingName }: Matter): NotificationMatter {
    return {
        id: key,
        kind,
        label,
        problems: count,
        code: problem.code,
        text: withoutCell(problem.text, problem),
        hint: problem.hint && withoutCell(problem.hint, problem),
        row: problem.row,
        column: problem.column,
        property: problem.property,
        key: problem.key,
        connection: problem.connection,
        mapping: problem.mapping,
        mappingName,
        file: problem.file,
        refusedFile: run?.refusedFile,
        records: run?.records,
        refused: run?.refused,
        since: new Date(since).toISOString()
    };
}

/** Problems quote the cell that they are about; a message that leaves the house does not. */
function withoutCell(text: string, { seen }: Problem): string {
    return seen === undefined ? text : [seen, seen.trim()].reduce((rest, cell) => rest.replaceAll(`"${shorten(cell)}"`, '"…"'), text);
}
