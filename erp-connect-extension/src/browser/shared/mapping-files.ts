import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { EngineService } from '../../common/engine-protocol';
import { fileSlug } from './file-slug';

/** Brings new mapping files into a workspace. */
@injectable()
export class MappingFiles {
    @inject(FileService) private readonly files!: FileService;
    @inject(EngineService) private readonly engine!: EngineService;

    /**
     * Writes a mapping under a file name that is free, and tells the engine.
     * @param root the workspace folder that gets the file
     * @param name of the mapping; the file is called after it
     * @param switchOn whether it is to run from now on; otherwise it is paused before the engine can see the file
     */
    async create(root: URI, name: string, text: string, switchOn: boolean): Promise<URI> {
        const uri = await this.freeName(root, fileSlug(name));
        if (!switchOn) {
            await this.engine.setPaused(FileUri.fsPath(uri), true);
        }
        await this.files.create(uri, text);
        await this.engine.openWorkspace(FileUri.fsPath(root));
        return uri;
    }

    private async freeName(root: URI, slug: string): Promise<URI> {
        for (let number = 1; ; number++) {
            const uri = root.resolve(`${slug}${number > 1 ? `-${number}` : ''}.mapping.json`);
            if (!(await this.files.exists(uri))) {
                return uri;
            }
        }
    }
}
