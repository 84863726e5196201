import { inject, injectable } from '@theia/core/shared/inversify';
import { SOURCE_KINDS, SourceKind } from '../../common/mapping/source-kind';
import { plural } from '../shared/plural';
import { Answer, BACK, QuickSteps, StepFrame } from '../shared/quick-steps';
import { filesOfKind, likelyKind } from './folder-files';
import { FolderReader } from './folder-reader';
import { NewMappingDraft } from './new-mapping-draft';

const LABELS: Readonly<Record<SourceKind, { readonly label: string; readonly description: string }>> = {
    spreadsheet: { label: '$(table) Spreadsheets', description: 'every row becomes a record, or a line of one' },
    'invoice-pdfs': { label: '$(file-pdf) Invoice PDFs', description: 'every file becomes the PDF of its invoice' },
    attachments: { label: '$(files) Attachments', description: 'every file is added to its record' }
};

/** Asks what lies in the folder; what most of its files look like is chosen already. */
@injectable()
export class KindStep {
    @inject(QuickSteps) private readonly quick!: QuickSteps;
    @inject(FolderReader) private readonly reader!: FolderReader;

    async ask(draft: NewMappingDraft, frame: StepFrame): Promise<Answer<NewMappingDraft>> {
        const names = await this.reader.namesIn(draft);
        const likely = likelyKind(names);
        const answer = await this.quick.askChoice<SourceKind>({
            ...frame,
            placeholder: 'What are the files in it?',
            chosen: draft.kind ?? likely,
            choices: SOURCE_KINDS.map(kind => ({
                label: LABELS[kind].label,
                description: `${LABELS[kind].description}${kind === likely ? presence(filesOfKind(names, kind)) : ''}`,
                answer: kind
            }))
        });
        if (answer === undefined || answer === BACK) {
            return answer;
        }
        // What was answered for another kind does not fit this one.
        return answer === draft.kind ? draft : { ...draft, kind: answer, object: undefined, files: undefined, fileName: undefined };
    }
}

function presence([first, ...others]: readonly string[]): string {
    if (first === undefined) {
        return '';
    }
    return others.length > 0 ? `: ${first} and ${plural(others.length, 'other')}` : `: ${first}`;
}
