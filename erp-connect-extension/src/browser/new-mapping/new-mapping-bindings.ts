import { ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import { interfaces } from '@theia/core/shared/inversify';
import { SUGGESTIONS_PATH, SuggestionService } from '../../common/suggestion-protocol';
import { DirectionStep } from './direction-step';
import { FileNameStep } from './file-name-step';
import { FolderReader } from './folder-reader';
import { KindStep } from './kind-step';
import { MappingWriter } from './mapping-writer';
import { NewMappingCommand } from './new-mapping-command';
import { NewMappingSteps } from './new-mapping-steps';
import { SampleStep } from './sample-step';

export function bindNewMapping(bind: interfaces.Bind): void {
    bind(SuggestionService)
        .toDynamicValue(({ container }) => ServiceConnectionProvider.createProxy<SuggestionService>(container, SUGGESTIONS_PATH))
        .inSingletonScope();
    bind(FolderReader).toSelf().inSingletonScope();
    bind(DirectionStep).toSelf().inSingletonScope();
    bind(KindStep).toSelf().inSingletonScope();
    bind(SampleStep).toSelf().inSingletonScope();
    bind(FileNameStep).toSelf().inSingletonScope();
    bind(NewMappingSteps).toSelf().inSingletonScope();
    bind(MappingWriter).toSelf().inSingletonScope();
    bind(NewMappingCommand).toSelf().inSingletonScope();
    bind(CommandContribution).toService(NewMappingCommand);
    bind(MenuContribution).toService(NewMappingCommand);
}
