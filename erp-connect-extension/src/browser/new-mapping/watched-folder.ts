import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { isAbsolutePath } from '../shared/file-path';

/** Where the files of a new mapping will lie. Its own file lies at the root, so relative folders start there. */
export function watchedFolder(root: URI, folder: string): URI {
    return isAbsolutePath(folder) ? FileUri.create(folder) : root.resolve(folder.replace(/\\/g, '/')).normalizePath();
}
