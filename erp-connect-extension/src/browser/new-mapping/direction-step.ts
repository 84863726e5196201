import { inject, injectable } from '@theia/core/shared/inversify';
import { Answer, BACK, QuickSteps, StepFrame } from '../shared/quick-steps';
import { NewMappingDraft } from './new-mapping-draft';

/** Asks which way the records travel. */
@injectable()
export class DirectionStep {
    @inject(QuickSteps) private readonly quick!: QuickSteps;

    async ask(draft: NewMappingDraft, frame: StepFrame): Promise<Answer<NewMappingDraft>> {
        const direction = await this.quick.askChoice<'upload' | 'download'>({
            ...frame,
            placeholder: 'Which way do the records travel?',
            chosen: draft.direction,
            choices: [
                {
                    label: '$(cloud-upload) Upload to Invoiced',
                    description: 'files of a folder are sent as soon as they arrive',
                    answer: 'upload'
                },
                {
                    label: '$(cloud-download) Download from Invoiced',
                    description: 'records become a file for the ERP, on a schedule',
                    answer: 'download'
                }
            ]
        });
        return direction === undefined || direction === BACK ? direction : { ...draft, direction };
    }
}
