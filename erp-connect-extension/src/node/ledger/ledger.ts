import { Kysely, SqliteDialect, Transaction, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { LedgerSchema } from './ledger-schema';
import { MIGRATIONS } from './migrations';
import { openNative, withStatementCache } from './sqlite-database';

/** A unit of work inside one durable transaction. May be run again when that failed: it must do nothing but ask the ledger. */
export type LedgerWork<T> = (db: Transaction<LedgerSchema>) => Promise<T>;

interface Pending {
    readonly work: LedgerWork<unknown>;
    readonly resolve: (value: unknown) => void;
    readonly reject: (reason: unknown) => void;
}

// How many units may share one commit. Bounds the time that a unit waits for those before it.
const GROUP = 64;

/**
 * The durable memory. All work goes through `transact`, one unit after the other on the one connection, so that
 * nothing reads half of another's changes. Units that arrive while a commit is under way share the next one: a
 * commit waits for the disk, and sixteen deliveries in flight need not wait sixteen times.
 */
export class Ledger {
    private pending: Pending[] = [];
    private working = false;
    private closed = false;

    private constructor(private readonly db: Kysely<LedgerSchema>) {}

    /**
     * Opens the file, makes it when it is not there, and brings its schema up to date.
     *
     * @param migrations only tests give others than all of them.
     */
    static async open(file: string, migrations: typeof MIGRATIONS = MIGRATIONS): Promise<Ledger> {
        const native = openNative(file);
        native.pragma('journal_mode = WAL');
        native.pragma('synchronous = FULL');
        native.pragma('foreign_keys = ON');
        native.pragma('busy_timeout = 5000');
        const ledger = new Ledger(new Kysely<LedgerSchema>({ dialect: new SqliteDialect({ database: withStatementCache(native) }) }));
        try {
            await ledger.migrate(migrations);
        } catch (error) {
            native.close();
            throw error;
        }
        return ledger;
    }

    /** Opens an existing file for looking only; the engine may be at work in it. */
    static openForReading(file: string): Ledger {
        const native = openNative(file, { readonly: true, fileMustExist: true });
        return new Ledger(new Kysely<LedgerSchema>({ dialect: new SqliteDialect({ database: withStatementCache(native) }) }));
    }

    /** Runs the work in a transaction and resolves once it is on the disk. A work that throws changes nothing. */
    transact<T>(work: LedgerWork<T>): Promise<T> {
        if (this.closed) {
            return Promise.reject(new Error('The ledger is closed.'));
        }
        return new Promise<T>((resolve, reject) => {
            this.pending.push({ work, resolve: resolve as (value: unknown) => void, reject });
            if (!this.working) {
                this.working = true;
                // Later in this turn of the loop, so that calls made together are committed together.
                setImmediate(() => void this.workOff());
            }
        });
    }

    /** Resolves when everything handed in before is done, then closes the file. */
    async close(): Promise<void> {
        if (this.closed) {
            return;
        }
        const done = this.transact(async () => undefined);
        this.closed = true;
        await done;
        await this.db.destroy();
    }

    private async workOff(): Promise<void> {
        while (this.pending.length > 0) {
            const group = this.pending.splice(0, GROUP);
            await this.commit(group);
        }
        this.working = false;
    }

    private async commit(group: readonly Pending[]): Promise<void> {
        const results: (() => void)[] = [];
        const lost: unknown[] = [];
        try {
            await this.db.transaction().execute(async db => {
                for (const unit of group) {
                    results.push(await settle(unit, db, lost));
                }
            });
        } catch (error) {
            // The transaction as a whole failed (a full disk, say): nothing of the group is on the disk. Each unit gets
            // a transaction of its own, so that those that only read do not fail with those that write.
            if (group.length === 1) {
                group[0].reject(lost[0] ?? error);
            }
            for (const unit of group.length === 1 ? [] : group) {
                await this.commit([unit]);
            }
            return;
        }
        results.forEach(tell => tell());
    }

    private async migrate(migrations: typeof MIGRATIONS): Promise<void> {
        const migrator = new Migrator({ db: this.db, provider: { getMigrations: async () => ({ ...migrations }) } });
        const { error } = await migrator.migrateToLatest();
        if (error !== undefined) {
            throw error instanceof Error ? error : new Error('The ledger could not be brought up to date.', { cause: error });
        }
    }
}

/**
 * Runs one unit; a failure undoes this unit alone. The caller is told only after the commit.
 *
 * @param lost takes the reason when SQLite gave the whole transaction up, as it does when the disk is full.
 */
async function settle(unit: Pending, db: Transaction<LedgerSchema>, lost: unknown[]): Promise<() => void> {
    await sql`savepoint unit`.execute(db);
    try {
        const value = await unit.work(db);
        await sql`release unit`.execute(db);
        return () => unit.resolve(value);
    } catch (error) {
        try {
            await sql`rollback to unit`.execute(db);
            await sql`release unit`.execute(db);
        } catch {
            lost.push(error);
            throw new Error('The transaction was given up.', { cause: error });
        }
        return () => unit.reject(error);
    }
}
