import { Payload } from '../../common/records/payload';
import { ConnectionSession } from '../engine/connection-session';
import { AccountReader, AccountSilent } from '../engine/live/account-reader';
import { LiveComparison } from '../engine/live/live-comparison';
import { LiveFields } from '../engine/live/live-fields';
import { LiveRecord } from '../engine/live/live-record';
import { RunnableTable } from '../engine/loaded-mapping';
import { isCompany } from '../invoiced/company';
import { PreviewedRecord } from './table-preview';

// Compared beside each other; the reader decides how many calls that makes at a time.
const TOGETHER = 20;

/**
 * Compares records with the account, in the order of the file, and tells each of them. Rejects with `AccountSilent` when
 * the account does not tell.
 */
export async function compareRecords(
    session: ConnectionSession,
    runnable: RunnableTable,
    records: readonly PreviewedRecord[],
    tell: (record: PreviewedRecord, live: LiveRecord) => void
): Promise<void> {
    const company = await session.fetchCompany();
    if (!isCompany(company)) {
        throw new AccountSilent(company);
    }
    const comparison = new LiveComparison(new AccountReader(session), runnable, new LiveFields(session, company));
    for (let from = 0; from < records.length; from += TOGETHER) {
        const some = records.slice(from, from + TOGETHER);
        const found = await Promise.all(some.map(record => compareOne(comparison, record)));
        some.forEach((record, index) => tell(record, found[index]));
    }
}

function compareOne(comparison: LiveComparison, { action, payload, known }: PreviewedRecord): Promise<LiveRecord> {
    return payload === undefined
        ? Promise.resolve({ action })
        : comparison.compare({ action, payload: JSON.parse(payload) as Payload, known });
}
