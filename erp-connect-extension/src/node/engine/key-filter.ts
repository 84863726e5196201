import { createHash } from 'node:crypto';

/**
 * Remembers which keys it has seen in a fixed piece of memory: never forgets one, and rarely takes a new one for an
 * old one (a Bloom filter: of a million keys, one in a thousand).
 */
export class KeyFilter {
    private readonly bits: Uint8Array;

    /** @param size bits of memory, a power of two. */
    constructor(private readonly size = 2 ** 24) {
        this.bits = new Uint8Array(size / 8);
    }

    add(key: string): void {
        this.places(key).forEach(place => (this.bits[place >>> 3] |= 1 << (place & 7)));
    }

    mayHave(key: string): boolean {
        return this.places(key).every(place => (this.bits[place >>> 3] & (1 << (place & 7))) !== 0);
    }

    private places(key: string): number[] {
        const digest = createHash('md5').update(key).digest();
        return [0, 4, 8, 12].map(offset => digest.readUInt32LE(offset) % this.size);
    }
}
