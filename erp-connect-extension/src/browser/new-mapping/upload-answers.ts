import { findObject } from '../../common/invoiced/object-catalogue';
import { FileNameProposal, proposeFileNames } from '../../common/mapping/file-name-proposals';
import { SourceKind } from '../../common/mapping/source-kind';
import { isAbsolutePath } from '../shared/file-path';
import { filesOfKind, FolderFile, likelyKind } from './folder-files';
import { UploadDraft } from './upload-draft';

/** Answers with nothing left open: what was not said is as it usually is. */
export interface UploadAnswers extends UploadDraft {
    readonly name: string;
    readonly kind: SourceKind;
    readonly files: string;
    readonly fileName: string;
}

/** More names show nothing new. */
const MOST_NAMES = 200;

/** @param present files of the folder */
export function answersOf(draft: UploadDraft, present: readonly FolderFile[]): UploadAnswers {
    const kind = draft.kind ?? likelyKind(present.map(({ name }) => name));
    return {
        ...draft,
        kind,
        name: draft.name ?? usualName(draft, kind),
        files: draft.files ?? usualFiles(draft, kind),
        fileName: draft.fileName ?? fileNameProposals(kind, present)[0]?.pattern ?? '{number}.*'
    };
}

/** Patterns that the names in the folder suggest, the likeliest first. */
export function fileNameProposals(kind: SourceKind, present: readonly FolderFile[]): readonly FileNameProposal[] {
    const names = filesOfKind(present, kind).map(({ name }) => name);
    return proposeFileNames(names.slice(0, MOST_NAMES), kind === 'invoice-pdfs' ? '.pdf' : '.*');
}

/** What a mapping is called when nobody calls it otherwise: what it brings, and from where. */
function usualName({ object, folder }: UploadDraft, kind: SourceKind): string {
    const label = findObject(object)?.label ?? object;
    const what = kind === 'spreadsheet' ? label : kind === 'invoice-pdfs' ? 'Invoice PDFs' : `Attachments of ${label.toLowerCase()}`;
    const where = folder.split(/[\\/]/).findLast(part => part !== '' && part !== '.' && part !== '..') ?? '';
    return where === '' || isDrive(where) ? what : `${what} from ${where}`;
}

function isDrive(part: string): boolean {
    return isAbsolutePath(`${part}/`);
}

/** A sample with a less common ending says which files are meant. */
function usualFiles({ sample }: UploadDraft, kind: SourceKind): string {
    const ending = /\.(txt|tsv)$/i.exec(sample ?? '')?.[0];
    return { spreadsheet: ending === undefined ? '*.{csv,xls,xlsx}' : `*${ending}`, 'invoice-pdfs': '*.pdf', attachments: '*' }[kind];
}
