import { ForeignFile, recogniseForeignFile } from '../file-signature';
import { isOleContainer } from './ole-container';

/** What a file is by its content, whatever its name says. */
export type WorkbookFileKind =
    /** A ZIP archive: XLSX, XLSM, XLSB, or something that is no workbook. */
    | { readonly kind: 'zip' }
    /** Kinds that are read as a whole: XLS in its container, older XLS without one, web pages, XML spreadsheets. */
    | { readonly kind: 'ole' | 'biff' | 'html' | 'xml' }
    /** Text, to be read like a CSV. */
    | { readonly kind: 'text' }
    /** Nothing but zero bytes: its room was made, its content is still to come. */
    | { readonly kind: 'unwritten' }
    | ({ readonly kind: 'foreign' } & ForeignFile);

const SAVE_AS_XLSX = 'Open it in a spreadsheet program and save it as XLSX.';

/** @param head the first bytes of the file, some thousand of them */
export function workbookFileKind(head: Buffer): WorkbookFileKind {
    if (head.every(byte => byte === 0)) {
        return { kind: 'unwritten' };
    }
    if (head.toString('latin1', 0, 2) === 'PK') {
        return { kind: 'zip' };
    }
    if (isOleContainer(head)) {
        return { kind: 'ole' };
    }
    // Beginning of a stream of records: BIFF2, 3, 4, and 5 or later without their container.
    if (head[0] === 0x09 && (head[1] & ~0x0e) === 0 && head[1] <= 0x08 && head[2] >= 4 && head[2] <= 16 && head[3] === 0) {
        return { kind: 'biff' };
    }
    const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0x3c && head[1] === 0);
    const text = head
        .toString(isWide ? 'utf16le' : 'latin1')
        .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
        .trimStart();
    if (/^MIME-Version:/i.test(text)) {
        return { kind: 'foreign', looksLike: 'a web archive (MHTML)', hint: SAVE_AS_XLSX };
    }
    return text.startsWith('<') ? (markupKind(text) ?? foreign(head, isWide)) : foreign(head, isWide);
}

function markupKind(text: string): WorkbookFileKind | undefined {
    if (/<(?:\w+:)?Workbook[\s>]/.test(text) && !/<html[\s>]/i.test(text)) {
        return { kind: 'xml' };
    }
    return /<(?:html|table|body|head|!doctype html|style|meta|div|b|font|center)[\s>]/i.test(text) ? { kind: 'html' } : undefined;
}

function foreign(head: Buffer, isWide: boolean): WorkbookFileKind {
    const found = recogniseForeignFile(head, isWide);
    return found ? { kind: 'foreign', ...found } : { kind: 'text' };
}
