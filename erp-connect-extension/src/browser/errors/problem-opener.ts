import { open, OpenerService } from '@theia/core/lib/browser/opener-service';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { MessageService } from '@theia/core/lib/common/message-service';
import { EditorManager } from '@theia/editor/lib/browser/editor-manager';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ProblemEntry } from '../../common/engine-protocol';
import { arrivedAs, isSpreadsheetBook } from '../shared/file-path';
import { MappingOpenerOptions } from '../shared/mapping-opener-options';

/** Far beyond any line; the editor cuts it down to the end of the line. */
const END_OF_LINE = 100_000;

/** Takes a person to the place where a problem can be looked at. */
@injectable()
export class ProblemOpener {
    @inject(EditorManager) private readonly editors!: EditorManager;
    @inject(OpenerService) private readonly openers!: OpenerService;
    @inject(FileService) private readonly files!: FileService;
    @inject(MessageService) private readonly messages!: MessageService;

    /** The row in the source file, else the line in the mapping. */
    async open(problem: ProblemEntry): Promise<void> {
        if (problem.file === undefined) {
            await this.openMapping(problem);
        } else if (isSpreadsheetBook(problem.file)) {
            await this.sayWhereInBook(problem, problem.file);
        } else {
            await this.openRow(problem, problem.file);
        }
    }

    async openMapping(problem: ProblemEntry): Promise<void> {
        if (problem.mapping === undefined) {
            return;
        }
        const options: MappingOpenerOptions = { mode: 'activate', path: problem.mappingPath };
        await open(this.openers, FileUri.create(problem.mapping), options);
    }

    private async openRow(problem: ProblemEntry, file: string): Promise<void> {
        const uri = FileUri.create(file);
        if (!(await this.files.exists(uri))) {
            await this.offerMapping(problem, `${arrivedAs(file)} is no longer in its folder, so its row cannot be shown.`);
            return;
        }
        const line = Math.max(0, (problem.row ?? 1) - 1);
        await this.editors.open(uri, {
            mode: 'activate',
            selection: { start: { line, character: 0 }, end: { line, character: problem.row === undefined ? 0 : END_OF_LINE } },
            revealOption: 'centerIfOutsideViewport'
        });
    }

    private async sayWhereInBook(problem: ProblemEntry, file: string): Promise<void> {
        const where = [problem.row && `row ${problem.row}`, problem.column && `column "${problem.column}"`]
            .filter(part => !!part)
            .join(', ');
        await this.offerMapping(problem, `Open ${file} in your spreadsheet program${where ? ` and look at ${where}` : ''}.`);
    }

    private async offerMapping(problem: ProblemEntry, text: string): Promise<void> {
        const choices = problem.mapping === undefined ? [] : ['Open Mapping'];
        if (await this.messages.info(text, ...choices)) {
            await this.openMapping(problem);
        }
    }
}
