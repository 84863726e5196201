import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';

/** A folder as a mapping at the root of the workspace says it, so that the workspace can be moved as a whole. */
export function folderText(root: URI, folder: URI): string {
    const relative = root.relative(folder)?.toString();
    return relative === undefined ? FileUri.fsPath(folder) : relative === '' ? '.' : relative;
}
