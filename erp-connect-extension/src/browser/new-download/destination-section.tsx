import * as React from '@theia/core/shared/react';
import { Destination } from '../../common/mapping/download';
import { FormatOptions } from './format-options';
import { Option } from './form-option';
import { ChoiceBar, Field, Section, TextField } from './form-parts';

interface DestinationSectionProps {
    readonly destination: Destination;
    /** What the next file would be called. */
    readonly exampleName: string;
    /** Where a relative folder lies. */
    readonly folderPath: string;
    change(change: Partial<Destination>): void;
    browse(): void;
}

const FORMATS: readonly Option<NonNullable<Destination['format']>>[] = [
    { value: 'csv', label: 'CSV' },
    { value: 'xlsx', label: 'Excel (XLSX)' }
];

/** Where the file comes to lie, what it is called and how it is written. */
export function DestinationSection(props: DestinationSectionProps): React.ReactElement {
    const { destination, change } = props;
    const [isOpen, setOpen] = React.useState(false);
    return (
        <Section title='File' note='Where the ERP picks it up. It appears there complete, never half written.'>
            <div className='erp-connect-form-fields'>
                <ChoiceBar
                    label='Format'
                    options={FORMATS}
                    value={destination.format ?? 'csv'}
                    change={format => change({ format: format === 'csv' ? undefined : format })}
                />
                <div className='erp-connect-form-row'>
                    <Field label='Folder' note={props.folderPath}>
                        {id => (
                            <span className='erp-connect-with-button'>
                                <input
                                    id={id}
                                    className='theia-input'
                                    type='text'
                                    spellCheck={false}
                                    value={destination.folder}
                                    onChange={event => change({ folder: event.target.value })}
                                />
                                <button type='button' className='theia-button secondary' onClick={() => props.browse()}>
                                    Browse…
                                </button>
                            </span>
                        )}
                    </Field>
                    <TextField
                        label='File name'
                        value={destination.file ?? ''}
                        placeholder='{mapping} {date}'
                        note={
                            <>
                                The next one: <code>{props.exampleName}</code>. {'{mapping}'}, {'{date}'} and {'{time}'} are filled in.
                            </>
                        }
                        change={file => change({ file: file === '' ? undefined : file })}
                    />
                </div>
                <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
                    <summary>More</summary>
                    <FormatOptions destination={destination} change={change} />
                </details>
            </div>
        </Section>
    );
}
