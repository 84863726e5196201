import { setValue } from '../mapping/set-value';
import { TextEdit } from '../mapping/text-range';
import { SettingField, SettingValue } from './setting-field';

/** The edits that change a setting. An empty text takes it out, so that what was found out holds again. */
export function changeSetting(text: string, { path, control }: SettingField, value: SettingValue): readonly TextEdit[] {
    if (value === '' || value === undefined) {
        return setValue(text, path, undefined);
    }
    const number = Number(value);
    return setValue(text, path, control === 'number' && !Number.isNaN(number) ? number : value);
}
