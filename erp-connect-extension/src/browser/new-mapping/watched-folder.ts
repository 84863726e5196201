import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { isAbsolutePath } from '../shared/file-path';
import { NewMappingDraft } from './new-mapping-draft';

/** Where the files of a new mapping will lie. Its own file lies at the root, so relative folders start there. */
export function watchedFolder({ root, folder = 'inbox' }: Pick<NewMappingDraft, 'root' | 'folder'>): URI {
    return isAbsolutePath(folder) ? FileUri.create(folder) : root.resolve(folder.replace(/\\/g, '/')).normalizePath();
}
