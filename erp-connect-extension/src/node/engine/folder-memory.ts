import { SettledFile } from '../folder/settling-folder';
import { DealtWithFile, dealtWithFiles, forgetFile, rememberFile } from '../ledger/file-store';
import { Ledger } from '../ledger/ledger';
import { RunRow } from '../ledger/run-store';
import { hashFile } from './content-hash';
import { RunEnd } from './file-run';
import { RunnableMapping } from './loaded-mapping';
import { whyNotReady } from './watched-folder';

// How many files are read at one look only because somebody touched them: a backup may touch every file of a folder.
const MOST_READ = 50;

/** Knows the files that stay in the folder of a mapping though they were dealt with. */
export class FolderMemory {
    constructor(
        private readonly ledger: Ledger,
        private readonly runnable: RunnableMapping
    ) {}

    /** Of the files that lie there, those that are new or have another content. */
    async newAmong(files: readonly SettledFile[]): Promise<readonly SettledFile[]> {
        const known = await this.ledger.transact(db => dealtWithFiles(db, this.runnable.id));
        const fresh: SettledFile[] = [];
        let reads = 0;
        for (const file of files) {
            const before = known.get(file.path);
            if (before?.size !== file.size || before.mtime !== file.mtime || before.mappingHash !== this.runnable.hash) {
                fresh.push(file);
            } else if (wasTouched(before, file) && reads++ < MOST_READ && !(await this.isSameContent(before, file))) {
                fresh.push(file);
            }
        }
        return fresh;
    }

    /** Notes what came of a file, so that the next look knows it where it stays. */
    async note(file: SettledFile, { kind, run }: RunEnd): Promise<void> {
        const { id, hash } = this.runnable;
        if (kind === 'finished' && run.location !== file.path) {
            await this.ledger.transact(db => forgetFile(db, id, file.path));
            return;
        }
        // One that failed because it vanished in the midst of its run is a new one when it is back.
        if (kind === 'finished' || kind === 'left' || (kind === 'failed' && (await whyNotReady(file)) !== 'changed')) {
            const isOpen = kind === 'failed' || (kind === 'finished' && run.refused_count > 0);
            const contentHash = run.content_hash;
            await this.ledger.transact(db => rememberFile(db, id, { ...file, contentHash, mappingHash: hash, isOpen }));
        }
    }

    /** Notes what came of a run that was left behind. */
    async noteResumed({ file_path: path }: RunRow, { kind, run }: RunEnd): Promise<void> {
        if (kind === 'finished' && run.location !== path) {
            await this.ledger.transact(db => forgetFile(db, this.runnable.id, path));
        }
    }

    /** What was only touched need not be read again. */
    private async isSameContent(before: DealtWithFile, { path, ctime }: SettledFile): Promise<boolean> {
        const content = await hashFile(path).catch(() => undefined); // locked or gone: a later look finds out
        if (content !== undefined && content !== before.contentHash) {
            return false;
        }
        if (content !== undefined) {
            await this.ledger.transact(db => rememberFile(db, this.runnable.id, { ...before, ctime }));
        }
        return true;
    }
}

/**
 * A copy of the same length may bring along the time that the file before it had. What the system notes of its own
 * account tells the two apart; but it changes for less, say for new rights.
 */
function wasTouched(before: DealtWithFile, { ctime }: SettledFile): boolean {
    return before.ctime !== undefined && before.ctime !== ctime;
}
