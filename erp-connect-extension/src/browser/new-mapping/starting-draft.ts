import URI from '@theia/core/lib/common/uri';
import { folderText } from '../shared/folder-text';
import { isSpreadsheet } from './folder-files';
import { NewMappingDraft } from './new-mapping-draft';

/**
 * What is known before the first question, where a new mapping starts from something in the explorer: files are there to
 * be uploaded, and a folder is the one to watch; so is the folder of a file, and a spreadsheet is the sample, too.
 */
export function startingDraft(root: URI, from: URI | undefined, isFolder: boolean): NewMappingDraft {
    if (from === undefined) {
        return { root };
    }
    const folder = folderText(root, isFolder ? from : from.parent);
    const draft: NewMappingDraft = { root, direction: 'upload', folder };
    return !isFolder && isSpreadsheet(from.path.base) ? { ...draft, kind: 'spreadsheet', sample: from } : draft;
}
