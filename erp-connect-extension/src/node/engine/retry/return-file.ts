import { existsSync, renameSync } from 'node:fs';
import { resolveProblems } from '../../ledger/problem-store';
import { Ledger } from '../../ledger/ledger';
import { forgetFile } from '../../ledger/file-store';
import { RunRow } from '../../ledger/run-store';
import { fileAway, namedFile, placeTaken } from './retry-reasons';

/**
 * Puts a file that Invoiced refused back to where it was dropped: the ledger holds no content of files. What comes of
 * it is said of a new run. Gives where it lies, or why it cannot be.
 */
export async function returnFile(ledger: Ledger, run: RunRow): Promise<{ readonly file: string } | { readonly reason: string }> {
    const { id, mapping_id, file_path, location, watched } = run;
    if (watched === 0) {
        return { reason: namedFile(location) };
    }
    if (!existsSync(location)) {
        return { reason: fileAway(location) };
    }
    if (location !== file_path) {
        if (existsSync(file_path)) {
            return { reason: placeTaken(file_path) };
        }
        renameSync(location, file_path);
    }
    await ledger.transact(async db => {
        await forgetFile(db, mapping_id, file_path);
        await resolveProblems(db, { runId: id });
    });
    return { file: file_path };
}
