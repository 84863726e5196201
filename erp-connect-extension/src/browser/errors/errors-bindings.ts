import { bindViewContribution, FrontendApplicationContribution, WidgetFactory } from '@theia/core/lib/browser';
import { TabBarDecorator } from '@theia/core/lib/browser/shell/tab-bar-decorator';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { interfaces } from '@theia/core/shared/inversify';
import { ErrorCommandContribution } from './error-commands';
import { ErrorsTabDecorator } from './errors-tab-decorator';
import { ErrorsViewContribution } from './errors-view-contribution';
import { ErrorsWidget } from './errors-widget';
import { ProblemOpener } from './problem-opener';

export function bindErrors(bind: interfaces.Bind): void {
    bind(ProblemOpener).toSelf().inSingletonScope();
    bind(ErrorCommandContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(ErrorCommandContribution);
    bind(MenuContribution).toService(ErrorCommandContribution);
    bind(ErrorsTabDecorator).toSelf().inSingletonScope();
    bind(TabBarDecorator).toService(ErrorsTabDecorator);
    bind(ErrorsWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: ErrorsWidget.ID, createWidget: () => container.get(ErrorsWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, ErrorsViewContribution);
    bind(FrontendApplicationContribution).toService(ErrorsViewContribution);
}
