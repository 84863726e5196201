import { Transaction } from 'kysely';
import { dealtWithFiles, forgetFile } from '../ledger/file-store';
import { LedgerSchema } from '../ledger/ledger-schema';
import { resolveProblems } from '../ledger/problem-store';
import { failedRunsOfFile } from '../ledger/run-store';
import { forgetWaiting, waitingFiles } from '../ledger/waiting-file-store';

/**
 * Forgets files that left the folder: they went to Invoiced, or a person took them away. To rename a file is how most
 * of what can be wrong with one is mended, so that what was said of the old name is settled.
 *
 * @param present paths of the files that are there.
 */
export async function settleGoneFiles(db: Transaction<LedgerSchema>, mappingId: string, present: ReadonlySet<string>): Promise<void> {
    const waiting = [...(await waitingFiles(db, mappingId)).values()];
    for (const { path, told } of waiting.filter(file => !present.has(file.path))) {
        await forgetWaiting(db, mappingId, path);
        if (told === 1) {
            await resolveProblems(db, { code: 'file.no-document', mappingId, file: path });
        }
    }
    const dealtWith = [...(await dealtWithFiles(db, mappingId)).values()];
    for (const { path } of dealtWith.filter(file => file.isOpen && !present.has(file.path))) {
        await forgetFile(db, mappingId, path);
        for (const runId of await failedRunsOfFile(db, mappingId, path)) {
            await resolveProblems(db, { runId });
        }
    }
}
