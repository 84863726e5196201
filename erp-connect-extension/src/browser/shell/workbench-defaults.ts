import { PreferenceContribution, PreferenceSchemaService } from '@theia/core/lib/common/preferences';
import { injectable } from '@theia/core/shared/inversify';

/** Other defaults than Theia's, for people who write no programs. Whoever sets them differently wins. */
@injectable()
export class WorkbenchDefaults implements PreferenceContribution {
    async initSchema(schemas: PreferenceSchemaService): Promise<void> {
        // Mappings and tables are short or all alike; a map of them says nothing and takes room.
        schemas.registerOverride('editor.minimap.enabled', undefined, false);
        // Lines that stay on top while scrolling hide the first lines of a short text.
        schemas.registerOverride('editor.stickyScroll.enabled', undefined, false);
        // A mapping that is saved runs: who tries a quick fix must not have sent anything by that.
        schemas.registerOverride('files.refactoring.autoSave', undefined, false);
    }
}
