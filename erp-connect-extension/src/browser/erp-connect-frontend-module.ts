import { ContainerModule } from '@theia/core/shared/inversify';
import { bindActivity } from './activity/activity-bindings';
import { bindConnections } from './connections/connections-bindings';
import { bindErrors } from './errors/errors-bindings';
import { bindMappingEditor } from './mapping-editor/mapping-editor-bindings';
import { bindMappings } from './mappings/mappings-bindings';
import { bindMappingLanguage } from './mapping-language/mapping-language-bindings';
import { bindNewDownload } from './new-download/new-download-bindings';
import { bindNewMapping } from './new-mapping/new-mapping-bindings';
import { bindShared } from './shared/shared-bindings';
import { bindShell } from './shell/shell-bindings';
import '../../src/browser/style/index.css';

/** What ERP Connect adds to the workbench. */
export default new ContainerModule(bind => {
    bindShared(bind);
    bindShell(bind);
    bindMappings(bind);
    bindMappingLanguage(bind);
    bindMappingEditor(bind);
    bindNewMapping(bind);
    bindNewDownload(bind);
    bindErrors(bind);
    bindActivity(bind);
    bindConnections(bind);
});
