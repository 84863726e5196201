import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { NewMappingDraft } from './new-mapping-draft';

/** Where the files of a new mapping will lie. Its own file lies at the root, so relative folders start there. */
export function watchedFolder({ root, folder = 'inbox' }: Pick<NewMappingDraft, 'root' | 'folder'>): URI {
    return isAbsolutePath(folder) ? FileUri.create(folder) : root.resolve(folder.replace(/\\/g, '/')).normalizePath();
}

/** For this and other operating systems: `/erp`, `C:\erp`, `\\server\share`. */
export function isAbsolutePath(folder: string): boolean {
    return /^([\\/]|[A-Za-z]:[\\/])/.test(folder);
}
