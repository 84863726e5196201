import { DownloadPreview } from '../../../common/download-protocol';
import { downloadObjectLabel } from '../../../common/invoiced/download-objects';
import { Download } from '../../../common/mapping/download';
import { plural } from '../plural';

/** How many rows of a file are seen, and how many records the account has for it; why there are none. */
export function rowsText({ rows, total }: DownloadPreview, { object, filter }: Pick<Download, 'object' | 'filter'>): string {
    if (rows.length === 0) {
        const records = downloadObjectLabel(object).toLowerCase();
        return filter ? `None of the ${records} in the account pass the filter.` : `There are no ${records} in the account to show.`;
    }
    const all = total === undefined ? '' : ` of ${plural(total, 'record')} in the account`;
    return `${plural(rows.length, 'row')}${all}`;
}
