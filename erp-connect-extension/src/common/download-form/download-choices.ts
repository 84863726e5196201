import { DOWNLOAD_OBJECT_IDS, downloadObjectLabel, DownloadObjectId, findDownloadObject } from '../invoiced/download-objects';

/** An object to choose from a list. */
export interface DownloadChoice {
    readonly value: DownloadObjectId;
    readonly label: string;
}

/** What most people download. */
const FIRST: readonly DownloadObjectId[] = ['payment', 'invoice', 'customer'];

/** The objects that can be downloaded, in the order of a list to choose from. */
export function downloadChoices(): readonly DownloadChoice[] {
    return [...new Set([...FIRST, ...DOWNLOAD_OBJECT_IDS])].map(id => ({ value: id, label: downloadObjectLabel(id) }));
}

/** Why an object can be downloaded as a whole only; `undefined` where changes can be asked for. */
export function whyNoChanges(object: DownloadObjectId): string | undefined {
    return findDownloadObject(object)?.tellsChanges
        ? undefined
        : `Invoiced does not tell which ${downloadObjectLabel(object).toLowerCase()} have changed, so the file always has all of them.`;
}
