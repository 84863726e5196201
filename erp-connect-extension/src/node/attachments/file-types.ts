/** The largest file that Invoiced takes, in bytes: 20 MiB. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** What a file must look like inside to be what its ending says. */
export interface FileType {
    /** The first bytes; none where a type has no sign of its own. */
    readonly head?: readonly number[];
    /** What stands near the end of a whole file. */
    readonly tail?: { readonly text: string; readonly within: number };
}

const PDF: FileType = { head: [0x25, 0x50, 0x44, 0x46], tail: { text: '%%EOF', within: 2048 } };
// The directory of a ZIP is written last; behind it there is room for a comment.
const ZIP: FileType = { head: [0x50, 0x4b, 3, 4], tail: { text: 'PK\u0005\u0006', within: 65_557 } };
const OLE: FileType = { head: [0xd0, 0xcf, 0x11, 0xe0] };
const JPEG: FileType = { head: [0xff, 0xd8, 0xff] };
const ANY: FileType = {};

/** The endings that Invoiced takes. What it looks for inside is checked here first, so that the words are ours. */
const TYPES: Readonly<Record<string, FileType>> = {
    pdf: PDF,
    zip: ZIP,
    docx: ZIP,
    xlsx: ZIP,
    pptx: ZIP,
    pages: ZIP,
    keynote: ZIP,
    numbers: ZIP,
    doc: OLE,
    xls: OLE,
    ppt: OLE,
    jpg: JPEG,
    jpeg: JPEG,
    png: { head: [0x89, 0x50, 0x4e, 0x47] },
    gif: { head: [0x47, 0x49, 0x46, 0x38] },
    heic: ANY,
    heif: ANY,
    tiff: ANY,
    txt: ANY,
    csv: ANY,
    rtf: ANY
};

/** The type of an ending (small letters, no dot); `undefined` where Invoiced does not take such files. */
export function typeOf(ending: string): FileType | undefined {
    return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}

/** All endings that Invoiced takes. */
export function takenEndings(): readonly string[] {
    return Object.keys(TYPES);
}
