import { createHash, hash } from 'node:crypto';
import { filePieces } from '../readers/file-pieces';

const PIECE = 256 * 1024;

/** SHA-256 of a file's bytes, read piece by piece. */
export async function hashFile(file: string): Promise<string> {
    const digest = createHash('sha256');
    for await (const piece of filePieces(file, PIECE)) {
        digest.update(piece);
    }
    return digest.digest('hex');
}

export function hashText(text: string): string {
    return hash('sha256', text, 'base64url');
}
