import { CommandContribution } from '@theia/core/lib/common/command';
import { interfaces } from '@theia/core/shared/inversify';
import { MappingWriter } from './mapping-writer';
import { NewMappingCommand } from './new-mapping-command';
import { NewMappingSteps } from './new-mapping-steps';
import { SampleStep } from './sample-step';

export function bindNewMapping(bind: interfaces.Bind): void {
    bind(SampleStep).toSelf().inSingletonScope();
    bind(NewMappingSteps).toSelf().inSingletonScope();
    bind(MappingWriter).toSelf().inSingletonScope();
    bind(NewMappingCommand).toSelf().inSingletonScope();
    bind(CommandContribution).toService(NewMappingCommand);
}
