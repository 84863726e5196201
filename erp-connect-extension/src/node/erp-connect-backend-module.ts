import { ConnectionHandler } from '@theia/core/lib/common/messaging/handler';
import { RpcConnectionHandler } from '@theia/core/lib/common/messaging/proxy-factory';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { ContainerModule, interfaces } from '@theia/core/shared/inversify';
import { CONNECTIONS_PATH, ConnectionsService } from '../common/connections-protocol';
import { DOWNLOADS_PATH, DownloadService } from '../common/download-protocol';
import { ENGINE_PATH, EngineClient, EngineService } from '../common/engine-protocol';
import { PREVIEW_PATH, PreviewService } from '../common/preview-protocol';
import { SUGGESTIONS_PATH, SuggestionService } from '../common/suggestion-protocol';
import { ConnectionsServiceImpl } from './backend/connections-service-impl';
import { DownloadServiceImpl } from './backend/download-service-impl';
import { EngineHost } from './backend/engine-host';
import { EngineServiceImpl } from './backend/engine-service-impl';
import { PreviewServiceImpl } from './backend/preview-service-impl';
import { ProxyPreference } from './backend/proxy-preference';
import { SuggestionServiceImpl } from './backend/suggestion-service-impl';

export default new ContainerModule(bind => {
    bindEngine(bind);
    bindConnections(bind);
    bindSuggestions(bind);
    bindDownloads(bind);
    bindPreviews(bind);
});

function bindEngine(bind: interfaces.Bind): void {
    bind(EngineHost).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(EngineHost);
    bind(EngineServiceImpl).toSelf().inSingletonScope();
    bind(EngineService).toService(EngineServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) =>
                new RpcConnectionHandler<EngineClient>(ENGINE_PATH, client => {
                    const service = container.get(EngineServiceImpl);
                    service.setClient(client);
                    client.onDidCloseConnection(() => service.removeClient(client));
                    return service;
                })
        )
        .inSingletonScope();
}

function bindConnections(bind: interfaces.Bind): void {
    bind(ProxyPreference).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(ProxyPreference);
    bind(ConnectionsServiceImpl).toSelf().inSingletonScope();
    bind(ConnectionsService).toService(ConnectionsServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) => new RpcConnectionHandler(CONNECTIONS_PATH, () => container.get<ConnectionsService>(ConnectionsService))
        )
        .inSingletonScope();
}

function bindSuggestions(bind: interfaces.Bind): void {
    bind(SuggestionServiceImpl).toSelf().inSingletonScope();
    bind(SuggestionService).toService(SuggestionServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) => new RpcConnectionHandler(SUGGESTIONS_PATH, () => container.get<SuggestionService>(SuggestionService))
        )
        .inSingletonScope();
}

function bindDownloads(bind: interfaces.Bind): void {
    bind(DownloadServiceImpl).toSelf().inSingletonScope();
    bind(DownloadService).toService(DownloadServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(({ container }) => new RpcConnectionHandler(DOWNLOADS_PATH, () => container.get<DownloadService>(DownloadService)))
        .inSingletonScope();
}

function bindPreviews(bind: interfaces.Bind): void {
    bind(PreviewServiceImpl).toSelf().inSingletonScope();
    bind(PreviewService).toService(PreviewServiceImpl);
    bind(BackendApplicationContribution).toService(PreviewServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(({ container }) => new RpcConnectionHandler(PREVIEW_PATH, () => container.get<PreviewService>(PreviewService)))
        .inSingletonScope();
}
