import * as React from '@theia/core/shared/react';
import { columnSchema } from '../../common/mapping/column-schema';
import { ColumnOptions } from '../../common/mapping/mapping';
import { DetectedNotation } from '../../common/records/detected-notation';
import { ConversionOptions } from '../../common/mapping-form/property-entry';
import { CommitInput } from '../shared/commit-input';

interface NotationFieldProps {
    readonly value: ColumnOptions;
    readonly detected: DetectedNotation | undefined;
    convert(options: ConversionOptions): void;
}

/** How dates are written: found out, typed, or chosen with one click where the cells do not say. */
export function DateFormatField({ value, detected, convert }: NotationFieldProps): React.ReactElement {
    const id = React.useId();
    const examples = columnSchema.properties?.format.examples ?? [];
    return (
        <div className='erp-connect-field'>
            <label>
                <span className='erp-connect-field-label'>Date format</span>
                <CommitInput
                    value={value.format ?? ''}
                    list={id}
                    placeholder={foundText(detected)}
                    commit={text => convert({ format: text === '' ? undefined : text })}
                />
            </label>
            <datalist id={id}>
                {examples.map(example => (
                    <option key={String(example)} value={String(example)} />
                ))}
            </datalist>
            {value.format === undefined && <Choices detected={detected} choose={format => convert({ format })} />}
        </div>
    );
}

/** What separates decimals. */
export function DecimalField({ value, detected, convert }: NotationFieldProps): React.ReactElement {
    return (
        <div className='erp-connect-field'>
            <label>
                <span className='erp-connect-field-label'>Decimal mark</span>
                <select
                    className='theia-select'
                    value={value.decimal ?? ''}
                    onChange={event => convert({ decimal: event.target.value === '' ? undefined : (event.target.value as '.' | ',') })}
                >
                    <option value=''>{foundText(detected)}</option>
                    <option value='.'>. as in 1,234.56</option>
                    <option value=','>, as in 1.234,56</option>
                </select>
            </label>
            {value.decimal === undefined && <Choices detected={detected} choose={decimal => convert({ decimal: decimal as '.' | ',' })} />}
        </div>
    );
}

function foundText(detected: DetectedNotation | undefined): string {
    return detected?.found === undefined ? 'found out' : `${detected.found} (found out)`;
}

/** The cells fit more than one way to read them, so a person has to say which it is. */
function Choices({
    detected,
    choose
}: {
    readonly detected: DetectedNotation | undefined;
    choose(text: string): void;
}): React.ReactElement | null {
    return !detected || detected.choices.length === 0 ? null : (
        <p className='erp-connect-field-note'>
            {`${detected.proof.join(', ')} can be read in two ways. Which is it? `}
            {detected.choices.map(choice => (
                <button key={choice} type='button' className='erp-connect-link' onClick={() => choose(choice)}>
                    {choice}
                </button>
            ))}
        </p>
    );
}
