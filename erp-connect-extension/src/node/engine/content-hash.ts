import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a file's bytes, read as a stream. */
export async function hashFile(file: string): Promise<string> {
    const digest = createHash('sha256');
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
        digest.update(chunk as Buffer);
    }
    return digest.digest('hex');
}

export function hashText(text: string): string {
    return hash('sha256', text, 'base64url');
}
