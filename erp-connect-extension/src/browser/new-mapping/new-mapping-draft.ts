import URI from '@theia/core/lib/common/uri';

/** The answers so far. */
export interface NewMappingDraft {
    /** The workspace folder that gets the file. */
    readonly root: URI;
    readonly name?: string;
    readonly connection?: string;
    /** Import id of the object. */
    readonly object?: string;
    readonly folder?: string;
    readonly files?: string;
    readonly sample?: URI;
}
