import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { FilterContribution } from '@theia/core/lib/common/contribution-filter';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { PreferenceContribution } from '@theia/core/lib/common/preferences';
import { interfaces } from '@theia/core/shared/inversify';
import { Attention } from './attention';
import { Menus } from './menus';
import { StatusBarContribution } from './status-bar-contribution';
import { ViewAllowList } from './view-allow-list';
import { WorkbenchDefaults } from './workbench-defaults';
import { WorkspaceAnnouncer } from './workspace-announcer';

export function bindShell(bind: interfaces.Bind): void {
    bind(ViewAllowList).toSelf().inSingletonScope();
    bind(FilterContribution).toService(ViewAllowList);
    for (const contribution of [Menus, WorkspaceAnnouncer, StatusBarContribution, Attention]) {
        bind<FrontendApplicationContribution>(contribution).toSelf().inSingletonScope();
        bind(FrontendApplicationContribution).toService(contribution);
    }
    bind(MenuContribution).toService(Menus);
    bind(WorkbenchDefaults).toSelf().inSingletonScope();
    bind(PreferenceContribution).toService(WorkbenchDefaults);
}
