import * as React from '@theia/core/shared/react';
import { Field } from './form-parts';
import { TextInput } from './text-input';

interface FolderFieldProps {
    readonly label?: string;
    readonly folder: string;
    /** What to know about it, below. */
    readonly note: React.ReactNode;
    change(folder: string): void;
    browse(): void;
}

/** A folder, typed or chosen. */
export function FolderField({ label = 'Folder', folder, note, change, browse }: FolderFieldProps): React.ReactElement {
    return (
        <Field label={label} note={note}>
            {id => (
                <span className='erp-connect-with-button'>
                    <TextInput id={id} value={folder} change={change} />
                    <button type='button' className='theia-button secondary' onClick={() => browse()}>
                        Browse…
                    </button>
                </span>
            )}
        </Field>
    );
}
