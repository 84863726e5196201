import { encodingExists } from 'iconv-lite';

/** What people call encodings, in letters and digits only → the one name we record. */
const NAMES: Readonly<Record<string, string>> = {
    utf8: 'utf-8',
    utf8bom: 'utf-8',
    utf16: 'utf-16le',
    utf16le: 'utf-16le',
    ucs2: 'utf-16le',
    unicode: 'utf-16le',
    utf16be: 'utf-16be',
    // As in browsers: files that call themselves Latin-1 are written in its Windows extension, which has the euro sign.
    latin1: 'windows-1252',
    iso88591: 'windows-1252',
    ascii: 'windows-1252',
    usascii: 'windows-1252',
    ansi: 'windows-1252',
    cp1252: 'windows-1252',
    windows1252: 'windows-1252',
    cp1250: 'windows-1250',
    windows1250: 'windows-1250',
    latin9: 'iso-8859-15',
    iso885915: 'iso-8859-15',
    shiftjis: 'shift_jis',
    sjis: 'shift_jis',
    cp932: 'shift_jis',
    windows31j: 'shift_jis',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    cp936: 'gb18030',
    gb18030: 'gb18030'
};

/** The name under which an encoding is recorded: the usual one, or what the person called it. */
export function encodingName(encoding: string): string {
    return NAMES[key(encoding)] ?? encoding.trim().toLowerCase();
}

export function isKnownEncoding(encoding: string): boolean {
    return encodingExists(decoderName(encoding));
}

/** iconv-lite's name for an encoding. */
export function decoderName(encoding: string): string {
    return key(encodingName(encoding));
}

function key(encoding: string): string {
    return encoding.toLowerCase().replace(/[^a-z0-9]/g, '');
}
