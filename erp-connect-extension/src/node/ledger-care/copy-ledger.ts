import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkPages } from '../ledger/migrate';
import { openNative } from '../ledger/sqlite-database';
import { UserError } from '../runtime/user-error';

// Bytes that stay free for deliveries beside a copy.
const SPARE = 16 * 1024 * 1024;

/**
 * Copies a ledger that may be at work into another file: all that is committed now, without free pages. It is written
 * beside, checked and renamed, so that what bears the name is always a whole copy. Those who write do not wait for it.
 * Throws what the file system or SQLite says; what `isDamage` knows where the ledger itself is damaged.
 */
export function copyLedger(source: string, target: string): void {
    checkRoom(source, dirname(target));
    const draft = `${target}.${process.pid}.tmp`;
    rmSync(draft, { force: true });
    try {
        copyChecked(source, draft);
        finish(draft);
        renameSync(draft, target);
    } catch (error) {
        rmSync(draft, { force: true });
        throw error;
    }
    syncFolder(dirname(target));
}

/** A copy that fills the disk would keep deliveries from being written down, if only until it fails. */
function checkRoom(source: string, folder: string): void {
    const { bavail, bsize } = statfsSync(folder);
    const needed = statSync(source).size + SPARE;
    if (bavail * bsize < needed) {
        throw new UserError(
            `There is too little room in ${folder}: a copy takes ${Math.ceil(needed / 1e6)} MB, ${Math.floor((bavail * bsize) / 1e6)} MB are free.`,
            'Free disk space.'
        );
    }
}

/** Brings a file to the disk. */
export function syncFile(file: string): void {
    const handle = openSync(file, 'r+');
    try {
        fsyncSync(handle);
    } finally {
        closeSync(handle);
    }
}

/** Brings the names in a folder to the disk, where the system can do that. */
export function syncFolder(folder: string): void {
    if (process.platform !== 'win32') {
        const handle = openSync(folder, 'r');
        try {
            fsyncSync(handle);
        } finally {
            closeSync(handle);
        }
    }
}

/**
 * Checks a ledger and writes all that is committed in it into a new file. Throws what `isDamage` knows where it is not
 * whole.
 */
export function copyChecked(source: string, draft: string): void {
    const from = openNative(source, { readonly: true, fileMustExist: true });
    try {
        // A copy leaves the indexes out and makes them anew: what is wrong with them would stay unseen.
        checkPages(from);
        from.prepare('vacuum into ?').run([draft]);
    } finally {
        from.close();
    }
}

function finish(draft: string): void {
    const copy = openNative(draft);
    try {
        // Put in the place of a ledger by hand, it must know that it is none.
        copy.exec("insert or replace into mark (name, value) values ('is-copy', 1)");
        try {
            checkPages(copy);
        } catch (error) {
            throw new UserError(`The copy cannot be read back: ${(error as Error).message}.`, 'Have the disk checked.');
        }
    } finally {
        copy.close();
    }
    chmodSync(draft, 0o600); // it holds what was sent of customers
    syncFile(draft);
}
