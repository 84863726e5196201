import { inject, injectable } from '@theia/core/shared/inversify';
import { Answer, QuickSteps } from '../shared/quick-steps';

export type Direction = 'upload' | 'download';

/** Asks which way the records travel; each way has a page of its own. */
@injectable()
export class DirectionStep {
    @inject(QuickSteps) private readonly quick!: QuickSteps;

    ask(): Promise<Answer<Direction>> {
        return this.quick.askChoice<Direction>({
            title: 'New Mapping',
            placeholder: 'Which way do the records travel?',
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
    }
}
