import { open } from 'node:fs/promises';

/** Pieces read from the disk at a time: one round trip for many of them. */
const PIECES_AHEAD = 8;

/**
 * Reads a file piece by piece, only as fast as the pieces are taken: while some are worked on, the next are read. The
 * pieces share two buffers, so each is valid until the next is asked for. Streams of `node:fs` allocate anew for each
 * piece, which for large files leaves tens of megabytes to the garbage collector.
 *
 * @param size of a piece, in bytes.
 */
export async function* filePieces(file: string, size: number): AsyncGenerator<Buffer> {
    const handle = await open(file, 'r');
    let reading: Promise<Buffer> | undefined;
    try {
        // Small files often come in thousands: for them, buffers of this size would be most of the work.
        const length = Math.min(size * PIECES_AHEAD, (await handle.stat()).size + 1);
        const buffers = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)];
        const readInto = async (buffer: Buffer): Promise<Buffer> => buffer.subarray(0, (await handle.read(buffer, 0, length)).bytesRead);
        reading = readInto(buffers[0]);
        for (let turn = 1; ; turn = 1 - turn) {
            const bytes = await reading;
            if (bytes.length === 0) {
                return;
            }
            reading = readInto(buffers[turn]);
            reading.catch(() => undefined); // a failure is told when its piece is asked for
            for (let start = 0; start < bytes.length; start += size) {
                yield bytes.subarray(start, start + size);
            }
        }
    } finally {
        await reading?.catch(() => undefined); // a file must not be closed under a read
        await handle.close();
    }
}
