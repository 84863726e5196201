import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What file systems say that know no second name for a file (exFAT, many network shares). */
const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'];

/**
 * Gives a whole draft its name, in one step: whoever looks sees no file or all of it.
 *
 * @param draft absolute path, on the same disk as the folder, and already on the disk.
 * @param exists what becomes of a file of that name: `number` lets it be and calls ours `name (2).csv`.
 * @returns absolute path of the file. Rejects with what the file system says; the draft is still there then.
 */
export async function placeFile(draft: string, folder: string, name: string, exists: 'number' | 'replace'): Promise<string> {
    const path = exists === 'replace' ? await replace(draft, join(folder, name)) : await placeBeside(draft, folder, name);
    await syncFolder(folder);
    return path;
}

async function replace(draft: string, path: string): Promise<string> {
    await rename(draft, path);
    return path;
}

async function placeBeside(draft: string, folder: string, name: string): Promise<string> {
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    for (let number = 1; ; number++) {
        const path = join(folder, number === 1 ? name : `${stem} (${number})${ending}`);
        if (await takesName(draft, path)) {
            return path;
        }
    }
}

/** A second name is refused where there is such a file, at the very instant; renaming would go over it. */
async function takesName(draft: string, path: string): Promise<boolean> {
    try {
        await link(draft, path);
    } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST') {
            return false;
        }
        if (NO_LINKS.includes(code)) {
            return renameIfFree(draft, path);
        }
        throw error;
    }
    await rm(draft);
    return true;
}

/** Between the look and the renaming is an instant in which another program could take the name: the best there is. */
async function renameIfFree(draft: string, path: string): Promise<boolean> {
    const isTaken = await exists(path);
    if (!isTaken) {
        await rename(draft, path);
    }
    return !isTaken;
}

async function exists(path: string): Promise<boolean> {
    try {
        await lstat(path);
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            return false;
        }
        throw error;
    }
}

/** The name is to survive a power cut as well. Windows and many shares do not let folders be opened, and need not. */
async function syncFolder(folder: string): Promise<void> {
    try {
        const handle = await open(folder, 'r');
        await handle.sync().finally(() => handle.close());
    } catch {
        // The file is in its place; that is what counts.
    }
}
