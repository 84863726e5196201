import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { EngineService } from '../../common/engine-protocol';
import { findObject } from '../../common/invoiced/object-catalogue';
import { newMappingText } from '../../common/mapping/mapping-text';
import { isSpreadsheetBook } from '../shared/file-path';
import { fileSlug } from './file-slug';
import { matchedColumns } from './matched-columns';
import { NewMappingDraft } from './new-mapping-draft';
import { sampleHeaders } from './sample-headers';
import { isAbsolutePath, watchedFolder } from './watched-folder';

/** More than the first rows of any sensible file. */
const SAMPLE_BYTES = 64 * 1024;

/** Turns the answers into a mapping file. */
@injectable()
export class MappingWriter {
    @inject(FileService) private readonly files!: FileService;
    @inject(EngineService) private readonly engine!: EngineService;

    /**
     * Writes the file under a name that is free, makes its folder and tells the engine.
     * @returns the new file, and how many columns were matched
     */
    async write(draft: NewMappingDraft): Promise<{ uri: URI; matched: number }> {
        const { root, name = '', connection = '', object = 'invoice', folder = 'inbox', files = '*.csv', sample } = draft;
        const columns = sample ? await this.matched(object, sample) : {};
        const text = newMappingText({ name, connection, object, folder, files, columns });
        const uri = await this.freeName(root, fileSlug(name));
        await this.files.create(uri, text);
        await this.makeFolder(draft);
        await this.engine.openWorkspace(FileUri.fsPath(root));
        return { uri, matched: Object.keys(columns).length };
    }

    private async matched(objectId: string, sample: URI): Promise<Readonly<Record<string, string>>> {
        const object = findObject(objectId);
        if (!object || isSpreadsheetBook(sample.path.base)) {
            return {};
        }
        const { value } = await this.files.readFile(sample, { position: 0, length: SAMPLE_BYTES });
        return matchedColumns(object, sampleHeaders(value.buffer, value.byteLength === SAMPLE_BYTES));
    }

    private async freeName(root: URI, slug: string): Promise<URI> {
        for (let number = 1; ; number++) {
            const uri = root.resolve(`${slug}${number > 1 ? `-${number}` : ''}.mapping.json`);
            if (!(await this.files.exists(uri))) {
                return uri;
            }
        }
    }

    /** A folder of the workspace is ours to make. One elsewhere may be a share that is only away for the moment. */
    private async makeFolder(draft: NewMappingDraft): Promise<void> {
        const folder = watchedFolder(draft);
        if (!isAbsolutePath(draft.folder ?? 'inbox') && !(await this.files.exists(folder))) {
            await this.files.createFolder(folder);
        }
    }
}
