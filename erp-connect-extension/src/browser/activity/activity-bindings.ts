import { bindViewContribution, WidgetFactory } from '@theia/core/lib/browser';
import { interfaces } from '@theia/core/shared/inversify';
import { ActivityViewContribution } from './activity-view-contribution';
import { ActivityWidget } from './activity-widget';

export function bindActivity(bind: interfaces.Bind): void {
    bind(ActivityWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: ActivityWidget.ID, createWidget: () => container.get(ActivityWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, ActivityViewContribution);
}
