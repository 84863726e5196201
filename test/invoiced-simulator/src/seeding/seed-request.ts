import { ID_SPAN } from '../store/row-orders';

/** How many records to put into an account at once, and when they were written. */
export interface SeedRequest {
    readonly customers?: number;
    readonly invoices?: number;
    readonly credit_notes?: number;
    readonly estimates?: number;
    readonly payments?: number;
    readonly charges?: number;
    /** First and last `updated_at` in UNIX seconds, spread evenly; the 30 days up to an hour ago by default. */
    readonly from?: number;
    readonly to?: number;
    /** Whether `updated_at` goes up and down as the ids go up; without it both go up together. */
    readonly shuffled?: boolean;
}

export const SEEDED_KINDS = ['customers', 'invoices', 'credit_notes', 'estimates', 'payments', 'charges'] as const;

/** Refuses what is no number of records. */
export function checkSeedRequest(request: SeedRequest): void {
    const known: readonly string[] = [...SEEDED_KINDS, 'from', 'to', 'shuffled', 'account'];
    const unknown = Object.keys(request).filter(name => !known.includes(name));
    if (unknown.length > 0) {
        throw new Error(`Nothing can be seeded as ${unknown.join(', ')}; known are ${known.join(', ')}.`);
    }
    for (const kind of SEEDED_KINDS) {
        const count = request[kind] ?? 0;
        if (!Number.isInteger(count) || count < 0 || count >= ID_SPAN) {
            throw new Error(`"${kind}" has to be a whole number from 0 to ${ID_SPAN - 1}.`);
        }
    }
}
