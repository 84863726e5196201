/** Bytes of a block of texts. A longer text gets a block of its own. */
const BLOCK = 4 * 1024 * 1024;
/** Places of texts that one list holds. */
const PLACES = 1 << 16;
/** Decoded texts that are kept at hand; a power of two. */
const AT_HAND = 1 << 14;

interface Places {
    readonly block: Uint32Array;
    readonly start: Uint32Array;
    readonly length: Uint32Array;
}

/**
 * Keeps millions of texts in little memory: as UTF-8 in large blocks, found by their number. What was asked for last
 * is at hand as a string, because the same few texts stand in most cells of a column.
 */
export class StringStore {
    private readonly blocks: Buffer[] = [];
    private used = BLOCK;
    private readonly places: Places[] = [];
    private readonly atHand = new Array<string | undefined>(AT_HAND);
    private readonly atHandIndex = new Int32Array(AT_HAND).fill(-1);
    private count = 0;
    private total = 0;

    get length(): number {
        return this.count;
    }

    /** Bytes of all texts. */
    get bytes(): number {
        return this.total;
    }

    push(text: string): void {
        const most = text.length * 3;
        if (this.used + most > (this.blocks.at(-1)?.length ?? 0)) {
            this.blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK, most)));
            this.used = 0;
        }
        const place = this.count % PLACES;
        if (place === 0) {
            this.places.push({ block: new Uint32Array(PLACES), start: new Uint32Array(PLACES), length: new Uint32Array(PLACES) });
        }
        const { block, start, length } = this.places[this.places.length - 1];
        const written = this.blocks[this.blocks.length - 1].write(text, this.used, 'utf8');
        block[place] = this.blocks.length - 1;
        start[place] = this.used;
        length[place] = written;
        this.used += written;
        this.total += written;
        this.count++;
    }

    /** The text of that number, counted from 0; `undefined` when there is none. */
    get(index: number): string | undefined {
        const slot = index & (AT_HAND - 1);
        if (this.atHandIndex[slot] === index) {
            return this.atHand[slot];
        }
        if (!(index >= 0 && index < this.count)) {
            return undefined;
        }
        const { block, start, length } = this.places[Math.floor(index / PLACES)];
        const place = index % PLACES;
        const text = this.blocks[block[place]].toString('utf8', start[place], start[place] + length[place]);
        this.atHand[slot] = text;
        this.atHandIndex[slot] = index;
        return text;
    }
}
