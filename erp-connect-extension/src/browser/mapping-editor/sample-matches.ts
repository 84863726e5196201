import { inject, injectable } from '@theia/core/shared/inversify';
import { ColumnMatch } from '../../common/matching/column-matching';
import { SuggestionService } from '../../common/suggestion-protocol';

/** How many files are remembered. */
const MOST = 20;

/** What automatic matching says of sample files. It reads the file and all mappings, so each answer is kept. */
@injectable()
export class SampleMatches {
    @inject(SuggestionService) private readonly suggestions!: SuggestionService;

    private readonly matches = new Map<string, readonly ColumnMatch[]>();

    /** `undefined` as long as nobody has asked. */
    known(file: string, object: string | undefined): readonly ColumnMatch[] | undefined {
        return this.matches.get(keyOf(file, object));
    }

    /** A file that cannot be read has no matches; why, those say who show its rows. */
    async load(workspace: string, file: string, object: string): Promise<void> {
        const found = await this.suggestions.suggestColumns(workspace, file, object).catch(() => undefined);
        this.matches.set(keyOf(file, object), found?.matches ?? []);
        const [oldest] = this.matches.keys();
        if (this.matches.size > MOST && oldest !== undefined) {
            this.matches.delete(oldest);
        }
    }
}

function keyOf(file: string, object: string | undefined): string {
    return `${object ?? ''}\n${file}`;
}
