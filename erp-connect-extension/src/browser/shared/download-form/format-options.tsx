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
    const form = { destination, change };
    return (
        <div className='erp-connect-form-grid'>
            {destination.format !== 'xlsx' && <CsvOptions {...form} />}
            <TextField
                label='Dates'
                placeholder='YYYY-MM-DD'
                note='For example DD.MM.YYYY'
                value={destination.dateFormat ?? ''}
                change={dateFormat => change({ dateFormat: dateFormat === '' ? undefined : dateFormat })}
            />
            <Choice {...form} label='When nothing is to be downloaded' name='empty' options={EMPTY} usual='file' />
            <Choice {...form} label='When a file of that name is there' name='exists' options={EXISTS} usual='number' />
            <Choice {...form} label='Texts that look like formulas' name='formulas' options={FORMULAS} usual='neutralise' />
            <Flag {...form} label='First row with headers' name='header' usual={true} />
        </div>
    );
}

function CsvOptions(form: FormatOptionsProps): React.ReactElement {
    const usualDelimiter = delimiterOf({ ...form.destination, delimiter: undefined });
    return (
        <>
            <Choice {...form} label='Between cells' name='delimiter' options={DELIMITERS} usual={usualDelimiter} />
            <Choice {...form} label='Decimal mark' name='decimal' options={DECIMALS} usual='.' />
            <Choice {...form} label='Encoding' name='encoding' options={ENCODINGS} usual='utf-8' />
            <Choice {...form} label='Quotes' name='quote' options={QUOTES} usual='needed' />
            <Choice {...form} label='Ends of lines' name='newline' options={NEWLINES} usual='crlf' />
            <Flag {...form} label='Byte order mark (for old Excel)' name='bom' usual={false} />
        </>
    );
}

interface OptionProps<K extends keyof Destination> extends FormatOptionsProps {
    readonly label: string;
    readonly name: K;
    /** What holds as long as nothing is said. */
    readonly usual: NonNullable<Destination[K]>;
}

type ChoiceName = 'empty' | 'exists' | 'formulas' | 'delimiter' | 'decimal' | 'encoding' | 'quote' | 'newline';

interface ChoiceProps<K extends ChoiceName> extends OptionProps<K> {
    readonly options: readonly Option<NonNullable<Destination[K]>>[];
}

function Choice<K extends ChoiceName>({ label, name, usual, options, destination, change }: ChoiceProps<K>): React.ReactElement {
    return (
        <SelectField<NonNullable<Destination[K]>>
            label={label}
            options={options}
            value={destination[name] ?? usual}
            change={value => change({ [name]: value === usual ? undefined : value })}
        />
    );
}

function Flag({ label, name, usual, destination, change }: OptionProps<'header' | 'bom'>): React.ReactElement {
    return (
        <Check
            label={label}
            checked={destination[name] ?? usual}
            change={value => change({ [name]: value === usual ? undefined : value })}
        />
    );
}
