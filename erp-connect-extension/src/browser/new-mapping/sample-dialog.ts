import { FileUri } from '@theia/core/lib/common/file-uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileDialogService } from '@theia/filesystem/lib/browser/file-dialog/file-dialog-service';

/** Lets a person choose a spreadsheet. */
@injectable()
export class SampleDialog {
    @inject(FileDialogService) private readonly dialogs!: FileDialogService;

    /** Its absolute path; `undefined` when the person gave up. */
    async choose(): Promise<string | undefined> {
        const file = await this.dialogs.showOpenDialog({
            title: 'Choose a Sample File',
            canSelectFiles: true,
            canSelectFolders: false,
            canSelectMany: false,
            filters: { Spreadsheets: ['csv', 'txt', 'tsv', 'xls', 'xlsx'] }
        });
        return file && FileUri.fsPath(file);
    }
}
