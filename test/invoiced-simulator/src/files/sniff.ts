const MAGIC: readonly (readonly [string, readonly number[]])[] = [
    ['image/png', [0x89, 0x50, 0x4e, 0x47]],
    ['image/jpeg', [0xff, 0xd8, 0xff]],
    ['image/gif', [0x47, 0x49, 0x46, 0x38]],
    ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
    ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
    ['application/zip', [0x50, 0x4b, 3, 4]],
    ['application/x-ole-storage', [0xd0, 0xcf, 0x11, 0xe0]],
    ['text/rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]]
];
const PDF_MARK = '%PDF-';
const SEARCHED_FOR_PDF = 1024;
const SEARCHED_FOR_BINARY = 64 * 1024;

/** Guesses a content type from the bytes alone, as the server's file inspection does. */
export function sniffType(bytes: Buffer): string {
    if (bytes.length === 0) {
        return 'application/x-empty';
    }
    const match = MAGIC.find(([, signature]) => startsWith(bytes, signature));
    if (match) {
        return match[0];
    }
    if (/^ftyp(hei[cfmsx]|mif1|msf1|hevc)/.test(bytes.toString('latin1', 4, 12))) {
        return 'image/heic';
    }
    if (bytes.subarray(0, SEARCHED_FOR_PDF).includes(PDF_MARK)) {
        return 'application/pdf';
    }
    return bytes.subarray(0, SEARCHED_FOR_BINARY).includes(0) ? 'application/octet-stream' : 'text/plain';
}

/** Whether the first bytes are these. */
export function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
    return signature.every((value, index) => bytes[index] === value);
}
