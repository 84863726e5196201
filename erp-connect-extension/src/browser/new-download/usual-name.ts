import { downloadObjectLabel } from '../../common/invoiced/download-objects';
import { DownloadDraft } from './download-draft';

/** What a mapping is called when nobody calls it otherwise: what it brings, and how often. */
export function usualName({ object, schedule }: Pick<DownloadDraft, 'object' | 'schedule'>): string {
    const often = { day: 'Daily', week: 'Weekly', month: 'Monthly', cron: undefined, hand: undefined }[schedule.rhythm];
    const label = downloadObjectLabel(object);
    return often === undefined ? label : `${often} ${label.toLowerCase()}`;
}
