import { existsSync } from 'node:fs';
import { KnownRecord } from '../../common/records/record-plan';
import { knownRecords } from '../engine/known-records';
import { RunnableTable } from '../engine/loaded-mapping';
import { Ledger } from '../ledger/ledger';
import { HomeFolder } from '../runtime/home-folder';

/** What earlier uploads from this computer delivered; nothing when there were none. */
export async function rememberedRecords(runnable: RunnableTable, keys: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>> {
    const home = HomeFolder.open();
    if (!existsSync(home.ledger)) {
        return new Map();
    }
    const ledger = Ledger.openForReading(home.ledger);
    try {
        return await ledger.transact(db => knownRecords(db, runnable, keys));
    } finally {
        await ledger.close();
    }
}
