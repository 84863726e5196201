import { bindViewContribution, FrontendApplicationContribution, WidgetFactory } from '@theia/core/lib/browser';
import { TabBarToolbarContribution } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { CommandContribution } from '@theia/core/lib/common/command';
import { interfaces } from '@theia/core/shared/inversify';
import { MappingChooser } from './mapping-chooser';
import { MappingCommands } from './mapping-commands';
import { MappingsViewContribution } from './mappings-view-contribution';
import { MappingsWidget } from './mappings-widget';
import { PlacedFile } from './placed-file';

export function bindMappings(bind: interfaces.Bind): void {
    bind(MappingChooser).toSelf().inSingletonScope();
    bind(PlacedFile).toSelf().inSingletonScope();
    bind(MappingCommands).toSelf().inSingletonScope();
    bind(CommandContribution).toService(MappingCommands);
    bind(MappingsWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: MappingsWidget.ID, createWidget: () => container.get(MappingsWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, MappingsViewContribution);
    bind(FrontendApplicationContribution).toService(MappingsViewContribution);
    bind(TabBarToolbarContribution).toService(MappingsViewContribution);
}
