import * as React from '@theia/core/shared/react';
import { DownloadPreview } from '../../common/download-protocol';
import { Section } from '../shared/form-parts';
import { rowsText } from '../shared/preview/rows-text';
import { RowsTable } from '../shared/preview/rows-table';

interface PreviewSectionProps {
    /** `undefined` until there was one. */
    readonly preview: DownloadPreview | undefined;
    readonly isLoading: boolean;
    /** What a preview still needs, when it cannot be made yet. */
    readonly missing: string | undefined;
    /** Label of the object, e.g. `Payments`. */
    readonly records: string;
    reload(): void;
}

/** The first rows of the file, with what is in the account now. */
export function PreviewSection(props: PreviewSectionProps): React.ReactElement {
    const { preview, isLoading, missing } = props;
    return (
        <Section title='Preview' note='The first rows, with what is in the account now.'>
            <div className='erp-connect-preview-line' role='status'>
                <span>{statusText(props)}</span>
                <button type='button' className='theia-button secondary' disabled={missing !== undefined} onClick={() => props.reload()}>
                    <span className={`codicon codicon-refresh${isLoading ? ' codicon-modifier-spin' : ''}`} aria-hidden='true' />
                    Refresh
                </button>
            </div>
            {missing === undefined && preview && preview.failure === undefined && <RowsTable preview={preview} />}
        </Section>
    );
}

function statusText({ preview, missing, records, isLoading }: PreviewSectionProps): React.ReactNode {
    if (missing !== undefined) {
        return missing;
    }
    if (preview?.failure !== undefined) {
        return <span className='erp-connect-tone-bad'>{preview.failure}</span>;
    }
    if (!preview) {
        return isLoading ? 'Asking Invoiced …' : '';
    }
    if (preview.rows.length === 0) {
        return `There are no ${records.toLowerCase()} in the account to show.`;
    }
    return rowsText(preview);
}
