import { PreferenceContribution, PreferenceSchemaService } from '@theia/core/lib/common/preferences';
import { injectable } from '@theia/core/shared/inversify';
import { MAPPING_LANGUAGE_ID } from '../shared/mapping-uri';

/** How the editor behaves in mapping files unless the person says otherwise. */
@injectable()
export class MappingEditorSettings implements PreferenceContribution {
    async initSchema(schemas: PreferenceSchemaService): Promise<void> {
        const set = (key: string, value: string | number | boolean | Record<string, string>): void => {
            schemas.registerOverride(key, MAPPING_LANGUAGE_ID, value);
        };
        schemas.registerOverrideIdentifier(MAPPING_LANGUAGE_ID);
        set('editor.tabSize', 2);
        set('editor.insertSpaces', true);
        // Headers and properties are strings, so this is where proposals are wanted; words of the text are not.
        set('editor.quickSuggestions', { strings: 'on', other: 'on', comments: 'off' });
        set('editor.wordBasedSuggestions', 'off');
        set('editor.suggest.insertMode', 'replace');
    }
}
