import { existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { RunRow } from '../ledger/run-store';
import { makeFolder } from '../runtime/make-folder';
import { hashFile } from './content-hash';

/** A free place in `done/` beside the file: its name with the time behind it. */
export function placeInDone(file: string, now = new Date()): string {
    const ending = extname(file);
    const stem = basename(file, ending);
    const stamp = now
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/:/g, '-');
    const done = join(dirname(file), 'done');
    let place = join(done, `${stem}.${stamp}${ending}`);
    for (let copy = 2; existsSync(place); copy++) {
        place = join(done, `${stem}.${stamp}-${copy}${ending}`);
    }
    return place;
}

/**
 * Puts the file of a run away and gives where it lies then. Another file that took its name meanwhile is the next
 * run's, and stays. Throws what the file system says when it does not let us.
 */
export async function leaveFile(run: RunRow, location: string, isDeleted: boolean): Promise<string> {
    const before = statSync(run.file_path, { throwIfNoEntry: false });
    if (!before) {
        return location; // moved before a crash, or taken away by a person
    }
    if (before.size !== run.size || (await hashFile(run.file_path)) !== run.content_hash) {
        return run.file_path;
    }
    if (location !== run.file_path) {
        makeFolder(dirname(location));
        await rename(run.file_path, location);
        const moved = statSync(location);
        if (moved.mtimeMs !== before.mtimeMs || moved.size !== before.size) {
            await putBack(location, run.file_path); // written anew between our look and the move
            return run.file_path;
        }
    } else if (isDeleted) {
        await rm(run.file_path);
    }
    return location;
}

async function putBack(place: string, file: string): Promise<void> {
    if (!existsSync(file)) {
        await rename(place, file);
    }
}
