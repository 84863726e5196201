import { DiagnosticFix } from '../../common/mapping/diagnostic';
import { ConversionOptions, PropertyEntry } from '../../common/mapping-form/property-entry';
import { changeSetting } from '../../common/mapping-form/setting-edit';
import { SettingField, SettingValue } from '../../common/mapping-form/setting-field';
import { acceptSuggestions, NewSource, removeSource, setOptions, setSource } from '../../common/mapping-form/source-edits';
import { TextEdit } from '../../common/mapping/text-range';

/** What can be done in the form. Each is one edit of the text, and one step of undo. */
export interface FormActions {
    choose(entry: PropertyEntry, source: NewSource): void;
    remove(entry: PropertyEntry): void;
    convert(entry: PropertyEntry, options: ConversionOptions): void;
    /** Takes over the proposals of these properties. */
    accept(entries: readonly PropertyEntry[]): void;
    changeSetting(field: SettingField, value: SettingValue): void;
    fix(fix: DiagnosticFix): void;
}

/** The text that a form changes, and what is known beside it. */
export interface FormTarget {
    readonly surroundings: { readonly headers: readonly string[] };
    apply(edits: (text: string) => readonly TextEdit[]): void;
}

export function formActions(model: FormTarget): FormActions {
    const headers = (): readonly string[] => model.surroundings.headers;
    return {
        choose: (entry, source) => model.apply(text => setSource(text, entry, source, headers())),
        remove: entry => model.apply(text => removeSource(text, entry)),
        convert: (entry, options) => model.apply(text => setOptions(text, entry, options)),
        accept: entries => model.apply(text => acceptSuggestions(text, entries, headers())),
        changeSetting: (field, value) => model.apply(text => changeSetting(text, field, value)),
        fix: fix => model.apply(() => fix.edits)
    };
}
