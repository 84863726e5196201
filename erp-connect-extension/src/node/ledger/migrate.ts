import { Kysely, SqliteDialect } from 'kysely';
import { Migration, Migrator } from 'kysely/migration';
import { DamagedLedger, NewerLedger } from './ledger-damage';
import { LedgerSchema } from './ledger-schema';
import { NativeDatabase, openNative, withStatementCache } from './sqlite-database';

type Migrations = Readonly<Record<string, Migration>>;
const DONE = 'kysely_migration';

/** The query builder over an open file. */
export function kyselyOf(native: NativeDatabase): Kysely<LedgerSchema> {
    return new Kysely<LedgerSchema>({ dialect: new SqliteDialect({ database: withStatementCache(native) }) });
}

/**
 * Brings the schema of a file up to date, and makes sure that it is whole. Throws `NewerLedger` for a file of a later
 * version, `DamagedLedger` for one that has not what its migrations once made.
 */
export async function bringUpToDate(native: NativeDatabase, db: Kysely<LedgerSchema>, migrations: Migrations): Promise<void> {
    checkVersion(native, Object.keys(migrations));
    await migrate(db, migrations);
    const present = new Set(shapeOf(native));
    const missing = (await wholeShape(migrations)).filter(part => !present.has(part));
    if (missing.length > 0) {
        throw new DamagedLedger(`it lacks ${missing.slice(0, 3).join(', ')}`);
    }
}

/** Throws `DamagedLedger` when a page is not what it should be. Reads the whole file: two seconds for ten million records. */
export function checkPages(native: NativeDatabase): void {
    const [first] = native.pragma('quick_check(1)') as readonly { readonly quick_check: string }[];
    if (first?.quick_check !== 'ok') {
        throw new DamagedLedger(first?.quick_check.replaceAll('\n', ' ') ?? 'it cannot be checked');
    }
}

async function migrate(db: Kysely<LedgerSchema>, migrations: Migrations): Promise<void> {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error } = await migrator.migrateToLatest();
    if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
        throw new DamagedLedger(error.message); // the list of what was done contradicts itself
    }
    if (error !== undefined) {
        throw error instanceof Error ? error : new Error('The ledger could not be brought up to date.', { cause: error });
    }
}

/** A later version has done all that we know of, and more. Anything else that we do not know of is no work of any version. */
function checkVersion(native: NativeDatabase, known: readonly string[]): void {
    const tables = names(native, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
    if (tables.length === 0) {
        return;
    }
    if (!tables.includes(DONE)) {
        throw new DamagedLedger('it is no ledger of ERP Connect');
    }
    const done = names(native, `select name from ${DONE} order by name`);
    const unknown = done.filter(name => !known.includes(name));
    if (unknown.length === 0) {
        return;
    }
    if (known.every(name => done.includes(name))) {
        throw new NewerLedger(
            'The ledger was written by a newer version of ERP Connect.',
            'Install that version again, or restore a backup from before the update with: erp-connect restore FILE.'
        );
    }
    throw new DamagedLedger(`it has the unknown version ${unknown[0]}`);
}

async function wholeShape(migrations: Migrations): Promise<readonly string[]> {
    const model = openNative(':memory:');
    try {
        await migrate(kyselyOf(model), migrations);
        return shapeOf(model);
    } finally {
        model.close();
    }
}

/** Every column and every index by name. */
function shapeOf(native: NativeDatabase): string[] {
    return names(
        native,
        `select m.name || ' ' || c.name as name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'
         union select tbl_name || ' ' || name from sqlite_master where type = 'index'`
    );
}

function names(native: NativeDatabase, query: string): string[] {
    return (native.prepare(query).all([]) as { name: string }[]).map(row => row.name);
}
