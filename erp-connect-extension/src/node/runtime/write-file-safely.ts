import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * Writes a whole file beside and renames it, so that a reader or a crash never sees half of it.
 *
 * @param draft name of the file beside. Whoever writes the same file again after a crash gives one that stays the same,
 * so that the draft of the dead process is not left lying.
 */
export function writeFileSafely(file: string, content: string | Uint8Array, mode = 0o644, draft = `${file}.${process.pid}.tmp`): void {
    try {
        const handle = openSync(draft, 'w', mode);
        try {
            const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
            for (let written = 0; written < bytes.length;) {
                written += writeSync(handle, bytes, written);
            }
            fsyncSync(handle);
        } finally {
            closeSync(handle);
        }
        renameSync(draft, file);
    } catch (error) {
        rmSync(draft, { force: true });
        throw error;
    }
}
