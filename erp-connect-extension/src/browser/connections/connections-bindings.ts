import { bindViewContribution, WidgetFactory } from '@theia/core/lib/browser';
import { CommandContribution } from '@theia/core/lib/common/command';
import { interfaces } from '@theia/core/shared/inversify';
import { ConnectionCommands } from './connection-commands';
import { ConnectionSteps } from './connection-steps';
import { ConnectionTests } from './connection-tests';
import { ConnectionsViewContribution } from './connections-view-contribution';
import { ConnectionsWidget } from './connections-widget';

export function bindConnections(bind: interfaces.Bind): void {
    bind(ConnectionSteps).toSelf().inSingletonScope();
    bind(ConnectionTests).toSelf().inSingletonScope();
    bind(ConnectionCommands).toSelf().inSingletonScope();
    bind(CommandContribution).toService(ConnectionCommands);
    bind(ConnectionsWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: ConnectionsWidget.ID, createWidget: () => container.get(ConnectionsWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, ConnectionsViewContribution);
}
