import * as React from '@theia/core/shared/react';
import { delimiterOf } from '../../../common/download/output-format';
import { Destination } from '../../../common/mapping/download';
import { Option } from '../form-option';
import { Check, SelectField, TextField } from '../form-parts';

interface FormatOptionsProps {
    readonly destination: Destination;
    change(change: Partial<Destination>): void;
}

const DELIMITERS: readonly Option<string>[] = [
    { value: ',', label: 'Comma ,' },
    { value: ';', label: 'Semicolon ;' },
    { value: '\t', label: 'Tab' },
    { value: '|', label: 'Bar |' }
];

const ENCODINGS: readonly Option<string>[] = [
    { value: 'utf-8', label: 'UTF-8' },
    { value: 'windows-1252', label: 'Windows-1252 (Western)' },
    { value: 'windows-1250', label: 'Windows-1250 (Central)' },
    { value: 'windows-1251', label: 'Windows-1251 (Cyrillic)' },
    { value: 'iso-8859-1', label: 'ISO 8859-1 (Latin 1)' },
    { value: 'iso-8859-15', label: 'ISO 8859-15 (Latin 9)' },
    { value: 'utf-16le', label: 'UTF-16 LE' }
];

const QUOTES: readonly Option<NonNullable<Destination['quote']>>[] = [
    { value: 'needed', label: 'Where needed' },
    { value: 'always', label: 'Around every cell' }
];

const DECIMALS: readonly Option<NonNullable<Destination['decimal']>>[] = [
    { value: '.', label: 'Point 1234.50' },
    { value: ',', label: 'Comma 1234,50' }
];

const NEWLINES: readonly Option<NonNullable<Destination['newline']>>[] = [
    { value: 'crlf', label: 'Windows (CR LF)' },
    { value: 'lf', label: 'Unix (LF)' }
];

const EMPTY: readonly Option<NonNullable<Destination['empty']>>[] = [
    { value: 'file', label: 'A file with headers only' },
    { value: 'none', label: 'No file' }
];

const EXISTS: readonly Option<NonNullable<Destination['exists']>>[] = [
    { value: 'number', label: 'Number the new one' },
    { value: 'replace', label: 'Replace it' }
];

const FORMULAS: readonly Option<NonNullable<Destination['formulas']>>[] = [
    { value: 'neutralise', label: 'Made harmless' },
    { value: 'keep', label: 'Kept as they are' }
];

/** What most files need not say. A choice that is the usual one is not written into the mapping. */
export function FormatOptions({ destination, change }: FormatOptionsProps): React.ReactElement {
    const isCsv = destination.format !== 'xlsx';
    return (
        <div className='erp-connect-form-grid'>
            {isCsv && <CsvOptions destination={destination} change={change} />}
            <TextField
                label='Dates'
                placeholder='YYYY-MM-DD'
                note='For example DD.MM.YYYY'
                value={destination.dateFormat ?? ''}
                change={dateFormat => change({ dateFormat: dateFormat === '' ? undefined : dateFormat })}
            />
            <SelectField
                label='When nothing is to be downloaded'
                options={EMPTY}
                value={destination.empty ?? 'file'}
                change={empty => change({ empty: unless(empty, 'file') })}
            />
            <SelectField
                label='When a file of that name is there'
                options={EXISTS}
                value={destination.exists ?? 'number'}
                change={exists => change({ exists: unless(exists, 'number') })}
            />
            <SelectField
                label='Texts that look like formulas'
                options={FORMULAS}
                value={destination.formulas ?? 'neutralise'}
                change={formulas => change({ formulas: unless(formulas, 'neutralise') })}
            />
            <Check
                label='First row with headers'
                checked={destination.header ?? true}
                change={header => change({ header: unless(header, true) })}
            />
        </div>
    );
}

function CsvOptions({ destination, change }: FormatOptionsProps): React.ReactElement {
    const usualDelimiter = delimiterOf({ ...destination, delimiter: undefined });
    return (
        <>
            <SelectField
                label='Between cells'
                options={DELIMITERS}
                value={destination.delimiter ?? usualDelimiter}
                change={delimiter => change({ delimiter: unless(delimiter, usualDelimiter) })}
            />
            <SelectField
                label='Decimal mark'
                options={DECIMALS}
                value={destination.decimal ?? '.'}
                change={decimal => change({ decimal: unless(decimal, '.') })}
            />
            <SelectField
                label='Encoding'
                options={ENCODINGS}
                value={destination.encoding ?? 'utf-8'}
                change={encoding => change({ encoding: unless(encoding, 'utf-8') })}
            />
            <SelectField
                label='Quotes'
                options={QUOTES}
                value={destination.quote ?? 'needed'}
                change={quote => change({ quote: unless(quote, 'needed') })}
            />
            <SelectField
                label='Ends of lines'
                options={NEWLINES}
                value={destination.newline ?? 'crlf'}
                change={newline => change({ newline: unless(newline, 'crlf') })}
            />
            <Check
                label='Byte order mark (for old Excel)'
                checked={destination.bom ?? false}
                change={bom => change({ bom: unless(bom, false) })}
            />
        </>
    );
}

function unless<T>(value: T, usual: T): T | undefined {
    return value === usual ? undefined : value;
}
