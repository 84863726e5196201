import { findDownloadField } from '../invoiced/download-fields';
import { findDownloadFilter } from '../invoiced/download-filters';
import { describeSchedule } from '../schedule/describe-schedule';
import { DocumentTree, JsonPath } from './document-tree';
import { fieldMarkdown, filterMarkdown } from './download-field-card';
import { downloadedObject } from './download-proposals';
import { isDownload } from './mapping';
import { validateMapping } from './mapping-diagnostics';
import { parseMapping } from './mapping-document';
import { plainMarkdown } from './markdown';

/** What is to be said about a place of a download beside what its schema says, in Markdown. */
export function downloadParts(tree: DocumentTree, path: JsonPath): readonly string[] {
    const object = downloadedObject(tree);
    switch (path[1]) {
        case 'schedule':
            return scheduleParts(tree);
        case 'columns': {
            const field = object && path[3] === 'field' ? findDownloadField(object.id, tree.stringAt(path) ?? '') : undefined;
            return field ? [fieldMarkdown(field)] : [];
        }
        case 'filter': {
            const filter = object && path.length === 3 ? findDownloadFilter(object.id, String(path[2])) : undefined;
            return filter ? [filterMarkdown(filter)] : [];
        }
        default:
            return [];
    }
}

/** The whole schedule in words, where it can run. */
function scheduleParts({ text }: DocumentTree): readonly string[] {
    const document = parseMapping(text);
    const { mapping } = document;
    const isWrong = validateMapping(document).some(({ path }) => path[0] === 'download' && path[1] === 'schedule');
    const schedule = mapping && isDownload(mapping) ? mapping.download.schedule : undefined;
    return schedule && !isWrong ? [`${plainMarkdown(describeSchedule(schedule))}.`] : [];
}
