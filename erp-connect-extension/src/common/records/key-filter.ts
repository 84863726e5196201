const BITS = 2 ** 24;

/**
 * Remembers keys in two megabytes, however many: it may say that a key was there which was not, never the reverse.
 * Saves a look-up in the store for nearly every new key.
 */
export class KeyFilter {
    private words: Uint32Array | undefined;

    add(key: string): void {
        this.words ??= new Uint32Array(BITS / 32);
        for (const bit of bitsOf(key)) {
            this.words[bit >>> 5] |= 1 << (bit & 31);
        }
    }

    mayHave(key: string): boolean {
        const { words } = this;
        return words !== undefined && bitsOf(key).every(bit => (words[bit >>> 5] & (1 << (bit & 31))) !== 0);
    }
}

/** Two independent places of a key: FNV-1a from two beginnings. */
function bitsOf(key: string): readonly [number, number] {
    let first = 0x811c9dc5;
    let second = 0x9747b28c;
    for (let index = 0; index < key.length; index++) {
        const sign = key.charCodeAt(index);
        first = Math.imul(first ^ sign, 0x01000193);
        second = Math.imul(second ^ sign, 0x85ebca6b);
    }
    return [(first >>> 0) % BITS, ((second ^ (second >>> 15)) >>> 0) % BITS];
}
