import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { newDownloadMappingText } from '../../common/mapping/new-download-text';
import { DownloadDraft, downloadOf } from './download-draft';
import { scheduleComplaint } from '../../common/download-form/schedule-draft';
import { usualName } from './usual-name';

/** What a person still has to say, or to say otherwise; nothing can be saved before. */
export function complaintsAbout(draft: DownloadDraft): readonly string[] {
    const missing = whatIsMissing(draft);
    return missing.length > 0 ? missing : whatIsWrong(draft);
}

function whatIsMissing({ connection, columns, destination, schedule }: DownloadDraft): readonly string[] {
    const nameless = columns.findIndex(({ header }) => header.trim() === '');
    return [
        connection === undefined && 'Choose the connection.',
        columns.length === 0 && 'Choose at least one field for the file.',
        nameless >= 0 && `Give column ${nameless + 1} a header.`,
        scheduleComplaint(schedule),
        destination.folder.trim() === '' && 'Enter the folder for the file.'
    ].filter(complaint => typeof complaint === 'string');
}

/** What the mapping would be told to have wrong, were it written. */
function whatIsWrong(draft: DownloadDraft): readonly string[] {
    const { name = usualName(draft), connection = '' } = draft;
    return validateMapping(newDownloadMappingText({ name, connection, download: downloadOf(draft) }))
        .filter(({ severity }) => severity === 'error')
        .map(({ text, hint }) => (hint === undefined ? text : `${text} ${hint}`));
}
