import { Operation } from '../../common/invoiced/property';
import { ColumnValue } from '../../common/mapping/mapping';
import { attachableObjects, SourceKind } from '../../common/mapping/source-kind';

export type Columns = Readonly<Record<string, ColumnValue>>;

/** The answers so far. Plain data: it is kept over the end of the page and of the window. */
export interface UploadDraft {
    /** As typed; while it is absent, the mapping is called after what it does. */
    readonly name?: string;
    /** Name of the connection; absent where there is none yet. */
    readonly connection?: string;
    /** As chosen; while it is absent, it is what most files of the folder look like. */
    readonly kind?: SourceKind;
    /** Import id of the object. */
    readonly object: string;
    readonly folder: string;
    /** As typed; while it is absent, the files that are usual for the kind. */
    readonly files?: string;
    /** Absolute path of the chosen sample. */
    readonly sample?: string;
    /** While none is chosen: the file of the folder that was the newest one when columns were matched. */
    readonly foundSample?: string;
    readonly operation: Operation;
    /** For spreadsheets, by property. */
    readonly columns: Columns;
    /** The table and object for which columns were matched; they are matched once, what people changed afterwards stays. */
    readonly matchedFor?: string;
    /** For PDFs and attachments, as typed: where the number stands in the name of a file. */
    readonly fileName?: string;
}

/** Invoices first: most mappings are for them. */
export const STARTING_UPLOAD: UploadDraft = { object: 'invoice', folder: 'inbox', operation: 'upsert', columns: {} };

/**
 * What another kind of files changes: what was answered for the one before does not fit it. All else stays as it was
 * said, or unsaid: a name that nobody typed goes on saying what the mapping does.
 */
export function withKind({ object }: Pick<UploadDraft, 'object'>, kind: SourceKind): Partial<UploadDraft> {
    const possible = attachableObjects(kind);
    const isPossible = possible?.includes(object) ?? true;
    return { kind, object: isPossible ? object : (possible?.[0] ?? object), files: undefined, fileName: undefined };
}
