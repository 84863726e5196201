import { StringDecoder } from 'node:string_decoder';
import { encodingExists, getDecoder } from 'iconv-lite';

/** Turns pieces of bytes into text; characters may lie across pieces. */
export interface XmlDecoder {
    write(piece: Buffer): string;
    end(): string | undefined;
}

/** XML is UTF-8 unless it begins otherwise: with a byte order mark, in wide characters, or naming another encoding. */
export function xmlDecoder(head: Buffer): XmlDecoder {
    if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) {
        return getDecoder('utf-16le');
    }
    if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) {
        return getDecoder('utf-16be');
    }
    const declared = /^[^>]{0,80}\sencoding\s*=\s*["']([\w-]+)["']/.exec(head.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
    return /^utf-?(?:8|16)$/i.test(declared) || !encodingExists(declared) ? new StringDecoder('utf8') : getDecoder(declared);
}

/** Decodes a stream of bytes as XML, without the byte order mark. */
export async function* decodeXml(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
    let decoder: XmlDecoder | undefined;
    for await (const piece of pieces) {
        decoder ??= xmlDecoder(piece);
        yield decoder.write(piece).replace(/^\ufeff/, '');
    }
    yield decoder?.end() ?? '';
}
