import * as React from '@theia/core/shared/react';
import { detectedNotation } from '../../common/mapping-form/detected-notation';
import { ConversionOptions, PropertyEntry } from '../../common/mapping-form/property-entry';
import { CommitInput } from './commit-input';
import { LookupTable } from './lookup-table';
import { DateFormatField, DecimalField } from './notation-fields';

export interface ConversionProps {
    readonly entry: PropertyEntry;
    readonly rows: readonly (readonly string[])[];
    convert(options: ConversionOptions): void;
}

/** How the values of a property are read: what was found out in the sample, and what a person says instead. */
export function ConversionPanel({ entry, rows, convert }: ConversionProps): React.ReactElement {
    const { value, options, sampleIndex, type } = entry;
    const cells = sampleIndex === undefined ? [] : rows.map(row => row[sampleIndex] ?? '');
    const detected = detectedNotation(type, cells);
    const field = { value, detected, convert };
    return (
        <div className='erp-connect-conversion' role='group' aria-label={`Options of ${entry.label}`}>
            <div className='erp-connect-mapping-grid'>
                {options.includes('format') && type === 'date' && <DateFormatField {...field} />}
                {options.includes('decimal') && type !== 'string' && <DecimalField {...field} />}
                {options.includes('thousands') && type !== 'string' && (
                    <label className='erp-connect-field'>
                        <span className='erp-connect-field-label'>Thousands mark</span>
                        <CommitInput
                            value={value.thousands ?? ''}
                            maxLength={1}
                            placeholder='found out'
                            commit={text => convert({ thousands: text === '' ? undefined : text })}
                        />
                    </label>
                )}
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
                        <option value=''>keeps what is there (default)</option>
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
                <label className='erp-connect-tick'>
                    <input
                        type='checkbox'
                        className='theia-input'
                        checked={value.trim !== false}
                        onChange={event => convert({ trim: event.target.checked ? undefined : false })}
                    />
                    Remove blanks around it
                </label>
            </div>
            <LookupTable entry={entry} cells={cells} convert={convert} />
        </div>
    );
}
