import * as React from '@theia/core/shared/react';
import { Destination } from '../../../common/mapping/download';
import { FolderField } from '../folder-field';
import { Option } from '../form-option';
import { ChoiceBar, Section, TextField } from '../form-parts';
import { FormatOptions } from './format-options';

interface DestinationSectionProps {
    readonly destination: Destination;
    /** What the next file would be called. */
    readonly exampleName: string;
    /** Where a relative folder lies. */
    readonly folderPath: string;
    /** What is wrong with it. */
    readonly problems?: React.ReactNode;
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
        <Section title='File' note='Where the ERP picks it up. It appears there complete, never half written.' problems={props.problems}>
            <div className='erp-connect-form-fields'>
                <ChoiceBar
                    label='Format'
                    options={FORMATS}
                    value={destination.format ?? 'csv'}
                    change={format => change({ format: format === 'csv' ? undefined : format })}
                />
                <div className='erp-connect-form-row'>
                    <FolderField
                        folder={destination.folder}
                        note={props.folderPath}
                        change={folder => change({ folder })}
                        browse={() => props.browse()}
                    />
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
