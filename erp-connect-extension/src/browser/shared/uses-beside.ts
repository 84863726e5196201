import { FileUri } from '@theia/core/lib/common/file-uri';
import { OS } from '@theia/core/lib/common/os';
import URI from '@theia/core/lib/common/uri';
import { MappingStatus } from '../../common/engine-protocol';
import { FolderUse } from '../../common/mapping/folder-use';
import { isAbsolutePath } from './file-path';

/**
 * What other mappings do with a folder. A window knows no links: of two paths that lead to one folder, it sees two.
 * @param mapping the one that asks
 * @param folder as that mapping says it
 */
export function usesBeside(mappings: readonly MappingStatus[], mapping: URI, folder: string): readonly FolderUse[] {
    const place = folderUri(mapping, folder);
    return mappings.flatMap(({ id, name, direction, folder: used, files }) =>
        direction !== 'unknown' && files !== undefined && used !== undefined && id !== FileUri.fsPath(mapping) && isSame(place, used)
            ? [{ name, direction, files }]
            : []
    );
}

function isSame(place: URI, used: string): boolean {
    return place.isEqual(plain(FileUri.create(used)), !OS.backend.isWindows);
}

function folderUri(mapping: URI, folder: string): URI {
    const isWhole = isAbsolutePath(folder);
    const text = OS.backend.isWindows ? folder.replaceAll('\\', '/') : folder;
    return plain(isWhole ? FileUri.create(folder) : mapping.parent.resolve(text));
}

/** Without steps back and without a slash behind. */
function plain(uri: URI): URI {
    const path = uri.path.normalize().toString();
    return uri.withPath(path.length > 1 ? path.replace(/\/$/, '') : path);
}
