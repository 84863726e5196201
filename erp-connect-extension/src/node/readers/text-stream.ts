import { filePieces } from './file-pieces';
import { createStrictDecoder } from './strict-decoder';

/** Bytes read at a time: some hundred rows, so that they are still in the processor's cache when they are mapped. */
const PIECE = 64 * 1024;

/**
 * Streams the text of a file, without a byte order mark. Throws `UndecodableBytes`, or what the file system throws.
 * Reads only as fast as the text is taken.
 */
export async function* readText(file: string, encoding: string): AsyncGenerator<string> {
    const decoder = createStrictDecoder(encoding);
    let atStart = true;
    for await (const bytes of filePieces(file, PIECE)) {
        const text = decoder.write(bytes);
        if (text !== '') {
            yield atStart ? withoutMark(text) : text;
            atStart = false;
        }
    }
    const rest = decoder.end();
    if (rest !== '') {
        yield rest;
    }
}

/** Takes off byte order marks; programs that append to files leave more than one. */
export function withoutMark(text: string): string {
    return text.replace(/^\ufeff+/, '');
}
