import * as React from '@theia/core/shared/react';
import { DownloadPreview } from '../../common/download-protocol';
import { Download } from '../../common/mapping/download';
import { Section } from '../shared/form-parts';
import { rowsText } from '../shared/preview/rows-text';
import { RowsTable } from '../shared/preview/rows-table';

interface PreviewSectionProps {
    /** `undefined` until there was one. */
    readonly preview: DownloadPreview | undefined;
    readonly isLoading: boolean;
    /** What a preview still needs, when it cannot be made yet. */
    readonly missing: string | undefined;
    readonly download: Pick<Download, 'object' | 'filter'>;
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

function statusText({ preview, missing, download, isLoading }: PreviewSectionProps): React.ReactNode {
    if (missing !== undefined) {
        return missing;
    }
    if (preview?.failure !== undefined) {
        return <span className='erp-connect-tone-bad'>{preview.failure}</span>;
    }
    return preview ? rowsText(preview, download) : isLoading ? 'Asking Invoiced …' : '';
}
