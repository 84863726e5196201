import { findDialect } from '../../common/records/dialect-csv';

/**
 * The headers of a delimited text, found as the engine finds them. For proposals only: the encoding is guessed far
 * more simply here than when a file is read.
 * @param bytes the beginning of the file
 * @param truncated whether the file goes on behind it
 */
export function sampleHeaders(bytes: Uint8Array, truncated: boolean): readonly string[] {
    return findDialect(decode(bytes), {}, truncated).headers;
}

function decode(bytes: Uint8Array): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return new TextDecoder('utf-16le').decode(bytes);
    }
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
        return new TextDecoder('utf-16be').decode(bytes);
    }
    try {
        // As a stream, because the last character may be cut in two.
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}
