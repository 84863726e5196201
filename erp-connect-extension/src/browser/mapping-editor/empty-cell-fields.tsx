import * as React from '@theia/core/shared/react';
import { ColumnOptions } from '../../common/mapping/mapping';
import { ConversionOptions } from '../../common/mapping-form/property-entry';
import { CommitInput } from '../shared/commit-input';

interface EmptyCellFieldsProps {
    readonly value: ColumnOptions;
    convert(options: ConversionOptions): void;
}

/** What an empty cell means. */
export function EmptyCellFields({ value, convert }: EmptyCellFieldsProps): React.ReactElement {
    return (
        <>
            <label className='erp-connect-field' title='Used where the cell is empty.'>
                <span className='erp-connect-field-label'>Where the cell is empty</span>
                <CommitInput
                    value={String(value.default ?? '')}
                    placeholder='no value'
                    commit={text => convert({ default: text === '' ? undefined : text })}
                />
            </label>
            <label className='erp-connect-field' title='What an empty cell does to a record that exists.'>
                <span className='erp-connect-field-label'>In records that exist, an empty cell</span>
                <select
                    className='theia-select'
                    value={value.empty ?? ''}
                    onChange={event => convert({ empty: event.target.value === 'clear' ? 'clear' : undefined })}
                >
                    <option value=''>keeps what is there</option>
                    <option value='clear'>clears the field</option>
                </select>
            </label>
            <label className='erp-connect-tick'>
                <input
                    type='checkbox'
                    className='theia-input'
                    checked={value.required === true}
                    onChange={event => convert({ required: event.target.checked || undefined })}
                />
                Refuse the record where it is empty
            </label>
        </>
    );
}
