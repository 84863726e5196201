import { bindViewContribution, WidgetFactory } from '@theia/core/lib/browser';
import { interfaces } from '@theia/core/shared/inversify';
import { DownloadWriter } from './download-writer';
import { NewDownloadModel } from './new-download-model';
import { NewDownloadViewContribution } from './new-download-view-contribution';
import { NewDownloadWidget } from './new-download-widget';

export function bindNewDownload(bind: interfaces.Bind): void {
    bind(DownloadWriter).toSelf().inSingletonScope();
    // One of each for every page.
    bind(NewDownloadModel).toSelf();
    bind(NewDownloadWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: NewDownloadWidget.ID, createWidget: () => container.get(NewDownloadWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, NewDownloadViewContribution);
}
