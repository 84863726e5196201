import * as React from '@theia/core/shared/react';
import { SourceKind } from '../../common/mapping/source-kind';
import { FolderField } from '../shared/folder-field';
import { Section, TextField } from '../shared/form-parts';
import { plural } from '../shared/plural';
import { FolderFile } from './folder-files';
import { KindCards } from './kind-cards';
import { UploadAnswers } from './upload-answers';
import { UploadDraft, withKind } from './upload-draft';

const EXAMPLES: Readonly<Record<SourceKind, string>> = {
    spreadsheet: 'INV*.csv takes INV-1.csv and INV-2.csv.',
    'invoice-pdfs': 'INV*.pdf takes INV-1.pdf and INV-2.pdf.',
    attachments: '*.jpg takes every picture of that kind.'
};

interface SourceSectionProps {
    readonly answers: UploadAnswers;
    /** Files of the folder. */
    readonly present: readonly FolderFile[];
    /** Absolute path of the folder. */
    readonly folderPath: string;
    change(change: Partial<UploadDraft>): void;
    changeFolder(folder: string): void;
    browse(): void;
}

/** Which files of which folder. */
export function SourceSection({ answers, present, folderPath, change, changeFolder, browse }: SourceSectionProps): React.ReactElement {
    return (
        <Section title='Files' note='What the ERP leaves in which folder. Each file is sent as soon as it is complete.'>
            <div className='erp-connect-form-fields'>
                <KindCards kind={answers.kind} present={present} choose={kind => change(withKind(answers, kind))} />
                <div className='erp-connect-form-row'>
                    <FolderField
                        folder={answers.folder}
                        note={`${folderPath}: ${present.length === 0 ? 'no files in it now' : `${plural(present.length, 'file')} in it now`}`}
                        change={changeFolder}
                        browse={browse}
                    />
                    <TextField
                        label='Which files'
                        value={answers.files}
                        note={`* stands for anything: ${EXAMPLES[answers.kind]}`}
                        change={files => change({ files })}
                    />
                </div>
            </div>
        </Section>
    );
}
