import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Payload, canonicalText } from '../../common/records/payload';

/** SHA-256 of a file's bytes, read as a stream. */
export async function hashFile(file: string): Promise<string> {
    const digest = createHash('sha256');
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
        digest.update(chunk as Buffer);
    }
    return digest.digest('hex');
}

/** Hash of what a payload says, whatever the order of its members. */
export function hashPayload(payload: Payload): string {
    return hashText(canonicalText(payload));
}

export function hashText(text: string): string {
    return hash('sha256', text, 'base64url');
}
