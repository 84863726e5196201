import * as React from '@theia/core/shared/react';
import { compileFileName, isPatternProblem } from '../../common/mapping/file-name-pattern';
import { ChoiceBar, Section, TextField } from '../shared/form-parts';
import { plural } from '../shared/plural';
import { filesOfKind, FolderFile } from './folder-files';
import { fileNameProposals, UploadAnswers } from './upload-answers';

/** More examples show nothing new. */
const MOST_EXAMPLES = 8;

interface FileNameSectionProps {
    readonly answers: UploadAnswers;
    readonly present: readonly FolderFile[];
    /** What the number is of, e.g. `invoice`. */
    readonly record: string;
    change(fileName: string): void;
}

/** Where the number of a record stands in the names of the files, tried on the names that are there. */
export function FileNameSection({ answers, present, record, change }: FileNameSectionProps): React.ReactElement {
    const { kind, fileName } = answers;
    const proposals = fileNameProposals(kind, present).map(({ pattern }) => ({ value: pattern, label: pattern }));
    return (
        <Section title='File names' note={`A name says which ${record} a file belongs to.`}>
            <div className='erp-connect-form-fields'>
                {proposals.length > 0 && <ChoiceBar label='Proposals' options={proposals} value={fileName} change={change} />}
                <TextField
                    label='Where the number stands'
                    value={fileName}
                    note={
                        <>
                            <code>{'{number}'}</code> takes the number, <code>*</code> any text. A regular expression between slashes needs
                            a group named <code>number</code>.
                        </>
                    }
                    change={change}
                />
                <Examples pattern={fileName} record={record} names={filesOfKind(present, kind).map(({ name }) => name)} />
            </div>
        </Section>
    );
}

interface ExamplesProps {
    readonly pattern: string;
    readonly record: string;
    readonly names: readonly string[];
}

function Examples({ pattern, record, names }: ExamplesProps): React.ReactElement {
    const compiled = compileFileName(pattern);
    if (isPatternProblem(compiled)) {
        return <p className='erp-connect-tone-bad'>{compiled.problem}</p>;
    }
    if (names.length === 0) {
        return (
            <p className='erp-connect-field-note'>
                There are no such files in the folder yet. Put some there to see what is found in their names.
            </p>
        );
    }
    const numbers = names.map(name => ({ name, number: compiled.numberOf(name) }));
    const found = numbers.filter(({ number }) => number !== undefined).length;
    return (
        <div className='erp-connect-name-examples' role='region' aria-label='What is found in the names'>
            <p role='status'>{`A number is found in ${found} of ${plural(names.length, 'name')}.`}</p>
            <table>
                <thead>
                    <tr>
                        <th scope='col'>File</th>
                        <th scope='col'>{`Number of the ${record}`}</th>
                    </tr>
                </thead>
                <tbody>
                    {numbers.slice(0, MOST_EXAMPLES).map(({ name, number }) => (
                        <tr key={name}>
                            <td>{name}</td>
                            <td>{number ?? <span className='erp-connect-tone-bad'>no number found</span>}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
