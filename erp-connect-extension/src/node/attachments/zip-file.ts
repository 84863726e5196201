import { basename } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { fileChunks } from './file-chunks';
import { LARGEST_FILE } from './file-types';

/** A ZIP with one file in it, as pieces that come one after the other. Ends with the error that reading ended with. */
export async function* zipChunks(content: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
    const input = Readable.from(content, { objectMode: false });
    const output = new PassThrough();
    const zip = new ZipFile();
    const fail = (error: Error): unknown => output.destroy(error);
    input.on('error', fail);
    zip.on('error', fail);
    zip.outputStream.pipe(output);
    // The same file makes the same ZIP, whenever it is made: the entry would carry the time otherwise.
    zip.addReadStream(input, entryName(name), { mtime: new Date(1980, 0, 1), mode: 0o100644 });
    zip.end();
    try {
        for await (const chunk of output) {
            yield chunk as Buffer;
        }
    } finally {
        input.destroy(); // whoever has seen enough leaves no file open
    }
}

/** How large a file is inside a ZIP, in bytes; stops counting above what Invoiced takes. */
export async function zippedSize(path: string): Promise<number> {
    let size = 0;
    for await (const chunk of zipChunks(fileChunks(path), basename(path))) {
        size += chunk.length;
        if (size > LARGEST_FILE) {
            break;
        }
    }
    return size;
}

/** Within a ZIP, backslashes make folders and colons drives. */
function entryName(name: string): string {
    return basename(name).normalize('NFC').replace(/[\\:]/g, '_');
}
