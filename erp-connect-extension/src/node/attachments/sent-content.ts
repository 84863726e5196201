import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileChunks } from './file-chunks';
import { LARGEST_FILE } from './file-types';
import { zipChunks } from './zip-file';

/** What is sent of a file; or that the file is not the one any more that was taken; or that it is too large. */
export type SentContent = { readonly bytes: Buffer } | { readonly flaw: 'gone' | 'too-large'; readonly size: number };

/**
 * Reads a file for sending, zipped where that was planned. Never holds more than Invoiced takes of one file. The hash
 * is taken of the very bytes that are sent: between a look at the file and this one it may have been written anew.
 */
export async function contentToSend(path: string, isZipped: boolean, contentHash: string): Promise<SentContent> {
    const hash = createHash('sha256');
    const read = hashed(fileChunks(path), hash);
    const chunks: Buffer[] = [];
    let size = 0;
    try {
        for await (const chunk of isZipped ? zipChunks(read, basename(path)) : read) {
            size += chunk.length;
            if (size > LARGEST_FILE) {
                return { flaw: 'too-large', size };
            }
            chunks.push(chunk);
        }
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            return { flaw: 'gone', size: 0 };
        }
        throw error;
    }
    return hash.digest('hex') === contentHash ? { bytes: Buffer.concat(chunks) } : { flaw: 'gone', size };
}

async function* hashed(content: AsyncIterable<Buffer>, hash: { update(chunk: Buffer): unknown }): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
    }
}
