import { createHash } from 'node:crypto';
import { FileHandle, open, rm } from 'node:fs/promises';

/** A file being written from its beginning to its end, which nobody is to look at yet. */
export class DraftFile {
    private readonly digest = createHash('sha256');
    private bytes = 0;
    private isOpen = true;

    private constructor(
        private readonly path: string,
        private readonly handle: FileHandle
    ) {}

    /** Rejects where there is such a file already. */
    static async create(path: string): Promise<DraftFile> {
        return new DraftFile(path, await open(path, 'wx', 0o644));
    }

    async append(piece: Uint8Array): Promise<void> {
        for (let written = 0; written < piece.length;) {
            written += (await this.handle.write(piece, written)).bytesWritten;
        }
        this.digest.update(piece);
        this.bytes += piece.length;
    }

    /** Resolves when all of it is on the disk, not only on its way there. */
    async finish(): Promise<{ readonly bytes: number; readonly hash: string }> {
        await this.handle.sync();
        await this.close();
        return { bytes: this.bytes, hash: this.digest.digest('hex') };
    }

    async discard(): Promise<void> {
        await this.close();
        await rm(this.path, { force: true });
    }

    private async close(): Promise<void> {
        if (this.isOpen) {
            this.isOpen = false;
            await this.handle.close();
        }
    }
}
