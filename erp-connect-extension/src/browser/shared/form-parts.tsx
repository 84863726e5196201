import * as React from '@theia/core/shared/react';
import { Option } from './form-option';
import { TextInput } from './text-input';

interface SectionProps {
    readonly title: string;
    readonly note?: string;
    /** What is wrong with what stands in it. */
    readonly problems?: React.ReactNode;
    readonly children: React.ReactNode;
}

/** A part of the page, with a name that a screen reader announces. */
export function Section({ title, note, problems, children }: SectionProps): React.ReactElement {
    return (
        <section className='erp-connect-form-section' aria-label={title}>
            <header>
                <h2>{title}</h2>
                {note && <p>{note}</p>}
            </header>
            {problems}
            {children}
        </section>
    );
}

interface FieldProps {
    readonly label: string;
    /** What to know about it, below. */
    readonly note?: React.ReactNode;
    /** @param id that the control has to have */
    children(id: string): React.ReactNode;
}

/** A control under its label; a click on the label goes to it. */
export function Field({ label, note, children }: FieldProps): React.ReactElement {
    const id = React.useId();
    return (
        <div className='erp-connect-field'>
            <label htmlFor={id}>{label}</label>
            {children(id)}
            {note && <p className='erp-connect-field-note'>{note}</p>}
        </div>
    );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
    readonly value: string;
    readonly placeholder?: string;
    change(text: string): void;
}

export function TextField({ value, placeholder, change, ...field }: TextFieldProps): React.ReactElement {
    return <Field {...field}>{id => <TextInput id={id} value={value} placeholder={placeholder} change={change} />}</Field>;
}

interface SelectFieldProps<T extends string> extends Omit<FieldProps, 'children'> {
    readonly value: T;
    readonly options: readonly Option<T>[];
    change(value: T): void;
}

export function SelectField<T extends string>({ value, options, change, ...field }: SelectFieldProps<T>): React.ReactElement {
    return (
        <Field {...field}>
            {id => (
                <select id={id} className='theia-select' value={value} onChange={event => change(event.target.value as T)}>
                    {options.every(option => option.value !== value) && <option value={value}>{value}</option>}
                    {options.map(option => (
                        <option key={option.value} value={option.value} disabled={option.disabled}>
                            {option.label}
                        </option>
                    ))}
                </select>
            )}
        </Field>
    );
}

interface ChoiceBarProps<T> {
    readonly label: string;
    /** Says it to screen readers only, where what stands around it says it to everybody else. */
    readonly silent?: boolean;
    readonly options: readonly Option<T>[];
    readonly value: T;
    change(value: T): void;
}

/** A few choices side by side; arrow keys go from one to the other, as radio buttons do by themselves. */
export function ChoiceBar<T extends string>({ label, silent, options, value, change }: ChoiceBarProps<T>): React.ReactElement {
    const name = React.useId();
    return (
        <fieldset className='erp-connect-field' aria-label={label}>
            {!silent && <span aria-hidden='true'>{label}</span>}
            <div className='erp-connect-choices'>
                {options.map(option => (
                    <label key={option.value} className='erp-connect-choice'>
                        <input
                            type='radio'
                            name={name}
                            checked={option.value === value}
                            disabled={option.disabled}
                            onChange={() => change(option.value)}
                        />
                        <span>{option.label}</span>
                    </label>
                ))}
            </div>
        </fieldset>
    );
}

interface PillProps {
    readonly label: string;
    /** What it is called in full. */
    readonly title?: string;
    readonly checked: boolean;
    change(): void;
}

/** One of many that can be on or off. */
export function Pill({ label, title, checked, change }: PillProps): React.ReactElement {
    return (
        <label className='erp-connect-pill' title={title}>
            <input type='checkbox' checked={checked} aria-label={title ?? label} onChange={change} />
            <span>{label}</span>
        </label>
    );
}

interface CheckProps {
    readonly label: string;
    readonly checked: boolean;
    change(checked: boolean): void;
}

export function Check({ label, checked, change }: CheckProps): React.ReactElement {
    return (
        <label className='erp-connect-check'>
            <input type='checkbox' className='theia-input' checked={checked} onChange={event => change(event.target.checked)} />
            {label}
        </label>
    );
}
