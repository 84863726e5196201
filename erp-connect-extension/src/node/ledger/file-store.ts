import { Transaction } from 'kysely';
import { LedgerSchema } from './ledger-schema';

type Db = Transaction<LedgerSchema>;

/** A file that stays in a watched folder though it was dealt with. */
export interface DealtWithFile {
    readonly path: string;
    readonly size: number;
    /** Milliseconds since 1970. */
    readonly mtime: number;
    /** When the system last changed anything of it, and what it said by then; `undefined` of files of earlier versions. */
    readonly ctime?: number;
    readonly contentHash?: string;
    /** With another mapping the same file means something else. */
    readonly mappingHash: string;
    /** Whether something of it was refused, so that it is worth another run when a person asks for one. */
    readonly isOpen: boolean;
}

export async function rememberFile(db: Db, mappingId: string, file: DealtWithFile): Promise<void> {
    const { path, size, mtime, ctime = null, contentHash = null, mappingHash, isOpen } = file;
    const values = {
        size,
        mtime_ms: mtime,
        ctime_ms: ctime,
        content_hash: contentHash,
        mapping_hash: mappingHash,
        is_open: isOpen ? 1 : 0
    };
    await db
        .insertInto('file')
        .values({ mapping_id: mappingId, path, ...values })
        .onConflict(conflict => conflict.columns(['mapping_id', 'path']).doUpdateSet(values))
        .execute();
}

/** The files of a mapping that were dealt with, by path. */
export async function dealtWithFiles(db: Db, mappingId: string): Promise<Map<string, DealtWithFile>> {
    const rows = await db.selectFrom('file').selectAll().where('mapping_id', '=', mappingId).execute();
    return new Map(
        rows.map(row => [
            row.path,
            {
                path: row.path,
                size: row.size,
                mtime: row.mtime_ms,
                ctime: row.ctime_ms ?? undefined,
                contentHash: row.content_hash ?? undefined,
                mappingHash: row.mapping_hash,
                isOpen: row.is_open === 1
            }
        ])
    );
}

export async function forgetFile(db: Db, mappingId: string, path: string): Promise<void> {
    await db.deleteFrom('file').where('mapping_id', '=', mappingId).where('path', '=', path).execute();
}

/** Lets everything run again that failed or of which something was refused. */
export async function forgetOpenFiles(db: Db, mappingId: string): Promise<void> {
    await db.deleteFrom('file').where('mapping_id', '=', mappingId).where('is_open', '=', 1).execute();
}
