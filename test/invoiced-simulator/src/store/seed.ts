/**
 * A stretch of records that are made when they are looked at: a million of them
 * take no more room than their places in the orders of the table.
 */
export interface Seed<T> {
    readonly firstId: number;
    readonly count: number;
    /** The record with this id, the same every time. */
    readonly make: (id: number) => T;
    /** Ids of the records that a hash index of the table would find under this key. */
    readonly find: (index: string, key: string) => number[];
}

/** Whether a record of this id is, or was, one of the seed's. */
export function isSeeded(seed: Seed<unknown>, id: number | string): id is number {
    return typeof id === 'number' && id >= seed.firstId && id < seed.firstId + seed.count;
}
