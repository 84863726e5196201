import { JsonPath } from './document-tree';

export type SourceKind = 'spreadsheet' | 'invoice-pdfs' | 'attachments';

/** Kinds of sources whose files are uploaded as they are. */
export const FILE_KINDS = ['invoice-pdfs', 'attachments'] as const satisfies readonly SourceKind[];

export const SOURCE_KINDS = ['spreadsheet', ...FILE_KINDS] as const satisfies readonly SourceKind[];

/** What the files of a kind are called in a sentence. */
export const KIND_NAMES: Readonly<Record<SourceKind, string>> = {
    spreadsheet: 'spreadsheets',
    'invoice-pdfs': 'invoice PDFs',
    attachments: 'attachments'
};

const OBJECTS: Readonly<Record<(typeof FILE_KINDS)[number], readonly string[]>> = {
    'invoice-pdfs': ['invoice'],
    attachments: ['invoice', 'credit_note', 'estimate', 'customer']
};

/** Keys that only some kinds have, by their path. All others are for every kind. */
const ONLY: Readonly<Record<string, readonly SourceKind[]>> = {
    ...Object.fromEntries(
        ['operation', 'missingCustomers', 'columns', ...sourceKeys('sheet', 'headerRow', 'firstRow', 'delimiter', 'quote', 'encoding')].map(
            key => [`upload.${key}`, ['spreadsheet' as const]]
        )
    ),
    'upload.source.fileName': FILE_KINDS,
    'upload.source.wait': FILE_KINDS,
    'upload.source.zip': ['attachments']
};

/** The kind a text names, where there is such a kind. */
export function toSourceKind(text: string | undefined): SourceKind | undefined {
    return SOURCE_KINDS.find(kind => kind === text);
}

/** The kinds that have the key at this path. */
export function kindsWithKey(path: JsonPath): readonly SourceKind[] {
    return ONLY[path.join('.')] ?? SOURCE_KINDS;
}

/** The objects that files of a kind are attached to; `undefined` for a kind whose files are tables. */
export function attachableObjects(kind: SourceKind | undefined): readonly string[] | undefined {
    return kind === undefined || kind === 'spreadsheet' ? undefined : OBJECTS[kind];
}

function sourceKeys(...keys: readonly string[]): readonly string[] {
    return keys.map(key => `source.${key}`);
}
