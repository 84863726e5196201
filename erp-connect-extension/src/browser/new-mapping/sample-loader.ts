import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ColumnSuggestion, SuggestionService } from '../../common/suggestion-protocol';
import { errorText } from '../shared/error-text';

/** What is read from a sample: for which one, and what it says. */
export interface LoadedSample extends ColumnSuggestion {
    /** Absolute path. */
    readonly file: string;
    /** Import id of the object whose columns were looked for. */
    readonly object: string;
}

/** Reads the sample that is asked for. Of answers that overtake each other, the one asked for last counts. */
@injectable()
export class SampleLoader {
    @inject(SuggestionService) private readonly suggestions!: SuggestionService;

    private readonly changeEmitter = new Emitter<void>();
    private asked = '';
    private loaded: LoadedSample | undefined;

    readonly onDidChange = this.changeEmitter.event;

    /** The last sample that was read, also while the next one is being read. */
    get latest(): LoadedSample | undefined {
        return this.loaded;
    }

    /**
     * @param workspace absolute path of the folder whose mappings tell what was chosen before
     * @param file absolute path; `undefined` where there is none
     */
    load(workspace: string, file: string | undefined, object: string): void {
        const request = JSON.stringify([workspace, file, object]);
        if (request !== this.asked) {
            this.asked = request;
            this.loaded = file === undefined || file !== this.loaded?.file ? undefined : this.loaded;
            if (file !== undefined) {
                void this.ask(request, workspace, file, object);
            }
        }
    }

    private async ask(request: string, workspace: string, file: string, object: string): Promise<void> {
        const suggestion = await this.suggestions
            .suggestColumns(workspace, file, object)
            .catch((error: unknown) => ({ headers: [], rows: [], matches: [], failure: errorText(error) }));
        if (request === this.asked) {
            this.loaded = { ...suggestion, file, object };
            this.changeEmitter.fire();
        }
    }
}
