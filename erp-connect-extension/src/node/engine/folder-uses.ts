import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { MappingStatus } from '../../common/engine-protocol';
import { FolderUse, writtenFiles } from '../../common/mapping/folder-use';
import { LoadedMapping } from './loaded-mapping';

/** The folder that a mapping works in; `undefined` for one that cannot run. */
export function usedFolder({ runnable, download }: LoadedMapping): Required<Pick<MappingStatus, 'folder' | 'files'>> | undefined {
    if (runnable) {
        return { folder: runnable.folder, files: runnable.mapping.upload.source.files };
    }
    if (download) {
        const { name, download: what } = download.mapping;
        return { folder: download.folder, files: writtenFiles({ name, ...what.destination }) };
    }
    return undefined;
}

/**
 * Tells what other mappings do with a folder. Two paths of one folder are the same, whatever links or letter case lead to
 * it, as far as it exists.
 * @returns asked with the absolute path of the mapping file that asks, whose folder is where relative paths begin
 */
export function usesAmong(mappings: readonly LoadedMapping[]): (own: string) => (folder: string) => readonly FolderUse[] {
    const uses = mappings.flatMap(loaded => {
        const used = usedFolder(loaded);
        const direction = loaded.runnable ? ('upload' as const) : ('download' as const);
        return used
            ? [{ id: loaded.id, place: realPath(used.folder), use: { name: loaded.labels.name, direction, files: used.files } }]
            : [];
    });
    return own => folder => {
        const place = realPath(resolve(dirname(own), folder));
        return uses.filter(each => each.id !== own && each.place === place).map(({ use }) => use);
    };
}

function realPath(folder: string): string {
    try {
        return realpathSync.native(folder);
    } catch {
        return folder; // not there yet, or not at the moment
    }
}
