import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { folderText } from '../shared/folder-text';
import { isSpreadsheet } from './folder-files';
import { UploadDraft } from './upload-draft';

/**
 * What is known from the start of a mapping that begins with something in the explorer: a folder is the one to watch; so
 * is the folder of a file, and a spreadsheet is the sample, too.
 */
export function startingAnswers(root: URI, from: URI, isFolder: boolean): Partial<UploadDraft> {
    const folder = folderText(root, isFolder ? from : from.parent);
    return !isFolder && isSpreadsheet(from.path.base) ? { folder, kind: 'spreadsheet', sample: FileUri.fsPath(from) } : { folder };
}
