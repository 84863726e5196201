import { isUtf8 } from 'node:buffer';
import * as iconv from 'iconv-lite';
import { decoderName } from './encoding-names';

/** Bytes that are no text in the chosen encoding. */
export class UndecodableBytes extends Error {
    /**
     * @param before what could be decoded before the line that has them
     * @param bytes the first of the bytes in hexadecimal, where they can be told apart
     */
    constructor(
        readonly before: string,
        readonly bytes?: string
    ) {
        super('undecodable bytes');
    }
}

/** Decodes a file piece by piece. Unlike common decoders it throws instead of putting U+FFFD in place of a letter. */
export interface StrictDecoder {
    /** Throws `UndecodableBytes`. */
    write(bytes: Buffer): string;
    /** Throws `UndecodableBytes` when the file ends inside of a character. */
    end(): string;
}

/** A decoder for an encoding that `isKnownEncoding` knows. */
export function createStrictDecoder(encoding: string): StrictDecoder {
    const name = decoderName(encoding);
    switch (name) {
        case 'utf8':
            return new Utf8Decoder();
        case 'utf16le':
            return new Utf16Decoder(false);
        case 'utf16be':
            return new Utf16Decoder(true);
        default:
            return new CodePageDecoder(name);
    }
}

const NOTHING = Buffer.alloc(0);

class Utf8Decoder implements StrictDecoder {
    private carry: Buffer = NOTHING;

    write(bytes: Buffer): string {
        const all = this.carry.length > 0 ? Buffer.concat([this.carry, bytes]) : bytes;
        const end = all.length - unfinishedUtf8(all);
        const complete = all.subarray(0, end);
        if (!isUtf8(complete)) {
            throw undecodableUtf8(complete);
        }
        // Copied, so that the large piece is not kept alive by its last bytes.
        this.carry = end < all.length ? Buffer.from(all.subarray(end)) : NOTHING;
        return complete.toString('utf8');
    }

    end(): string {
        if (this.carry.length > 0) {
            throw new UndecodableBytes('', hex(this.carry));
        }
        return '';
    }
}

/** Number of bytes at the end that begin a UTF-8 character without finishing it. */
export function unfinishedUtf8(bytes: Buffer): number {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const byte = bytes[bytes.length - back];
        if (byte < 0x80) {
            return 0;
        }
        if (byte >= 0xc0) {
            return back < utf8Length(byte) ? back : 0;
        }
    }
    return 0;
}

function utf8Length(lead: number): number {
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function undecodableUtf8(bytes: Buffer): UndecodableBytes {
    let start = 0;
    for (let end = bytes.indexOf(0x0a) + 1; end > 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(0x0a, start) + 1) {
        start = end;
    }
    let at = start;
    while (at < bytes.length && isUtf8(bytes.subarray(at, at + utf8Length(bytes[at])))) {
        at += utf8Length(bytes[at]);
    }
    return new UndecodableBytes(bytes.toString('utf8', 0, start), hex(bytes.subarray(at, at + 1)));
}

const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

class Utf16Decoder implements StrictDecoder {
    private carry: Buffer = NOTHING;

    constructor(private readonly bigEndian: boolean) {}

    write(bytes: Buffer): string {
        const all = Buffer.concat([this.carry, bytes]);
        let end = all.length - (all.length % 2);
        const lastHigh = end >= 2 ? all[this.bigEndian ? end - 2 : end - 1] : 0;
        if (lastHigh >= 0xd8 && lastHigh <= 0xdb) {
            end -= 2;
        }
        this.carry = Buffer.from(all.subarray(end));
        const complete = all.subarray(0, end);
        const text = (this.bigEndian ? complete.swap16() : complete).toString('utf16le');
        const lone = SURROGATE.test(text) ? text.search(LONE_SURROGATE) : -1;
        if (lone >= 0) {
            throw new UndecodableBytes(beforeLine(text, lone));
        }
        return text;
    }

    end(): string {
        if (this.carry.length > 0) {
            throw new UndecodableBytes('', hex(this.carry));
        }
        return '';
    }
}

class CodePageDecoder implements StrictDecoder {
    private readonly decoder: iconv.DecoderStream;

    constructor(name: string) {
        this.decoder = iconv.getDecoder(name as Parameters<typeof iconv.getDecoder>[0], { stripBOM: false });
    }

    write(bytes: Buffer): string {
        return checked(this.decoder.write(bytes), bytes);
    }

    end(): string {
        return checked(this.decoder.end() ?? '', NOTHING);
    }
}

/** No code page has U+FFFD: where it turns up, the bytes stand for nothing. */
function checked(text: string, bytes: Buffer): string {
    const lost = text.indexOf('\ufffd');
    if (lost < 0) {
        return text;
    }
    const oneByteEach = text.length === bytes.length;
    throw new UndecodableBytes(beforeLine(text, lost), oneByteEach ? hex(bytes.subarray(lost, lost + 1)) : undefined);
}

function beforeLine(text: string, index: number): string {
    return text.substring(0, Math.max(text.lastIndexOf('\n', index), text.lastIndexOf('\r', index)) + 1);
}

function hex(bytes: Buffer): string {
    return [...bytes].map(byte => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
