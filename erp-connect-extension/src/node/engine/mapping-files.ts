import { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export const MAPPING_SUFFIX = '.mapping.json';

/** How many folders below the top of a workspace mapping files are looked for. */
export const MAPPING_DEPTH = 5;
const SKIPPED = new Set(['node_modules', '.git', 'done', 'failed']);

/** Whether a file or folder of this name (or path) is never looked at. */
export function isSkipped(path: string): boolean {
    return SKIPPED.has(path.split(/[\\/]/).pop() ?? '');
}

export interface WorkspaceLook {
    /** The mapping files, those nearest to the top of the workspace first. */
    readonly files: readonly string[];
    /** The folders that were looked at. */
    readonly folders: readonly string[];
}

/** The mapping files of a workspace: see `lookForMappings`. */
export async function mappingFiles(workspace: string, mostFolders?: number): Promise<readonly string[]> {
    return (await lookForMappings(workspace, mostFolders)).files;
}

/**
 * Looks for mapping files in a workspace. Rejects when the folder itself cannot be read; a folder below it that cannot is
 * left out.
 * @param mostFolders how many folders are looked at, for folders that nobody said are a workspace
 */
export async function lookForMappings(workspace: string, mostFolders = Infinity): Promise<WorkspaceLook> {
    const files: string[] = [];
    const looked: string[] = [];
    let folders = [workspace];
    for (let depth = 0; depth <= MAPPING_DEPTH && folders.length > 0; depth++) {
        const level = folders.slice(0, mostFolders - looked.length);
        looked.push(...level);
        const entries = await Promise.all(level.map(folder => entriesOf(folder, depth === 0)));
        files.push(...level.flatMap((folder, index) => paths(folder, entries[index].filter(isMappingFile))));
        folders = level.flatMap((folder, index) => paths(folder, entries[index].filter(isWorthALook)));
    }
    return { files, folders: looked };
}

async function entriesOf(folder: string, isTop: boolean): Promise<Dirent[]> {
    const entries = readdir(folder, { withFileTypes: true });
    return isTop ? entries : entries.catch(() => []);
}

function paths(folder: string, entries: readonly Dirent[]): string[] {
    return entries.map(({ name }) => join(folder, name));
}

function isMappingFile(entry: Dirent): boolean {
    return !entry.isDirectory() && entry.name.endsWith(MAPPING_SUFFIX);
}

function isWorthALook(entry: Dirent): boolean {
    return entry.isDirectory() && !isSkipped(entry.name) && !entry.name.startsWith('.');
}
