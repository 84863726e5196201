import { createReadStream } from 'node:fs';

/** The bytes of a file, piece by piece. */
export async function* fileChunks(path: string): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
        yield chunk as Buffer;
    }
}
