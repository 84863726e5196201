import { refuse } from '../domain/api-error';
import { sniffType, startsWith } from './sniff';

/** Largest file the server takes: 20 MiB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const OFFICE_ZIP = ['application/zip'];
const OFFICE_OLE = ['application/x-ole-storage'];

/** Allowed extensions with the content types each may be sniffed as. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
    png: ['image/png'],
    jpeg: ['image/jpeg'],
    jpg: ['image/jpeg'],
    gif: ['image/gif'],
    heic: ['image/heic'],
    heif: ['image/heic'],
    tiff: ['image/tiff'],
    doc: OFFICE_OLE,
    xls: OFFICE_OLE,
    ppt: OFFICE_OLE,
    docx: OFFICE_ZIP,
    xlsx: OFFICE_ZIP,
    pptx: OFFICE_ZIP,
    pages: OFFICE_ZIP,
    keynote: OFFICE_ZIP,
    numbers: OFFICE_ZIP,
    zip: OFFICE_ZIP,
    txt: ['text/plain'],
    csv: ['text/plain'],
    rtf: ['text/rtf'],
    pdf: ['application/pdf']
};

/** The content type reported for extensions whose sniffed type is only a container. */
const REPORTED: Readonly<Record<string, string>> = {
    csv: 'text/csv',
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
    pdf: [0x25, 0x50, 0x44, 0x46],
    zip: [0x50, 0x4b, 3, 4],
    docx: [0x50, 0x4b, 3, 4],
    xlsx: [0x50, 0x4b, 3, 4],
    pptx: [0x50, 0x4b, 3, 4],
    png: [0x89, 0x50, 0x4e, 0x47],
    gif: [0x47, 0x49, 0x46, 0x38],
    jpg: [0xff, 0xd8, 0xff],
    jpeg: [0xff, 0xd8, 0xff],
    doc: [0xd0, 0xcf, 0x11, 0xe0],
    xls: [0xd0, 0xcf, 0x11, 0xe0],
    ppt: [0xd0, 0xcf, 0x11, 0xe0]
};

/**
 * The server's checks of an upload in their order: size, extension against
 * content, first bytes. Answers the content type. Invoiced API: files.
 */
export function checkUpload(name: string, bytes: Buffer): string {
    if (bytes.length > MAX_FILE_BYTES) {
        throw refuse('Uploaded file exceeds maximum allowed size');
    }
    const extension = extensionOf(name);
    const sniffed = sniffType(bytes);
    if (!TYPES[extension]?.includes(sniffed)) {
        throw refuse('Uploaded file type is not allowed (strict validation)');
    }
    const signature = SIGNATURES[extension];
    if (signature && !startsWith(bytes, signature)) {
        throw refuse('File signature does not match the expected type');
    }
    return REPORTED[extension] ?? sniffed;
}

/** `Inv #12 (final).PDF` becomes `Inv__12__final_.pdf`. */
export function sanitizeName(name: string): string {
    const extension = extensionOf(name);
    const base = extension === '' ? name : name.slice(0, -extension.length - 1);
    const cleaned = base.replace(/[^A-Za-z0-9_-]/g, '_');
    return extension === '' ? cleaned : `${cleaned}.${extension}`;
}

function extensionOf(name: string): string {
    const dot = name.lastIndexOf('.');
    return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
