import * as React from '@theia/core/shared/react';
import { detectedNotation } from '../../common/records/detected-notation';
import { ConversionOptions, PropertyEntry } from '../../common/mapping-form/property-entry';
import { CommitInput } from '../shared/commit-input';
import { EmptyCellFields } from './empty-cell-fields';
import { LookupTable } from './lookup-table';
import { DateFormatField, DecimalField } from './notation-fields';

interface ConversionProps {
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
                <EmptyCellFields value={value} convert={convert} />
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
