import type { SeedRequest } from './seed-request';

const DAYS_30 = 30 * 86_400;
const HOUR = 3_600;

/** UNIX seconds of the nth of `count` records. */
export type TimeOf = (index: number, count: number) => number;

/** Spreads the times of a request over its records, in whole seconds. */
export function seedTimes({ from, to, shuffled }: SeedRequest, now: number): TimeOf {
    const last = to ?? Math.max(from ?? 0, now - HOUR);
    const first = from ?? last - DAYS_30;
    return (index, count) => {
        const place = shuffled === true ? (index * strideOf(count)) % count : index;
        return first + Math.floor((place * (last - first)) / Math.max(1, count - 1));
    };
}

/** A stride without a common divisor meets every place once. */
function strideOf(count: number): number {
    return count % 7_919 === 0 ? 7_907 : 7_919;
}
