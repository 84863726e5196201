import * as React from '@theia/core/shared/react';
import { FilterEntry } from '../../../common/download-form/download-form';
import { isDecimal } from '../../../common/download/output-format';
import { DownloadFilter } from '../../../common/invoiced/download-filters';
import { IconButton } from '../icon-button';
import { TextInput } from '../text-input';

interface FilterRowProps {
    readonly filter: DownloadFilter;
    /** `undefined` until it has one. */
    readonly value: FilterEntry['value'] | undefined;
    change(value: FilterEntry['value'] | undefined): void;
    remove(): void;
}

/** One field and the value that it must have. */
export function FilterRow({ filter, value, change, remove }: FilterRowProps): React.ReactElement {
    const id = React.useId();
    const { label, type } = filter;
    return (
        <div className='erp-connect-filter-row' data-filter={filter.id}>
            <label htmlFor={id} title={filter.id}>
                {label}
            </label>
            {type === 'boolean' && (value === undefined || typeof value === 'boolean') ? (
                <select
                    id={id}
                    className='theia-select'
                    value={String(value ?? true)}
                    onChange={event => change(event.target.value === 'true')}
                >
                    <option value='true'>Yes</option>
                    <option value='false'>No</option>
                </select>
            ) : (
                <TextInput
                    id={id}
                    type={isDay(filter, value) ? 'date' : 'text'}
                    inputMode={type === 'number' ? 'decimal' : undefined}
                    value={String(value ?? '')}
                    change={text => change(valueOf(text.trim(), type))}
                />
            )}
            <IconButton icon='close' label={`Remove the filter ${label}`} run={remove} />
        </div>
    );
}

/** A text that is no day would not be seen in an input for days. */
function isDay({ type }: DownloadFilter, value: FilterEntry['value'] | undefined): boolean {
    return type === 'date' && (value === undefined || /^\d{4}-\d\d-\d\d$/.test(String(value)));
}

function valueOf(text: string, type: DownloadFilter['type']): FilterEntry['value'] | undefined {
    return text === '' ? undefined : type === 'number' && isDecimal(text) ? Number(text) : text;
}
