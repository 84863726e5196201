import { open } from 'node:fs/promises';

/**
 * Reads a file piece by piece, only as fast as the pieces are taken: while one is worked on, the next is read. The
 * pieces share two buffers, so each is valid until the next is asked for. Streams of `node:fs` allocate anew for each
 * piece, which for large files leaves tens of megabytes to the garbage collector.
 */
export async function* filePieces(file: string, size: number): AsyncGenerator<Buffer> {
    const handle = await open(file, 'r');
    let reading: Promise<Buffer> | undefined;
    try {
        const buffers = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
        const readInto = async (buffer: Buffer): Promise<Buffer> => buffer.subarray(0, (await handle.read(buffer, 0, size)).bytesRead);
        reading = readInto(buffers[0]);
        for (let turn = 1; ; turn = 1 - turn) {
            const piece = await reading;
            if (piece.length === 0) {
                return;
            }
            reading = readInto(buffers[turn]);
            reading.catch(() => undefined); // a failure is told when its piece is asked for
            yield piece;
        }
    } finally {
        await reading?.catch(() => undefined); // a file must not be closed under a read
        await handle.close();
    }
}
