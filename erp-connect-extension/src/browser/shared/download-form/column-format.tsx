import { DownloadFieldType } from '../../../common/invoiced/download-field';
import * as React from '@theia/core/shared/react';
import { ChosenColumn } from '../../../common/download-form/chosen-columns';
import { Option } from '../form-option';
import { SelectField, TextField } from '../form-parts';

type Decimal = NonNullable<ChosenColumn['decimal']>;

const DECIMALS: readonly Option<Decimal | ''>[] = [
    { value: '', label: 'As in the rest of the file' },
    { value: '.', label: 'Point 1234.50' },
    { value: ',', label: 'Comma 1234,50' }
];

interface ColumnFormatProps {
    readonly column: ChosenColumn;
    readonly type: DownloadFieldType;
    change(change: Pick<ChosenColumn, 'format' | 'decimal'>): void;
}

/** Whether columns of a type can be written otherwise than the rest of the file. */
export function hasFormat(type: DownloadFieldType | undefined): type is DownloadFieldType {
    return type !== undefined && type !== 'text' && type !== 'boolean';
}

/** How the values of one column are written, where it differs from the rest of the file. */
export function ColumnFormat({ column, type, change }: ColumnFormatProps): React.ReactElement {
    return (
        <div className='erp-connect-column-format'>
            {type === 'date' || type === 'time' ? (
                <TextField
                    label='Dates'
                    placeholder='As in the rest of the file'
                    note='For example DD.MM.YYYY or MM/DD/YYYY'
                    value={column.format ?? ''}
                    change={format => change({ format: format.trim() || undefined })}
                />
            ) : (
                <SelectField
                    label='Decimal mark'
                    options={DECIMALS}
                    value={column.decimal ?? ''}
                    change={decimal => change({ decimal: decimal || undefined })}
                />
            )}
        </div>
    );
}
