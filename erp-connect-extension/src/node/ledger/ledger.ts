import { Kysely, Transaction, sql } from 'kysely';
import { isDamage } from './ledger-damage';
import { LedgerSchema } from './ledger-schema';
import { bringUpToDate, kyselyOf } from './migrate';
import { MIGRATIONS } from './migrations';
import { openNative } from './sqlite-database';

/** A unit of work inside one durable transaction. May be run again when that failed: it must do nothing but ask the ledger. */
export type LedgerWork<T> = (db: Transaction<LedgerSchema>) => Promise<T>;

interface Pending {
    readonly work: LedgerWork<unknown>;
    readonly resolve: (value: unknown) => void;
    readonly reject: (reason: unknown) => void;
}

/** Whatever takes work for a ledger. */
export interface Transacts {
    transact<T>(work: LedgerWork<T>): Promise<T>;
}

// Milliseconds. A commit takes about as long, and holds up everything else meanwhile.
const PATIENCE = 4;
// How many units may share one commit. Bounds the time that a unit waits for those before it.
const GROUP = 64;

/**
 * The durable memory. All work goes through `transact`, one unit after the other on the one connection, so that
 * nothing reads half of another's changes. Units that arrive while a commit is under way share the next one: a
 * commit waits for the disk, and sixteen deliveries in flight need not wait sixteen times.
 */
export class Ledger implements Transacts {
    private pending: Pending[] = [];
    private working = false;
    private isUrgent = false;
    private timer: NodeJS.Timeout | undefined;
    private closed = false;

    /** Told when a page turns out to be damaged in the midst of work. */
    onDidBreak: ((error: Error) => void) | undefined;
    /** The last work before the file is closed. */
    beforeClose: LedgerWork<void> | undefined;

    private constructor(private readonly db: Kysely<LedgerSchema>) {}

    /**
     * Opens the file, makes it when it is not there, and brings its schema up to date. Throws what `isDamage` knows
     * when it is no ledger any more, and `NewerLedger`.
     *
     * @param migrations only tests give others than all of them.
     */
    static async open(file: string, migrations: typeof MIGRATIONS = MIGRATIONS): Promise<Ledger> {
        const native = openNative(file);
        try {
            native.pragma('journal_mode = WAL');
            native.pragma('synchronous = FULL');
            native.pragma('foreign_keys = ON');
            native.pragma('busy_timeout = 5000');
            const db = kyselyOf(native);
            await bringUpToDate(native, db, migrations);
            return new Ledger(db);
        } catch (error) {
            native.close();
            throw error;
        }
    }

    /** Opens an existing file for looking only; the engine may be at work in it. */
    static openForReading(file: string): Ledger {
        const native = openNative(file, { readonly: true, fileMustExist: true });
        return new Ledger(kyselyOf(native));
    }

    /** Runs the work in a transaction and resolves once it is on the disk. A work that throws changes nothing. */
    transact<T>(work: LedgerWork<T>): Promise<T> {
        this.isUrgent = true;
        return this.take(work);
    }

    /** The same ledger for many who work beside each other: each waits a moment, so that they share their commits. */
    readonly patient: Transacts = { transact: work => this.take(work) };

    /** Brings what is committed into the file itself, out of the one beside it. */
    async checkpoint(): Promise<void> {
        await sql`pragma wal_checkpoint(truncate)`.execute(this.db);
    }

    /** Resolves when everything handed in before is done, then closes the file. */
    async close(): Promise<void> {
        if (this.closed) {
            return;
        }
        const done = this.transact(this.beforeClose ?? (async () => undefined));
        this.closed = true;
        // A ledger that is damaged, or a disk that is full, takes no last word.
        await done.catch(() => undefined);
        await this.db.destroy();
    }

    /** Somebody found out that the file is damaged: a work in here, or a look at it from outside. */
    reportDamage(error: unknown): void {
        if (isDamage(error)) {
            this.onDidBreak?.(error as Error);
        }
    }

    private take<T>(work: LedgerWork<T>): Promise<T> {
        if (this.closed) {
            return Promise.reject(new Error('The ledger is closed.'));
        }
        return new Promise<T>((resolve, reject) => {
            this.pending.push({ work, resolve: resolve as (value: unknown) => void, reject });
            this.schedule();
        });
    }

    private schedule(): void {
        if (this.working) {
            return;
        }
        if (this.isUrgent) {
            clearTimeout(this.timer);
            this.timer = undefined;
            this.working = true;
            // Later in this turn of the loop, so that calls made together are committed together.
            setImmediate(() => void this.workOff());
        } else {
            this.timer ??= setTimeout(() => {
                this.timer = undefined;
                this.working = true;
                void this.workOff();
            }, PATIENCE);
        }
    }

    private async workOff(): Promise<void> {
        do {
            this.isUrgent = false;
            await this.commit(this.pending.splice(0, GROUP));
        } while (this.isUrgent || this.pending.length >= GROUP);
        this.working = false;
        if (this.pending.length > 0) {
            this.schedule();
        }
    }

    private async commit(group: readonly Pending[]): Promise<void> {
        const results: (() => void)[] = [];
        const lost: unknown[] = [];
        try {
            await this.db.transaction().execute(async db => {
                for (const unit of group) {
                    results.push(await this.settle(unit, db, lost));
                }
            });
        } catch (error) {
            // The transaction as a whole failed (a full disk, say): nothing of the group is on the disk. Each unit gets
            // a transaction of its own, so that those that only read do not fail with those that write.
            this.reportDamage(lost[0] ?? error);
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

    /**
     * Runs one unit; a failure undoes this unit alone. The caller is told only after the commit.
     *
     * @param lost takes the reason when SQLite gave the whole transaction up, as it does when the disk is full.
     */
    private async settle(unit: Pending, db: Transaction<LedgerSchema>, lost: unknown[]): Promise<() => void> {
        await sql`savepoint unit`.execute(db);
        try {
            const value = await unit.work(db);
            await sql`release unit`.execute(db);
            return () => unit.resolve(value);
        } catch (error) {
            this.reportDamage(error);
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
}
