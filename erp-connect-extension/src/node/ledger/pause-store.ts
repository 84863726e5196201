import { Transaction } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/** What a person has switched off: it stays so until a person switches it on again. */
export interface Pauses {
    /** Absolute paths of mapping files. */
    readonly mappings: ReadonlySet<string>;
    /** Names. */
    readonly connections: ReadonlySet<string>;
}

export const NO_PAUSES: Pauses = { mappings: new Set(), connections: new Set() };

export async function findPauses(db: Db): Promise<Pauses> {
    const mappings = await db.selectFrom('mapping').select('mapping_id').where('paused', '=', 1).execute();
    const connections = await db.selectFrom('paused_connection').select('connection').execute();
    return { mappings: new Set(mappings.map(row => row.mapping_id)), connections: new Set(connections.map(row => row.connection)) };
}

export async function setMappingPaused(db: Db, mappingId: string, paused: boolean): Promise<void> {
    const row = { mapping_id: mappingId, paused: paused ? 1 : 0 };
    await db
        .insertInto('mapping')
        .values(row)
        .onConflict(conflict => conflict.column('mapping_id').doUpdateSet(row))
        .execute();
}

export async function setConnectionPaused(db: Db, connection: string, paused: boolean): Promise<void> {
    await (paused
        ? db
              .insertInto('paused_connection')
              .values({ connection })
              .onConflict(conflict => conflict.doNothing())
              .execute()
        : db.deleteFrom('paused_connection').where('connection', '=', connection).execute());
}
