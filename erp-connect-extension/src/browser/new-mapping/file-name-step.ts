import { inject, injectable } from '@theia/core/shared/inversify';
import { compileFileName, isPatternProblem } from '../../common/mapping/file-name-pattern';
import { FileNameProposal, proposeFileNames } from '../../common/mapping/file-name-proposals';
import { Answer, BACK, QuickSteps, StepFrame } from '../shared/quick-steps';
import { filesOfKind } from './folder-files';
import { FolderReader } from './folder-reader';
import { NewMappingDraft } from './new-mapping-draft';

/** More names show nothing new. */
const MOST_NAMES = 200;
const OTHER = Symbol('other');

/** Asks which part of a file's name says what it belongs to, with proposals from the names that are there. */
@injectable()
export class FileNameStep {
    @inject(QuickSteps) private readonly quick!: QuickSteps;
    @inject(FolderReader) private readonly reader!: FolderReader;

    async ask(draft: NewMappingDraft, frame: StepFrame): Promise<Answer<NewMappingDraft>> {
        const { kind = 'attachments' } = draft;
        const names = filesOfKind(await this.reader.namesIn(draft), kind).slice(0, MOST_NAMES);
        const proposals = proposeFileNames(names, kind === 'invoice-pdfs' ? '.pdf' : '.*');
        const answer = await this.quick.askChoice<string | typeof OTHER>({
            ...frame,
            placeholder: 'Where in a file name is the number of its record?',
            chosen: draft.fileName,
            choices: [
                ...proposals.map(proposal => ({
                    label: proposal.pattern,
                    description: exampleText(proposal, names.length),
                    answer: proposal.pattern
                })),
                { label: '$(edit) Another Pattern…', alwaysShow: true, answer: OTHER }
            ]
        });
        if (answer === undefined || answer === BACK) {
            return answer;
        }
        return answer === OTHER ? this.askOther(draft, frame) : { ...draft, fileName: answer };
    }

    /** Back leads to the proposals again. */
    private async askOther(draft: NewMappingDraft, frame: StepFrame): Promise<Answer<NewMappingDraft>> {
        const answer = await this.quick.askText({
            ...frame,
            canGoBack: true,
            prompt: '{number} takes the number, * any text. A regular expression between slashes needs a group named number',
            placeholder: '{number}_*.pdf',
            value: draft.fileName,
            check: patternComplaint
        });
        return answer === BACK ? this.ask(draft, frame) : answer === undefined ? undefined : { ...draft, fileName: answer };
    }
}

/** `1001.pdf is 1001`, and how many other files do not fit. */
function exampleText({ example, fits }: FileNameProposal, files: number): string | undefined {
    return example && `${example.name} is ${example.number}${fits < files ? `; ${fits} of ${files} files fit` : ''}`;
}

function patternComplaint(text: string): string | undefined {
    const compiled = text ? compileFileName(text) : undefined;
    return compiled ? (isPatternProblem(compiled) ? compiled.problem : undefined) : 'Enter a pattern';
}
