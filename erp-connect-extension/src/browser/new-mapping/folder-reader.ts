import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { FolderFile } from './folder-files';

/** Looks into the folder that a new mapping will watch. */
@injectable()
export class FolderReader {
    @inject(FileService) private readonly files!: FileService;

    /** The files in it, the newest first. Empty for a folder that is not there yet or not at the moment. */
    async filesIn(folder: URI): Promise<readonly FolderFile[]> {
        try {
            const { children = [] } = await this.files.resolve(folder, { resolveMetadata: true });
            return children
                .filter(({ isFile, name }) => isFile && !name.startsWith('.') && !name.endsWith('.mapping.json'))
                .map(({ name, mtime }) => ({ name, changed: mtime }))
                .sort((left, right) => right.changed - left.changed || left.name.localeCompare(right.name));
        } catch {
            return [];
        }
    }
}
