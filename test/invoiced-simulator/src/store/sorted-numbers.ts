const CHUNK_LENGTH = 2048;

/**
 * Distinct numbers in ascending order, in chunks: to add, to remove and to find
 * by rank stays cheap with a million of them, and each takes eight bytes.
 */
export class SortedNumbers {
    private chunks: number[][] = [];
    private count = 0;

    get size(): number {
        return this.count;
    }

    add(value: number): void {
        const at = Math.min(this.chunkFor(value), Math.max(0, this.chunks.length - 1));
        const chunk = this.chunks[at];
        if (!chunk || (chunk.length >= CHUNK_LENGTH && value > Number(chunk.at(-1)))) {
            // A new chunk at the end: what only grows leaves full chunks behind.
            this.chunks.push([value]);
            this.count += 1;
            return;
        }
        const place = lowerBound(chunk, value);
        if (chunk[place] === value) {
            return;
        }
        chunk.splice(place, 0, value);
        this.count += 1;
        if (chunk.length > CHUNK_LENGTH) {
            this.chunks.splice(at + 1, 0, chunk.splice(CHUNK_LENGTH / 2));
        }
    }

    delete(value: number): void {
        const at = this.chunkFor(value);
        const chunk = this.chunks[at];
        const place = chunk ? lowerBound(chunk, value) : 0;
        if (chunk?.[place] !== value) {
            return;
        }
        chunk.splice(place, 1);
        this.count -= 1;
        if (chunk.length === 0) {
            this.chunks.splice(at, 1);
        }
    }

    /** How many numbers are less than this one. */
    rank(value: number): number {
        const at = this.chunkFor(value);
        let before = 0;
        for (let index = 0; index < at; index += 1) {
            before += this.chunks[index]?.length ?? 0;
        }
        const chunk = this.chunks[at];
        return chunk ? before + lowerBound(chunk, value) : before;
    }

    /** The numbers of the ranks `from` to `to`, the latter not included. */
    *slice(from: number, to: number): Iterable<number> {
        let skip = from;
        let left = Math.min(to, this.count) - from;
        for (const chunk of this.chunks) {
            if (left <= 0) {
                return;
            }
            if (skip >= chunk.length) {
                skip -= chunk.length;
                continue;
            }
            for (let index = skip; index < chunk.length && left > 0; index += 1, left -= 1) {
                yield Number(chunk[index]);
            }
            skip = 0;
        }
    }

    clear(): void {
        this.chunks = [];
        this.count = 0;
    }

    /** The first chunk that ends with this number or a greater one. */
    private chunkFor(value: number): number {
        let [low, high] = [0, this.chunks.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (Number(this.chunks[middle]?.at(-1)) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

function lowerBound(sorted: readonly number[], value: number): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (Number(sorted[middle]) < value) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
