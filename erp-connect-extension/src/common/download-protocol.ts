import { DownloadField } from './invoiced/download-field';
import { DownloadObjectId } from './invoiced/download-objects';
import { Download } from './mapping/download';

export const DOWNLOADS_PATH = '/services/erp-connect/downloads';
export const DownloadService = Symbol('DownloadService');

/** The first rows of a file as it would be written. */
export interface DownloadPreview {
    readonly headers: readonly string[];
    /** As many cells as headers, with the text that the file will show. */
    readonly rows: readonly (readonly string[])[];
    /** For each column, whether it holds numbers. */
    readonly numeric: readonly boolean[];
    /** How many records of the account there are to download at the moment; absent when it does not say. */
    readonly total?: number;
    /** Why there is nothing to see, as a sentence or two; then there is nothing else. */
    readonly failure?: string;
}

/** What a window asks for while a download is being made. Nothing here changes the account. */
export interface DownloadService {
    /** IANA name of the time zone of the computer that runs the engine. */
    timeZone(): Promise<string>;
    /** The custom fields that the account has for an object; none when it does not tell. */
    customFields(connection: string, object: DownloadObjectId): Promise<readonly DownloadField[]>;
    /** @param anew asks the account again, also when it was asked a moment ago */
    preview(connection: string, download: Download, anew: boolean): Promise<DownloadPreview>;
}
