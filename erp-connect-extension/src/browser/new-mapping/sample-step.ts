import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileDialogService } from '@theia/filesystem/lib/browser/file-dialog/file-dialog-service';
import { Answer, BACK, QuickSteps, StepFrame } from '../shared/quick-steps';
import { filesOfKind } from './folder-files';
import { FolderReader } from './folder-reader';
import { NewMappingDraft } from './new-mapping-draft';
import { watchedFolder } from './watched-folder';

const MOST = 20;
const BROWSE = Symbol('browse');
const WITHOUT = Symbol('without');

/** Asks for a file as the ERP writes it, so that columns match themselves. It may be left out. */
@injectable()
export class SampleStep {
    @inject(QuickSteps) private readonly quick!: QuickSteps;
    @inject(FolderReader) private readonly reader!: FolderReader;
    @inject(FileDialogService) private readonly dialogs!: FileDialogService;

    async ask(draft: NewMappingDraft, frame: StepFrame): Promise<Answer<NewMappingDraft>> {
        const folder = watchedFolder(draft);
        const present = filesOfKind(await this.reader.namesIn(draft), 'spreadsheet').slice(0, MOST);
        const answer = await this.quick.askChoice<URI | typeof BROWSE | typeof WITHOUT>({
            ...frame,
            placeholder: 'A sample file? Its columns are matched by what they say and hold',
            choices: [
                ...present.map(name => ({ label: `$(file) ${name}`, description: `in ${folder.path.base}`, answer: folder.resolve(name) })),
                { label: '$(folder-opened) Choose a File…', answer: BROWSE },
                { label: '$(dash) Without a Sample', description: 'columns are proposed once a file has arrived', answer: WITHOUT }
            ]
        });
        if (answer === undefined || answer === BACK) {
            return answer;
        }
        return { ...draft, sample: answer === WITHOUT ? undefined : answer === BROWSE ? await this.browse() : answer };
    }

    private async browse(): Promise<URI | undefined> {
        return this.dialogs.showOpenDialog({
            title: 'Choose a Sample File',
            canSelectFiles: true,
            canSelectFolders: false,
            canSelectMany: false,
            filters: { Spreadsheets: ['csv', 'txt', 'tsv', 'xls', 'xlsx'] }
        });
    }
}
