import { Diagnostic } from '../mapping/diagnostic';

/** A value that a setting can have; `undefined` where the text says nothing. */
export type SettingValue = string | number | boolean | undefined;

export interface SettingChoice {
    readonly value: string;
    readonly label: string;
    /** What it does, as a sentence. */
    readonly note?: string;
}

/** A setting of the mapping beside its columns, as the form shows it. */
export interface SettingField {
    /** From the root of the mapping. */
    readonly path: readonly string[];
    readonly label: string;
    /** One or two sentences. */
    readonly help: string;
    readonly control: 'text' | 'number' | 'choice' | 'check';
    readonly value: SettingValue;
    /** For a choice. */
    readonly choices: readonly SettingChoice[];
    /** What holds as long as nothing is said, where that is one value. */
    readonly fallback?: string;
    /** The same in words. */
    readonly placeholder: string;
    /** What every mapping says stands in sight, the rest is opened. */
    readonly isMain: boolean;
    readonly problems: readonly Diagnostic[];
}
