import { inject, injectable } from '@theia/core/shared/inversify';
import { ColumnMatch } from '../../common/matching/column-matching';
import { SuggestionService } from '../../common/suggestion-protocol';

/** How many files are remembered. */
const MOST = 20;

/** Which columns of a file fill which properties of an object. */
export interface MatchQuestion {
    /** Absolute path of the mapping that is edited. */
    readonly mapping: string;
    /** Absolute path of the sample. */
    readonly file: string;
    /** Import id. */
    readonly object: string;
}

/** What automatic matching says of sample files. It reads the file and all mappings, so each answer is kept. */
@injectable()
export class SampleMatches {
    @inject(SuggestionService) private readonly suggestions!: SuggestionService;

    private readonly matches = new Map<string, readonly ColumnMatch[]>();

    /** `undefined` as long as nobody has asked. */
    known(question: MatchQuestion): readonly ColumnMatch[] | undefined {
        return this.matches.get(keyOf(question));
    }

    /** A file that cannot be read has no matches; why, those say who show its rows. */
    async load(workspace: string, question: MatchQuestion): Promise<void> {
        const { file, object, mapping } = question;
        const found = await this.suggestions.suggestColumns(workspace, file, object, mapping).catch(() => undefined);
        this.matches.set(keyOf(question), found?.matches ?? []);
        const [oldest] = this.matches.keys();
        if (this.matches.size > MOST && oldest !== undefined) {
            this.matches.delete(oldest);
        }
    }
}

function keyOf({ mapping, object, file }: MatchQuestion): string {
    return [mapping, object, file].join('\n');
}
