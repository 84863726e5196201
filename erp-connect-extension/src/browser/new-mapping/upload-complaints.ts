import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { MappingContext } from '../../common/mapping/mapping-context';
import { UploadAnswers } from './upload-answers';
import { uploadText } from './upload-text';

/** What a person still has to say, or to say otherwise; nothing can be saved before. */
export function uploadComplaints(answers: UploadAnswers, context: MappingContext): readonly string[] {
    const missing = whatIsMissing(answers);
    return missing.length > 0 ? missing : whatIsWrong(answers, context);
}

function whatIsMissing({ connection, name, folder, files, kind, fileName, columns }: UploadAnswers): readonly string[] {
    return [
        connection === undefined && 'Choose the connection.',
        name.trim() === '' && 'Enter a name.',
        folder.trim() === '' && 'Enter the folder that the files come to.',
        files.trim() === '' && 'Enter which files are meant, for example *.csv.',
        kind !== 'spreadsheet' && fileName.trim() === '' && 'Enter where the number stands in a file name.',
        kind === 'spreadsheet' && Object.keys(columns).length === 0 && 'Choose a sample file and a column for each property that is needed.'
    ].filter(complaint => typeof complaint === 'string');
}

/** What the mapping would be told to have wrong, were it written. */
function whatIsWrong(answers: UploadAnswers, context: MappingContext): readonly string[] {
    return validateMapping(uploadText(answers), context)
        .filter(({ severity }) => severity === 'error')
        .map(({ text, hint }) => (hint === undefined ? text : `${text} ${hint}`));
}
