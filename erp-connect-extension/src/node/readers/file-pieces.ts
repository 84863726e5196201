import { open } from 'node:fs/promises';

/**
 * Reads a file piece by piece, only as fast as the pieces are taken. All pieces share one buffer: each is valid until
 * the next is asked for. Streams of `node:fs` allocate anew for each piece, which for large files leaves tens of
 * megabytes to the garbage collector.
 */
export async function* filePieces(file: string, size: number): AsyncGenerator<Buffer> {
    const handle = await open(file, 'r');
    try {
        const buffer = Buffer.allocUnsafeSlow(size);
        for (;;) {
            const { bytesRead } = await handle.read(buffer, 0, size);
            if (bytesRead === 0) {
                return;
            }
            yield buffer.subarray(0, bytesRead);
        }
    } finally {
        await handle.close();
    }
}
