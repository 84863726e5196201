import { open, OpenerService } from '@theia/core/lib/browser/opener-service';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { isAbsolutePath } from '../shared/file-path';
import { MappingFiles } from '../shared/mapping-files';
import { UploadAnswers } from './upload-answers';
import { uploadText } from './upload-text';
import { watchedFolder } from './watched-folder';

/** Turns the answers into a mapping file. */
@injectable()
export class UploadWriter {
    @inject(FileService) private readonly files!: FileService;
    @inject(MappingFiles) private readonly mappings!: MappingFiles;
    @inject(OpenerService) private readonly openers!: OpenerService;

    /** Makes the folder to watch, writes the file and opens it. Without `switchOn` the mapping is paused before it could run. */
    async write(root: URI, answers: UploadAnswers, switchOn: boolean): Promise<void> {
        await this.makeFolder(root, answers.folder);
        await open(this.openers, await this.mappings.create(root, answers.name, uploadText(answers), switchOn));
    }

    /** A folder of the workspace is ours to make. One elsewhere may be a share that is only away for the moment. */
    private async makeFolder(root: URI, folder: string): Promise<void> {
        const uri = watchedFolder(root, folder);
        if (!isAbsolutePath(folder) && !(await this.files.exists(uri))) {
            await this.files.createFolder(uri);
        }
    }
}
