import { Payload } from './records/payload';
import { FieldDifference } from './records/field-difference';
import { PreviewSummary } from './records/preview';
import { Problem } from './problem';

export const PREVIEW_PATH = '/services/erp-connect/preview';
export const PreviewService = Symbol('PreviewService');

/** Rows that a preview looks at when it must be there at once. */
export const PREVIEW_ROWS = 1000;
/** Records that it shows. */
export const PREVIEW_RECORDS = 200;

export interface PreviewRequest {
    /** Absolute path of the mapping file. */
    readonly mapping: string;
    /** What it says, saved or not. */
    readonly text: string;
    /** Absolute path of the sample; absent, the newest file of the mapping. */
    readonly file?: string;
}

/** What an upload would do with a record; compared with the account, as it is there now. */
export interface PreviewRecord {
    readonly action: 'new' | 'changed' | 'unchanged' | 'refused' | 'skipped' | 'conflict';
    /** Numbers of its rows in the file. */
    readonly rows: readonly number[];
    /** What would be sent; absent where nothing would. */
    readonly payload?: Payload;
    readonly problems: readonly Problem[];
    /** What the account has to say to it, in a sentence. */
    readonly note?: string;
    /** Fields that the account has otherwise. */
    readonly differences?: readonly FieldDifference[];
}

/** What a mapping would do with a file. */
export interface Preview {
    /** Absolute path of the sample; absent where there is none. */
    readonly file?: string;
    /** Whether all of the file was read, or its first rows. */
    readonly isWhole: boolean;
    /** Why there is nothing to see, as a sentence or two; then there is nothing else. */
    readonly failure?: string;
    /** Why the table as a whole cannot be mapped; then there are no records. */
    readonly problems: readonly Problem[];
    readonly notes: readonly Problem[];
    /** The first of them, in the order of the file. */
    readonly records: readonly PreviewRecord[];
    /** Of all rows that were read. */
    readonly summary: PreviewSummary;
}

/** What a window asks for while somebody edits a mapping. Nothing here changes the account. */
export interface PreviewService {
    /** What the mapping makes of the first rows; quick enough to be asked for at each key stroke. */
    previewSample(request: PreviewRequest): Promise<Preview>;
    /**
     * The same for the whole file, in the background. A further one of the same mapping ends it: it rejects then.
     * @param isLive compare the records that are shown with the account
     */
    previewWhole(request: PreviewRequest, isLive: boolean): Promise<Preview>;
    /** How many records the preview of a whole file has come to; `undefined` when none is under way. */
    progress(mapping: string): Promise<number | undefined>;
    /** Keeps a file that was dropped into a window, and gives its path. @param content base64, at most 50 MB of bytes. */
    keepDropped(name: string, content: string): Promise<string>;
}
