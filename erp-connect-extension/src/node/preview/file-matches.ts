import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PREVIEW_RECORDS, Preview, PreviewRecord } from '../../common/preview-protocol';
import { summarize } from '../../common/records/preview';
import { numberOf } from '../attachments/attachment-plan';
import { noNumber } from '../attachments/attachment-problems';
import { RunnableFiles } from '../engine/loaded-mapping';
import { fileMatcher } from '../folder/ignored-files';

/** To which records the files in the folder belong, as far as their names say. */
export async function previewFiles(runnable: RunnableFiles): Promise<Preview> {
    const belongs = fileMatcher(runnable.mapping.upload.source.files, []);
    const names = (await readdir(runnable.folder).catch(() => [])).filter(belongs).sort();
    const records = names.map(name => recordOf(runnable, name));
    return {
        isWhole: true,
        ...(names.length === 0 ? { failure: `There are no such files in ${runnable.folder} yet.` } : {}),
        problems: [],
        notes: [],
        records: records.slice(0, PREVIEW_RECORDS),
        summary: summarize(
            0,
            records.map(({ action }) => ({ action: action === 'refused' ? 'refused' : 'new' }))
        )
    };
}

function recordOf(runnable: RunnableFiles, name: string): PreviewRecord {
    const number = numberOf(runnable, join(runnable.folder, name));
    return number === undefined
        ? { action: 'refused', rows: [], problems: [noNumber(runnable, name)], payload: { file: name } }
        : { action: 'new', rows: [], problems: [], payload: { file: name, number } };
}
