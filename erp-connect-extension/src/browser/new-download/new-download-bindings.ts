import { bindViewContribution, WidgetFactory } from '@theia/core/lib/browser';
import { ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { interfaces } from '@theia/core/shared/inversify';
import { DOWNLOADS_PATH, DownloadService } from '../../common/download-protocol';
import { DownloadWriter } from './download-writer';
import { NewDownloadModel } from './new-download-model';
import { NewDownloadViewContribution } from './new-download-view-contribution';
import { NewDownloadWidget } from './new-download-widget';
import { PreviewLoader } from './preview-loader';

export function bindNewDownload(bind: interfaces.Bind): void {
    bind(DownloadService)
        .toDynamicValue(({ container }) => ServiceConnectionProvider.createProxy<DownloadService>(container, DOWNLOADS_PATH))
        .inSingletonScope();
    bind(DownloadWriter).toSelf().inSingletonScope();
    // One of each for every page.
    bind(PreviewLoader).toSelf();
    bind(NewDownloadModel).toSelf();
    bind(NewDownloadWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: NewDownloadWidget.ID, createWidget: () => container.get(NewDownloadWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, NewDownloadViewContribution);
}
