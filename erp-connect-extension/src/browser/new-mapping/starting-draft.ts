import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { isSpreadsheet } from './folder-files';
import { NewMappingDraft } from './new-mapping-draft';

/**
 * What is known before the first question, where a new mapping starts from something in the explorer: a folder is the
 * one to watch; so is the folder of a file, and a spreadsheet is the sample, too.
 */
export function startingDraft(root: URI, from: URI | undefined, isFolder: boolean): NewMappingDraft {
    if (from === undefined) {
        return { root };
    }
    const folder = folderText(root, isFolder ? from : from.parent);
    return !isFolder && isSpreadsheet(from.path.base) ? { root, folder, kind: 'spreadsheet', sample: from } : { root, folder };
}

/** As a mapping at the root of the workspace says it, so that the workspace can be moved as a whole. */
function folderText(root: URI, folder: URI): string {
    const relative = root.relative(folder)?.toString();
    return relative === undefined ? FileUri.fsPath(folder) : relative === '' ? '.' : relative;
}
