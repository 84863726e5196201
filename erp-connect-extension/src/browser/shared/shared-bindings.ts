import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { interfaces } from '@theia/core/shared/inversify';
import { CONNECTIONS_PATH, ConnectionsService } from '../../common/connections-protocol';
import { DOWNLOADS_PATH, DownloadService } from '../../common/download-protocol';
import { ENGINE_PATH, EngineService } from '../../common/engine-protocol';
import { PREVIEW_PATH, PreviewService } from '../../common/preview-protocol';
import { ConnectionsStore } from './connections-store';
import { EngineEvents } from './engine-events';
import { EngineStore } from './engine-store';
import { FolderDialog } from './folder-dialog';
import { FolderUses } from './folder-uses';
import { MappingFiles } from './mapping-files';
import { AccountFields } from './download-form/account-fields';
import { AccountPreview } from './preview/account-preview';
import { QuickSteps } from './quick-steps';
import { SampleChoices } from './sample-choices';

/** The line to the backend, and what every feature knows of engine and connections. */
export function bindShared(bind: interfaces.Bind): void {
    bind(EngineEvents).toSelf().inSingletonScope();
    bind(EngineService)
        .toDynamicValue(context =>
            ServiceConnectionProvider.createProxy<EngineService>(context.container, ENGINE_PATH, context.container.get(EngineEvents))
        )
        .inSingletonScope();
    bind(ConnectionsService)
        .toDynamicValue(context => ServiceConnectionProvider.createProxy<ConnectionsService>(context.container, CONNECTIONS_PATH))
        .inSingletonScope();
    bind(DownloadService)
        .toDynamicValue(context => ServiceConnectionProvider.createProxy<DownloadService>(context.container, DOWNLOADS_PATH))
        .inSingletonScope();
    // Each page and each editor has its own.
    bind(AccountPreview).toSelf();
    bind(AccountFields).toSelf();
    bind(PreviewService)
        .toDynamicValue(context => ServiceConnectionProvider.createProxy<PreviewService>(context.container, PREVIEW_PATH))
        .inSingletonScope();
    bind(EngineStore).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(EngineStore);
    bind(ConnectionsStore).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(ConnectionsStore);
    bind(FolderDialog).toSelf().inSingletonScope();
    bind(FolderUses).toSelf().inSingletonScope();
    bind(MappingFiles).toSelf().inSingletonScope();
    bind(QuickSteps).toSelf().inSingletonScope();
    bind(SampleChoices).toSelf().inSingletonScope();
}
