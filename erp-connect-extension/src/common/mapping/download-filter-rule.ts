import { downloadFilters, findDownloadFilter, FilterType } from '../invoiced/download-filters';
import { findDownloadField } from '../invoiced/download-fields';
import { DownloadObject } from '../invoiced/download-objects';
import { isDecimal } from '../download/output-format';
import { readBoolean } from '../records/boolean-text';
import { calendarDate } from '../records/calendar-date';
import { DiagnosticList } from './diagnostic-list';
import { Member } from './document-tree';
import { Download } from './download';
import { didYouMean, nearestWord } from './nearest-word';

const FILTER = ['download', 'filter'];

/** What a value of another type is told, after the value itself. */
const NEEDED: Readonly<Record<FilterType, string>> = {
    text: 'is no text or number.',
    number: 'is no number. Write it with a point and without thousands, such as 1250.5.',
    date: 'is no day. Write it as year, month and day, such as 2026-01-31.',
    boolean: 'is neither true nor false.'
};

/** Checks the fields that a download is filtered by, their values, and the days that bound it. */
export function checkFilter(list: DiagnosticList, { filter = {} }: Download, object: DownloadObject): void {
    for (const member of list.tree.membersAt(FILTER)) {
        const known = findDownloadFilter(object.id, member.key);
        if (known === undefined) {
            addUnknown(list, member, object);
        } else {
            checkValue(list, member, known.type, filter[member.key]);
        }
    }
}

function addUnknown(list: DiagnosticList, { key, keyNode }: Member, object: DownloadObject): void {
    const words = downloadFilters(object.id).map(({ id }) => id);
    const meant = nearestWord(key, words);
    const isShown = findDownloadField(object.id, key) !== undefined;
    list.add(
        'mapping.unknown-field',
        [...FILTER, key],
        words.length === 0
            ? `${object.label} cannot be filtered.`
            : `${object.label} cannot be filtered by "${key}".${isShown ? '' : didYouMean(meant)}`,
        {
            range: list.tree.rangeOfNode(keyNode),
            hint:
                isShown && words.length > 0
                    ? `The file can show it, but Invoiced cannot look for it. Possible: ${words.join(', ')}.`
                    : undefined,
            fix: meant && !isShown ? list.replaceFix(keyNode, meant) : list.removeFix(keyNode)
        }
    );
}

function checkValue(list: DiagnosticList, { key, valueNode }: Member, type: FilterType, value: unknown): void {
    if (!valueNode || isOfType(value, type)) {
        return;
    }
    const meant = type === 'boolean' ? readBoolean(String(value)) : undefined;
    list.add('mapping.bad-value', [...FILTER, key], `${JSON.stringify(value)} ${NEEDED[type]}`, {
        fix: typeof meant === 'boolean' ? list.replaceFix(valueNode, meant) : undefined
    });
}

function isOfType(value: unknown, type: FilterType): boolean {
    switch (type) {
        case 'text':
            return typeof value !== 'boolean';
        case 'date':
            return isDay(value);
        case 'number':
            return isDecimal(String(value));
        case 'boolean':
            return typeof value === 'boolean';
    }
}

function isDay(value: unknown): boolean {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
    return parts !== null && calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}
