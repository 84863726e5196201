import { DATE_BOUNDS } from '../invoiced/download-query';
import { downloadFields } from '../invoiced/download-fields';
import { DownloadObject } from '../invoiced/download-objects';
import { isMetadataKey } from '../invoiced/object-catalogue';
import { calendarDate } from '../records/calendar-date';
import { DiagnosticList } from './diagnostic-list';
import { Download } from './download';
import { didYouMean, nearestWord } from './nearest-word';

const FILTER = ['download', 'filter'];

/** Checks the fields that a download is filtered by, and the days that bound it. */
export function checkFilter(list: DiagnosticList, { filter = {} }: Download, object: DownloadObject): void {
    const words = filterWords(object);
    for (const { key, keyNode } of list.tree.membersAt(FILTER)) {
        const path = [...FILTER, key];
        const isBound = DATE_BOUNDS.some(word => word === key);
        const isCustomField = object.hasMetadata && key.startsWith('metadata.') && isMetadataKey(key.slice('metadata.'.length));
        if (!isCustomField && !words.includes(key)) {
            const meant = nearestWord(key, words);
            list.add('mapping.unknown-field', path, `${object.label} cannot be filtered by "${key}".${didYouMean(meant)}`, {
                range: list.tree.rangeOfNode(keyNode),
                fix: meant ? list.replaceFix(keyNode, meant) : list.removeFix(keyNode)
            });
        } else if (isBound && !isDay(filter[key])) {
            list.add('mapping.bad-value', path, `"${String(filter[key])}" is no day. Write it as year, month and day, such as 2026-01-31.`);
        }
    }
}

/** What is shown of other records, added up or made for links is nothing that Invoiced can look for. */
function filterWords(object: DownloadObject): readonly string[] {
    const fields = downloadFields(object.id).map(({ id }) => id);
    const own = fields.filter(id => !/\.|url$|^discounts$|^taxes$/.test(id));
    return [...own, ...(fields.includes('customer.id') ? ['customer'] : []), ...(object.hasDate ? DATE_BOUNDS : [])];
}

function isDay(value: unknown): boolean {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
    return calendarDate(Number(year), Number(month), Number(day)) !== undefined;
}
