/** A stream of numbers that a seed fixes, so that a failing run can be replayed. */
export class Random {
    constructor(private state: number) {}

    /** The seed of this run: `ERP_CONNECT_SEED`, else a new one. To be printed. */
    static seed(): number {
        return Number(process.env.ERP_CONNECT_SEED) || Math.floor(Math.random() * 2 ** 31);
    }

    /** From 0 up to, not including, 1. */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    }

    /** A whole number from `least` to `most`, both included. */
    integer(least: number, most: number): number {
        return least + Math.floor(this.next() * (most - least + 1));
    }

    pick<T>(items: readonly T[]): T {
        return items[this.integer(0, items.length - 1)];
    }
}
