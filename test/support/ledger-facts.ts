import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { ProblemEntry, RunInfo } from 'erp-connect-extension/lib/common/engine-protocol';
import { Ledger } from 'erp-connect-extension/lib/node/ledger/ledger';
import { findProblems } from 'erp-connect-extension/lib/node/ledger/problem-store';
import { latestRuns, toRunInfo } from 'erp-connect-extension/lib/node/ledger/run-store';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { Workplace } from './workplace';

/** What the ledger says, read from outside while an engine may be at work. */
export interface LedgerFacts {
    readonly runs: readonly RunInfo[];
    readonly problems: readonly ProblemEntry[];
}

export async function ledgerFacts(workplace: Workplace): Promise<LedgerFacts> {
    const { ledger: file } = HomeFolder.open(workplace.home);
    if (!existsSync(file)) {
        return { runs: [], problems: [] };
    }
    const ledger = Ledger.openForReading(file);
    try {
        return await ledger.transact(async db => ({
            runs: (await latestRuns(db, undefined, 1000)).map(toRunInfo),
            problems: (await findProblems(db, { limit: 1000 })).items
        }));
    } finally {
        await ledger.close();
    }
}

/** What SQLite says of the file as a whole, as a process leaves it that is killed: `ok`, or what is wrong. */
export async function ledgerIntegrity(workplace: Workplace): Promise<string> {
    const { ledger: file } = HomeFolder.open(workplace.home);
    if (!existsSync(file)) {
        return 'ok'; // killed before it was made
    }
    const ledger = Ledger.openForReading(file);
    try {
        const { rows } = await ledger.transact(db => sql<{ integrity_check: string }>`pragma integrity_check`.execute(db));
        return rows.map(row => row.integrity_check).join('; ');
    } finally {
        await ledger.close();
    }
}
