import { isAscii, isUtf8 } from 'node:buffer';
import { filePieces } from './file-pieces';
import { unfinishedUtf8 } from './strict-decoder';

/** What a first pass over all bytes of a file found. */
export interface TextProbe {
    readonly size: number;
    /** The first 64 KB. */
    readonly head: Buffer;
    /** Whether the whole file is UTF-8; ASCII is, and so is a file that was cut off inside of its last character. */
    readonly isUtf8: boolean;
    /** When it is not UTF-8: up to 64 KB of its lines that have bytes beyond ASCII. */
    readonly foreign: Buffer;
    /** When it is not UTF-8: how often each byte value occurs. */
    readonly counts: Uint32Array;
}

export const HEAD = 64 * 1024;
const PIECE = 128 * 1024;

/**
 * Reads a file once from end to end. A single bad byte in the last line decides about the encoding of the first one,
 * therefore no sample will do; checking costs a small part of what parsing costs.
 */
export async function probeText(file: string): Promise<TextProbe> {
    let size = 0;
    let head: Buffer = Buffer.alloc(0);
    let carry: Buffer = Buffer.alloc(0);
    let valid = true;
    let isWide = false;
    const foreign = new ForeignLines();
    for await (const bytes of filePieces(file, PIECE)) {
        if (size < HEAD) {
            head = Buffer.concat([head, bytes.subarray(0, HEAD - size)]);
        }
        size += bytes.length;
        if (valid) {
            const all = carry.length > 0 ? Buffer.concat([carry, bytes]) : bytes;
            const end = all.length - unfinishedUtf8(all);
            const complete = all.subarray(0, end);
            const isPlain = isAscii(complete);
            valid = isPlain || isUtf8(complete);
            isWide ||= !isPlain;
            carry = Buffer.from(all.subarray(end));
        }
        if (!valid) {
            foreign.add(bytes);
        }
    }
    // Whoever took a text with proper UTF-8 characters for another encoding because its end is missing would garble them all.
    const isWhole = carry.length === 0 || isWide;
    return { size, head, isUtf8: valid && isWhole, foreign: foreign.lines(head), counts: foreign.counts };
}

/** Gathers the bytes from which a code page can be told. */
class ForeignLines {
    readonly counts = new Uint32Array(256);
    private readonly found: Buffer[] = [];
    private length = 0;

    add(bytes: Buffer): void {
        for (let index = 0; index < bytes.length; index++) {
            this.counts[bytes[index]] += 1;
        }
        let start = 0;
        while (start < bytes.length && this.length < HEAD) {
            const next = bytes.indexOf(0x0a, start);
            const end = next < 0 ? bytes.length : next + 1;
            const line = bytes.subarray(start, end);
            if (line.some(byte => byte >= 0x80)) {
                this.found.push(Buffer.from(line.subarray(0, HEAD)));
                this.length += line.length;
            }
            start = end;
        }
    }

    lines(head: Buffer): Buffer {
        return this.found.length > 0 ? Buffer.concat(this.found) : head;
    }
}
