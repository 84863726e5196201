import URI from '@theia/core/lib/common/uri';
import { attachableObjects, SourceKind } from '../../common/mapping/source-kind';

/** The answers so far. */
export interface NewMappingDraft {
    /** The workspace folder that gets the file. */
    readonly root: URI;
    /** Which way the records travel. A download has a page of its own: the other answers are for uploads. */
    readonly direction?: 'upload' | 'download';
    readonly name?: string;
    readonly connection?: string;
    readonly folder?: string;
    readonly kind?: SourceKind;
    /** Import id of the object. */
    readonly object?: string;
    readonly files?: string;
    /** For spreadsheets: a file to find columns in. */
    readonly sample?: URI;
    /** For PDFs and attachments: where the number stands in the name of a file. */
    readonly fileName?: string;
}

/** Whether the files are uploaded as they are, and not read. */
export function takesWholeFiles({ kind }: NewMappingDraft): boolean {
    return attachableObjects(kind) !== undefined;
}
