import { Transaction, sql } from 'kysely';
import { Problem } from '../../common/problem';
import { LedgerSchema } from './ledger-schema';
import { toProblem } from './problem-store';

type Db = Transaction<LedgerSchema>;

// Standing conditions looked at: each keeps a whole file, mapping or connection from working, so there are few.
const MOST_CONDITIONS = 1000;

/** Everything that is open about one run, or one condition that lasts. */
export interface OpenMatter {
    /** The run; `undefined` for a condition. */
    readonly run?: MatterRun;
    /** How many problems. */
    readonly count: number;
    /** The one that came up first. `file` is where the file lies now. */
    readonly first: Problem;
    /** When that was, in milliseconds since 1970. */
    readonly since: number;
}

export interface MatterRun {
    readonly id: number;
    /** Where the file was taken: it has the name that people know. */
    readonly takenFrom: string;
    readonly records: number;
    readonly refused: number;
    /** Path of the `*.refused.csv`. */
    readonly refusedFile?: string;
}

/**
 * What needs a person, grouped. Runs under way are left out: what they have to say is not complete, and what holds
 * them up is a condition of its own.
 */
export async function findOpenMatters(db: Db): Promise<readonly OpenMatter[]> {
    return [...(await mattersOfRuns(db)), ...(await conditions(db))];
}

async function mattersOfRuns(db: Db): Promise<OpenMatter[]> {
    const rows = await db
        .with('grouped', query =>
            query
                .selectFrom('problem')
                .select(['run_id', sql<number>`count(*)`.as('n'), sql<number>`min(id)`.as('first_id')])
                .where('state', '=', 'open')
                .where('severity', '=', 'error')
                .where('run_id', 'is not', null)
                .groupBy('run_id')
        )
        .selectFrom('grouped')
        .innerJoin('run', 'run.id', 'grouped.run_id')
        .innerJoin('problem', 'problem.id', 'grouped.first_id')
        .where('run.state', 'in', ['finished', 'failed'])
        .selectAll('problem')
        .select(['grouped.n', 'run.file_path', 'run.location', 'run.read_count', 'run.refused_count', 'run.refused_file'])
        .orderBy('run.id')
        .execute();
    return rows.map(row => ({
        run: {
            id: row.run_id!,
            takenFrom: row.file_path,
            records: row.read_count,
            refused: row.refused_count,
            refusedFile: row.refused_file ?? undefined
        },
        count: Number(row.n),
        first: toProblem(row, row.location),
        since: row.raised_at
    }));
}

async function conditions(db: Db): Promise<OpenMatter[]> {
    const rows = await db
        .selectFrom('problem')
        .selectAll()
        .where('run_id', 'is', null)
        .where('state', '=', 'open')
        .where('severity', '=', 'error')
        .orderBy('id')
        .limit(MOST_CONDITIONS)
        .execute();
    return rows.map(row => ({ count: 1, first: toProblem(row, undefined), since: row.raised_at }));
}
