import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { hashFile } from '../engine/content-hash';
import { placeFile } from '../export/place-file';

/** A whole draft, and where it is to be put. */
export interface PlaceableDraft {
    /** Absolute path of the draft. */
    readonly draft: string;
    /** What the file system called its folder when the draft was whole. */
    readonly draftFolder: string;
    /** Absolute path that the file is to have; where there is such a file already, it may get a number. */
    readonly target: string;
    readonly size: number;
    /** SHA-256 of the content. */
    readonly contentHash: string;
    readonly exists: 'number' | 'replace';
}

/**
 * Puts a draft in its place, or finds out that it was put there before a crash; gives the path of the file. Gives
 * `undefined` when the folder is not the one in which the draft lay, and nobody can tell: a share is not connected, or
 * the folder was made anew. Throws what the file system says.
 */
export async function putInPlace(draft: PlaceableDraft): Promise<string | undefined> {
    const folder = dirname(draft.target);
    if (existsSync(draft.draft)) {
        // A crash between giving it its name and taking its old one away.
        const twin = namesOfTarget(draft).find(path => inodeOf(path) === inodeOf(draft.draft));
        if (twin !== undefined) {
            rmSync(draft.draft);
            return twin;
        }
        return placeFile(draft.draft, folder, basename(draft.target), draft.exists);
    }
    if (inodeOf(folder) !== draft.draftFolder) {
        return undefined;
    }
    for (const path of namesOfTarget(draft)) {
        if (statSync(path).size === draft.size && (await hashFile(path)) === draft.contentHash) {
            return path;
        }
    }
    return draft.target; // it was there, and somebody has taken it: that is what it is for
}

/** What the file system calls a file or folder, whatever its path. */
export function inodeOf(path: string): string {
    return String(statSync(path, { bigint: true }).ino);
}

/** Files that have the name of the target, with or without a number; the last first. */
function namesOfTarget({ target }: PlaceableDraft): readonly string[] {
    const ending = extname(target);
    const stem = basename(target, ending);
    const isName = (name: string): boolean =>
        name === `${stem}${ending}`
        || (name.startsWith(`${stem} (`) && name.endsWith(`)${ending}`) && /^\d+$/.test(name.slice(stem.length + 2, -ending.length - 1)));
    return readdirSync(dirname(target))
        .filter(isName)
        .map(name => join(dirname(target), name))
        .sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs);
}
