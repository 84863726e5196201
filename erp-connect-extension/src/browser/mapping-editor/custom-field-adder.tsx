import * as React from '@theia/core/shared/react';
import { isMetadataKey } from '../../common/invoiced/object-catalogue';
import { customFieldEntry } from '../../common/mapping-form/custom-field-entry';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry } from '../../common/mapping-form/property-entry';
import { FormActions } from './form-actions';
import { SourceChooser } from './source-chooser';

interface CustomFieldAdderProps {
    readonly entries: readonly PropertyEntry[];
    readonly columns: readonly ColumnEntry[];
    readonly hasLines: boolean;
    readonly actions: Pick<FormActions, 'choose'>;
}

/** Custom fields are named by the account, so their names are typed. */
export function CustomFieldAdder({ entries, columns, hasLines, actions }: CustomFieldAdderProps): React.ReactElement {
    const [name, setName] = React.useState('');
    const [ofLine, setOfLine] = React.useState(false);
    const [anchor, setAnchor] = React.useState<HTMLElement>();
    const button = React.useRef<HTMLButtonElement>(null);
    const id = `${ofLine ? 'line_item_metadata' : 'metadata'}.${name.trim()}`;
    const isTaken = entries.some(entry => entry.id === id);
    const isValid = isMetadataKey(name.trim()) && !isTaken;
    return (
        <form
            className='erp-connect-custom-field'
            onSubmit={event => {
                event.preventDefault();
                if (isValid && button.current) {
                    setAnchor(button.current);
                }
            }}
        >
            <input
                className='theia-input'
                type='text'
                spellCheck={false}
                placeholder='Id of a custom field'
                aria-label='Id of a custom field'
                value={name}
                onChange={event => setName(event.target.value)}
            />
            {hasLines && <BelongsTo ofLine={ofLine} change={setOfLine} />}
            <button ref={button} type='submit' className='theia-button secondary' disabled={!isValid}>
                Add Custom Field…
            </button>
            {name !== '' && !isValid && (
                <span className='erp-connect-tone-warning'>
                    {isTaken ? 'It is there already.' : '1 to 40 letters, digits, underscores or hyphens.'}
                </span>
            )}
            {anchor && (
                <SourceChooser
                    entry={customFieldEntry(id)}
                    columns={columns}
                    anchor={anchor}
                    close={() => setAnchor(undefined)}
                    choose={source => {
                        actions.choose(customFieldEntry(id), source);
                        setName('');
                    }}
                    remove={() => undefined}
                />
            )}
        </form>
    );
}

function BelongsTo({ ofLine, change }: { readonly ofLine: boolean; change(ofLine: boolean): void }): React.ReactElement {
    return (
        <select
            className='theia-select'
            aria-label='What the custom field belongs to'
            value={ofLine ? 'line' : 'record'}
            onChange={event => change(event.target.value === 'line')}
        >
            <option value='record'>of the record</option>
            <option value='line'>of the line</option>
        </select>
    );
}
