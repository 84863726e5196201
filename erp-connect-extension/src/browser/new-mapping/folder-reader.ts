import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { NewMappingDraft } from './new-mapping-draft';
import { watchedFolder } from './watched-folder';

/** Looks into the folder that a new mapping will watch. */
@injectable()
export class FolderReader {
    @inject(FileService) private readonly files!: FileService;

    /** Names of the files in it, sorted. Empty for a folder that is not there yet or not at the moment. */
    async namesIn(draft: NewMappingDraft): Promise<readonly string[]> {
        try {
            const { children = [] } = await this.files.resolve(watchedFolder(draft));
            return children
                .filter(({ isFile, name }) => isFile && !name.startsWith('.') && !name.endsWith('.mapping.json'))
                .map(({ name }) => name)
                .sort();
        } catch {
            return [];
        }
    }
}
