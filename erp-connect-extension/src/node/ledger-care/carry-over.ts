import { existsSync } from 'node:fs';
import { Transaction } from 'kysely';
import { LedgerSchema } from '../ledger/ledger-schema';
import { openNative } from '../ledger/sqlite-database';

// What people chose. A mapping that somebody switched off must not run because the ledger was lost.
const CHOICES = ['workspace', 'mapping', 'paused_connection'] as const;

/**
 * Takes over what people chose from a ledger that is given up, as far as that can be read. Tables are small and lie on
 * pages of their own: even of a damaged file they can mostly be had.
 */
export async function carryOver(db: Transaction<LedgerSchema>, lost: string): Promise<void> {
    for (const table of existsSync(lost) ? CHOICES : []) {
        const rows = readRows(lost, table);
        if (rows.length > 0) {
            await db.deleteFrom(table).execute();
            await db.insertInto(table).values(rows).execute();
        }
    }
}

function readRows(file: string, table: (typeof CHOICES)[number]): never[] {
    try {
        const native = openNative(file, { readonly: true, fileMustExist: true });
        try {
            return native.prepare(`select * from ${table}`).all([]) as never[];
        } finally {
            native.close();
        }
    } catch {
        return [];
    }
}
