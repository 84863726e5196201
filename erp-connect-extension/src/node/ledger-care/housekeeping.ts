import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Transaction } from 'kysely';
import { Ledger } from '../ledger/ledger';
import { LedgerSchema } from '../ledger/ledger-schema';

type Db = Transaction<LedgerSchema>;

const DAYS_KEPT = 90;
const DAY = 24 * 60 * 60 * 1000;
// Rows that one transaction looks at or takes out: deliveries wait for it some ten milliseconds.
const PORTION = 500;

/** What housekeeping took out. */
export interface Cleared {
    readonly runs: number;
    readonly problems: number;
    readonly files: number;
}

/**
 * Forgets what is older than 90 days: ended runs with their deliveries, problems that are settled, files that are gone.
 * What is open stays, with the run that it points at, and so does what Invoiced holds. Freed pages are used again, so
 * that the file stays as large as 90 days are.
 */
export class Housekeeping {
    private stopped = false;

    constructor(private readonly ledger: Ledger) {}

    async clear(now = Date.now()): Promise<Cleared> {
        const before = now - DAYS_KEPT * DAY;
        return { runs: await this.clearRuns(before), problems: await this.clearProblems(before), files: await this.clearFiles(before) };
    }

    /** Ends after the transaction under way. What is left comes next time. */
    stop(): void {
        this.stopped = true;
    }

    private async clearRuns(before: number): Promise<number> {
        let cleared = 0;
        for (let last = 0; !this.stopped;) {
            const page = await this.ledger.transact(db => pageOfRuns(db, last, before));
            for (const { id } of page.filter(run => run.isOver)) {
                while (!this.stopped && (await this.ledger.transact(db => takePortion(db, id)))) {
                    // Each portion is a transaction of its own.
                }
                cleared += this.stopped ? 0 : 1;
            }
            if (page.length === 0 || page.every(run => run.started_at >= before)) {
                break; // later ones are younger
            }
            last = page[page.length - 1].id;
        }
        return cleared;
    }

    private async clearProblems(before: number): Promise<number> {
        let cleared = 0;
        for (let last = 0; !this.stopped;) {
            const page = await this.ledger.transact(db =>
                db.selectFrom('problem').select(['id', 'state', 'raised_at']).where('id', '>', last).orderBy('id').limit(PORTION).execute()
            );
            const settled = page.filter(({ state, raised_at }) => state === 'resolved' && raised_at < before).map(({ id }) => id);
            if (settled.length > 0) {
                await this.ledger.transact(db => db.deleteFrom('problem').where('id', 'in', settled).execute());
            }
            cleared += settled.length;
            if (page.length === 0 || page.every(({ raised_at }) => raised_at >= before)) {
                break;
            }
            last = page[page.length - 1].id;
        }
        return cleared;
    }

    /** Files that stayed in their folder are known as long as they lie there. A folder that is away proves nothing. */
    private async clearFiles(before: number): Promise<number> {
        const old = await this.ledger.transact(db =>
            db.selectFrom('file').select(['mapping_id', 'path']).where('mtime_ms', '<', before).execute()
        );
        const gone = old.filter(({ path }) => !existsSync(path) && existsSync(dirname(path)));
        for (let from = 0; from < gone.length && !this.stopped; from += PORTION) {
            await this.ledger.transact(async db => {
                for (const { mapping_id, path } of gone.slice(from, from + PORTION)) {
                    await db.deleteFrom('file').where('mapping_id', '=', mapping_id).where('path', '=', path).execute();
                }
            });
        }
        return gone.length;
    }
}

interface RunAge {
    readonly id: number;
    readonly started_at: number;
    /** Ended before the limit, and nothing about it is open. */
    readonly isOver: boolean;
}

async function pageOfRuns(db: Db, after: number, before: number): Promise<RunAge[]> {
    const rows = await db
        .selectFrom('run')
        .select(['id', 'state', 'started_at', 'finished_at'])
        .select(({ exists, selectFrom }) =>
            exists(selectFrom('problem').select('problem.id').whereRef('run_id', '=', 'run.id').where('problem.state', '=', 'open')).as(
                'open'
            )
        )
        .where('id', '>', after)
        .orderBy('id')
        .limit(PORTION)
        .execute();
    return rows.map(({ id, state, started_at, finished_at, open }) => ({
        id,
        started_at,
        isOver: (state === 'finished' || state === 'failed') && (finished_at ?? before) < before && Number(open) === 0
    }));
}

/** Takes a part of a run out, and in the end the run. Says whether something is left. */
async function takePortion(db: Db, run: number): Promise<boolean> {
    for (const table of ['delivery', 'problem'] as const) {
        const part = db.selectFrom(table).select('id').where('run_id', '=', run).limit(PORTION);
        const { numDeletedRows } = await db.deleteFrom(table).where('id', 'in', part).executeTakeFirstOrThrow();
        if (numDeletedRows > 0n) {
            return true;
        }
    }
    await db.deleteFrom('run').where('id', '=', run).execute();
    return false;
}
