import { DownloadPreview } from '../../../common/download-protocol';
import { plural } from '../plural';

/** How many rows of a file are seen, and how many records the account has for it. */
export function rowsText({ rows, total }: DownloadPreview): string {
    const all = total === undefined ? '' : ` of ${plural(total, 'record')} in the account`;
    return `${plural(rows.length, 'row')}${all}`;
}
