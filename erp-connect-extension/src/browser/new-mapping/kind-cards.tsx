import * as React from '@theia/core/shared/react';
import { SOURCE_KINDS, SourceKind } from '../../common/mapping/source-kind';
import { plural } from '../shared/plural';
import { filesOfKind, FolderFile } from './folder-files';

interface KindText {
    /** Name of a codicon. */
    readonly icon: string;
    readonly label: string;
    readonly text: string;
}

const KINDS: Readonly<Record<SourceKind, KindText>> = {
    spreadsheet: { icon: 'table', label: 'Spreadsheets', text: 'CSV or Excel. Every row becomes a record, or a line of one.' },
    'invoice-pdfs': { icon: 'file-pdf', label: 'Invoice PDFs', text: 'Every file becomes the PDF of its invoice.' },
    attachments: { icon: 'files', label: 'Attachments', text: 'Every file, whatever it is, is added to its record.' }
};

interface KindCardsProps {
    readonly kind: SourceKind;
    readonly present: readonly FolderFile[];
    choose(kind: SourceKind): void;
}

/** What the ERP leaves in the folder; arrow keys go from one to the other. */
export function KindCards({ kind, present, choose }: KindCardsProps): React.ReactElement {
    const name = React.useId();
    return (
        <fieldset className='erp-connect-cards' aria-label='Files'>
            {SOURCE_KINDS.map(each => {
                const { icon, label, text } = KINDS[each];
                return (
                    <label key={each} className='erp-connect-card'>
                        <input type='radio' name={name} aria-label={label} checked={each === kind} onChange={() => choose(each)} />
                        <span>
                            <span className={`codicon codicon-${icon}`} aria-hidden='true' />
                            <strong>{label}</strong>
                            <span>{text}</span>
                            <em>{presence(filesOfKind(present, each))}</em>
                        </span>
                    </label>
                );
            })}
        </fieldset>
    );
}

function presence([first, ...others]: readonly FolderFile[]): string {
    if (first === undefined) {
        return '';
    }
    return others.length > 0 ? `${first.name} and ${plural(others.length, 'other')}` : first.name;
}
