import { bindViewContribution, WidgetFactory } from '@theia/core/lib/browser';
import { ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { interfaces } from '@theia/core/shared/inversify';
import { SUGGESTIONS_PATH, SuggestionService } from '../../common/suggestion-protocol';
import { DirectionStep } from './direction-step';
import { DraftKeeper } from './draft-keeper';
import { FolderReader } from './folder-reader';
import { FolderWatch } from './folder-watch';
import { NewMappingModel } from './new-mapping-model';
import { NewMappingViewContribution } from './new-mapping-view-contribution';
import { NewMappingWidget } from './new-mapping-widget';
import { SampleDialog } from './sample-dialog';
import { SampleLoader } from './sample-loader';
import { UploadWriter } from './upload-writer';

export function bindNewMapping(bind: interfaces.Bind): void {
    bind(SuggestionService)
        .toDynamicValue(({ container }) => ServiceConnectionProvider.createProxy<SuggestionService>(container, SUGGESTIONS_PATH))
        .inSingletonScope();
    bind(DirectionStep).toSelf().inSingletonScope();
    bind(FolderReader).toSelf().inSingletonScope();
    bind(SampleDialog).toSelf().inSingletonScope();
    bind(DraftKeeper).toSelf().inSingletonScope();
    bind(UploadWriter).toSelf().inSingletonScope();
    // One of each for every page.
    bind(FolderWatch).toSelf();
    bind(SampleLoader).toSelf();
    bind(NewMappingModel).toSelf();
    bind(NewMappingWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: NewMappingWidget.ID, createWidget: () => container.get(NewMappingWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, NewMappingViewContribution);
}
