/** A kind of file that is no delimited text, whatever its name says. */
export interface ForeignFile {
    /** For the sentence "it looks like …". */
    readonly looksLike: string;
    readonly hint: string;
}

const EXPORT_AS_CSV = 'Export the table as CSV or XLSX.';

/** First bytes in hexadecimal. */
const SIGNATURES: readonly (ForeignFile & { readonly start: string })[] = [
    {
        start: 'd0cf11e0',
        looksLike: 'an Excel workbook of the older kind (XLS)',
        hint: 'Rename it so that it ends in .xls, and check that the mapping takes such files.'
    },
    { start: '25504446', looksLike: 'a PDF document', hint: EXPORT_AS_CSV },
    { start: '1f8b', looksLike: 'a compressed file (GZIP)', hint: 'Unpack it first.' },
    { start: '89504e47', looksLike: 'a picture (PNG)', hint: EXPORT_AS_CSV },
    { start: 'ffd8ff', looksLike: 'a picture (JPEG)', hint: EXPORT_AS_CSV },
    { start: '53514c69746520', looksLike: 'a database (SQLite)', hint: EXPORT_AS_CSV }
];

/**
 * Recognises files that were given the ending of a text file. `undefined` for what may well be text.
 *
 * @param head the first bytes of the file
 * @param isWide whether its encoding writes ASCII characters with zero bytes (UTF-16, UTF-32)
 */
export function recogniseForeignFile(head: Buffer, isWide: boolean): ForeignFile | undefined {
    const start = head.toString('hex', 0, 16);
    if (start.startsWith('504b0304')) {
        return head.includes('xl/') || head.includes('[Content_Types].xml')
            ? {
                  looksLike: 'an Excel workbook (XLSX)',
                  hint: 'Rename it so that it ends in .xlsx, and check that the mapping takes such files.'
              }
            : { looksLike: 'a ZIP archive', hint: 'Unpack it first.' };
    }
    const known = SIGNATURES.find(signature => start.startsWith(signature.start));
    if (known) {
        return { looksLike: known.looksLike, hint: known.hint };
    }
    const text = head
        .toString('latin1', 0, 200)
        .replace(/^\u00ef\u00bb\u00bf/, '')
        .trimStart()
        .toLowerCase();
    if (/^<(?:!doctype|html|table|\?xml)/.test(text)) {
        return { looksLike: text.startsWith('<?xml') ? 'an XML document' : 'a web page (HTML)', hint: EXPORT_AS_CSV };
    }
    return !isWide && hasManyZeros(head) ? { looksLike: "a program's own binary data", hint: EXPORT_AS_CSV } : undefined;
}

/** A few zero bytes are damage in a text, which can be named by its line; many mean that it never was one. */
function hasManyZeros(head: Buffer): boolean {
    const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
    return zeros > head.length / 50;
}
