import { downloadFields, findDownloadField } from '../invoiced/download-fields';
import { DownloadObject, findDownloadObject } from '../invoiced/download-objects';
import { checkSchedule } from '../schedule/check-schedule';
import { Schedule } from '../schedule/schedule';
import { dateFormatProblem, suggestDateFormat } from './date-format';
import { DiagnosticList } from './diagnostic-list';
import { JsonPath } from './document-tree';
import { Download } from './download';
import { checkFilter } from './download-filter-rule';
import { didYouMean, nearestWord } from './nearest-word';

const DOWNLOAD = ['download'];
const COLUMNS = [...DOWNLOAD, 'columns'];
const DESTINATION = [...DOWNLOAD, 'destination'];
const PLACEHOLDERS = ['{date}', '{time}', '{mapping}'];

/** Checks a download whose structure is right. */
export function checkDownload(list: DiagnosticList, download: Download): void {
    const object = findDownloadObject(download.object)!;
    if (list.tree.nodeAt(['upload'])) {
        list.add('mapping.two-directions', DOWNLOAD, 'A mapping either uploads or downloads.', {
            range: list.tree.keyRangeOf(DOWNLOAD),
            hint: 'Put the download into a mapping file of its own.'
        });
    }
    if (download.changes === 'since-last-run' && !object.tellsChanges) {
        const path = [...DOWNLOAD, 'changes'];
        list.add('mapping.changes-not-told', path, `Invoiced does not tell which ${object.label.toLowerCase()} changed.`, {
            hint: 'Download all of them.',
            fix: list.replaceFix(list.tree.nodeAt(path)!, 'all')
        });
    }
    checkTimes(list, download.schedule);
    checkColumns(list, download, object);
    checkFilter(list, download, object);
    checkFormat(list, [...DESTINATION, 'dateFormat'], download.destination.dateFormat);
    checkFileName(list, download.destination.file);
}

function checkTimes(list: DiagnosticList, schedule: Schedule | undefined): void {
    const path = [...DOWNLOAD, 'schedule'];
    if (schedule && 'every' in schedule && schedule.every !== 'day' && (schedule as { on?: unknown }).on === undefined) {
        const example = schedule.every === 'week' ? '"monday"' : '1';
        list.add('mapping.missing-key', path, '"on" is missing in "schedule".', {
            range: list.tree.keyRangeOf(path),
            hint: `It says on which days of the ${schedule.every}.`,
            fix: list.insertFix(list.tree.nodeAt(path)!, 'on', example)
        });
        return;
    }
    for (const { path: place, text, meant } of schedule ? checkSchedule(schedule) : []) {
        const node = list.tree.nodeAt([...path, ...place]);
        list.add('mapping.bad-schedule', [...path, ...place], text, {
            fix: node && meant !== undefined ? list.replaceFix(node, meant) : undefined
        });
    }
}

function checkColumns(list: DiagnosticList, { columns }: Download, object: DownloadObject): void {
    if (!columns.length) {
        list.add('mapping.no-source', COLUMNS, 'The file would have no columns.', { hint: 'Give at least one { "header", "field" }.' });
    }
    const headers = new Set<string>();
    for (const [index, { header, field, value, format }] of columns.entries()) {
        const path = [...COLUMNS, index];
        if (headers.has(header)) {
            list.add('mapping.duplicate-header', [...path, 'header'], `There is a column "${header}" already.`);
        }
        headers.add(header);
        if ((field === undefined) === (value === undefined)) {
            list.add(
                field === undefined ? 'mapping.no-source' : 'mapping.two-sources',
                path,
                field === undefined ? `It is not said what the column "${header}" shows.` : '"field" and "value" cannot both be given.',
                { hint: 'Give exactly one of "field" and "value".' }
            );
        }
        if (field !== undefined) {
            checkField(list, [...path, 'field'], object, field);
        }
        checkFormat(list, [...path, 'format'], format);
    }
}

function checkField(list: DiagnosticList, path: JsonPath, object: DownloadObject, field: string): void {
    if (findDownloadField(object.id, field)) {
        return;
    }
    const meant = nearestWord(
        field,
        downloadFields(object.id).map(({ id }) => id)
    );
    list.add('mapping.unknown-field', path, `${object.label} have no field "${field}".${didYouMean(meant)}`, {
        hint: meant || !object.hasMetadata ? undefined : 'A custom field is written "metadata.<id>".',
        fix: meant ? list.replaceFix(list.tree.nodeAt(path)!, meant) : undefined
    });
}

function checkFormat(list: DiagnosticList, path: JsonPath, format: string | undefined): void {
    const problem = format === undefined ? undefined : dateFormatProblem(format);
    if (format !== undefined && problem) {
        const meant = suggestDateFormat(format);
        list.add('mapping.bad-format', path, `"${format}" is not a date format: ${problem}.${didYouMean(meant)}`, {
            fix: meant ? list.replaceFix(list.tree.nodeAt(path)!, meant) : undefined
        });
    }
}

function checkFileName(list: DiagnosticList, file: string | undefined): void {
    const path = [...DESTINATION, 'file'];
    const unknown = /\{[^{}]*\}?|\}/g;
    const wrong = [...(file ?? '').matchAll(unknown)].map(([word]) => word).find(word => !PLACEHOLDERS.includes(word));
    if (wrong !== undefined) {
        list.add('mapping.bad-file-name', path, `"${wrong}" means nothing in a file name.`, {
            hint: `Possible: ${PLACEHOLDERS.join(', ')}.`
        });
    } else if (file !== undefined && /[\\/:*?"<>|]/.test(file)) {
        list.add('mapping.bad-file-name', path, 'A file name cannot hold \\ / : * ? " < > |.', { hint: 'The folder is said in "folder".' });
    }
}
