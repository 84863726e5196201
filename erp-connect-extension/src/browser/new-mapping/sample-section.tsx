import * as React from '@theia/core/shared/react';
import { Field, Section } from '../shared/form-parts';
import { fileName } from '../shared/file-path';
import { plural } from '../shared/plural';
import { LoadedSample } from './sample-loader';

interface SampleSectionProps {
    /** Absolute path of the sample. */
    readonly file: string | undefined;
    /** What is known of it; `undefined` while it is being read. */
    readonly sample: LoadedSample | undefined;
    /** Absolute paths of the spreadsheets in the folder, the newest first. */
    readonly offered: readonly string[];
    readonly children: React.ReactNode;
    choose(file: string): void;
    browse(): void;
    /** @returns whether it was something that can be a sample */
    drop(data: DataTransfer): boolean;
}

/** A file as the ERP writes it, and what its columns become. */
export function SampleSection(props: SampleSectionProps): React.ReactElement {
    const { file, offered, children, choose, browse, drop } = props;
    const [isOver, setOver] = React.useState(false);
    const files = file === undefined || offered.includes(file) ? offered : [file, ...offered];
    return (
        <Section title='Columns' note='Matched by what a sample file says and holds. Choose another column, or drag one onto a property.'>
            <div
                className={`erp-connect-sample-drop${isOver ? ' erp-connect-drop-here' : ''}`}
                onDragOver={event => {
                    if (isFileDrag(event.dataTransfer)) {
                        event.preventDefault();
                        setOver(true);
                    }
                }}
                onDragLeave={() => setOver(false)}
                onDrop={event => {
                    setOver(false);
                    if (isFileDrag(event.dataTransfer) && drop(event.dataTransfer)) {
                        event.preventDefault();
                        event.stopPropagation();
                    }
                }}
            >
                <Field label='Sample file' note={<Status {...props} />}>
                    {id => (
                        <span className='erp-connect-with-button'>
                            <select
                                id={id}
                                className='theia-select'
                                value={file ?? ''}
                                disabled={files.length === 0}
                                onChange={event => choose(event.target.value)}
                            >
                                {files.length === 0 && <option value=''>None yet</option>}
                                {files.map(path => (
                                    <option key={path} value={path} title={path}>
                                        {fileName(path)}
                                    </option>
                                ))}
                            </select>
                            <button type='button' className='theia-button secondary' onClick={() => browse()}>
                                Choose a File…
                            </button>
                        </span>
                    )}
                </Field>
            </div>
            {children}
        </Section>
    );
}

function Status({ file, sample }: SampleSectionProps): React.ReactElement {
    if (file === undefined) {
        return <>Put a file into the folder, drop one here, or choose one: its columns are matched by themselves.</>;
    }
    if (!sample) {
        return <>Reading …</>;
    }
    if (sample.failure !== undefined) {
        return <span className='erp-connect-tone-bad'>{sample.failure}</span>;
    }
    const matched = sample.matches.length;
    return (
        <span role='status'>
            {`${plural(sample.headers.length, 'column')}, ${matched} of them matched. The file is only looked at here.`}
        </span>
    );
}

/** A column that is dragged is none. */
function isFileDrag({ types }: DataTransfer): boolean {
    return types.includes('Files') || types.includes('theia-editor-dnd');
}
