import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { FolderFile } from './folder-files';
import { FolderReader } from './folder-reader';

/** The files of one folder, kept in step with the disk where it tells of changes. */
@injectable()
export class FolderWatch implements Disposable {
    @inject(FileService) private readonly files!: FileService;
    @inject(FolderReader) private readonly reader!: FolderReader;

    private readonly changeEmitter = new Emitter<void>();
    private readonly toDispose = new DisposableCollection(this.changeEmitter);
    private folder: URI | undefined;
    private found: readonly FolderFile[] = [];

    readonly onDidChange = this.changeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.toDispose.push(
            this.files.onDidFilesChange(({ changes }) => {
                if (changes.some(({ resource }) => this.folder?.isEqualOrParent(resource))) {
                    void this.read();
                }
            })
        );
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    /** The newest first. */
    get present(): readonly FolderFile[] {
        return this.found;
    }

    async follow(folder: URI): Promise<void> {
        if (this.folder?.toString() !== folder.toString()) {
            this.folder = folder;
            await this.read();
        }
    }

    /** Of answers that overtake each other, the one for the folder that was named last counts. */
    private async read(): Promise<void> {
        const { folder } = this;
        const found = folder ? await this.reader.filesIn(folder) : [];
        if (this.folder === folder && !isSame(found, this.found)) {
            this.found = found;
            this.changeEmitter.fire();
        }
    }
}

function isSame(left: readonly FolderFile[], right: readonly FolderFile[]): boolean {
    return JSON.stringify(left) === JSON.stringify(right);
}
